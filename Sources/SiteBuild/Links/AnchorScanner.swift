import SiteBytes
import SiteMarkdown
import SiteModel

/// Finds the ids in HTML.
package enum AnchorScanner {
    /// The anchors that links into a page can name: the values of `id`, and of `name` on `<a>`, in NFC.
    package static func anchors(in html: [UInt8]) -> Set<String> {
        var anchors: Set<String> = []
        var reader = HTMLTagReader()
        reader.read(html, in: html.indices) { tag in
            let values = [tag.attribute("id"), tag.isNamed("a") ? tag.attribute("name") : nil]
            for attribute in values.compactMap({ $0 }) {
                let value = CharacterReference.resolved(in: html[attribute.value])
                anchors.insert(String(decoding: value, as: UTF8.self).composed)
            }
        }
        return anchors
    }
}
