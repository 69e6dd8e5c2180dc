import Foundation
import SiteBytes
import SiteFiles
import SiteModel
import SiteSearch

/// Everything that a search can find, for another search engine: a line of JSON for each entry.
///
/// The text of an entry comes from the page that has been published, as it does for the search of the site.
struct SearchExport {
    let index: SiteIndex
    /// The output folder.
    let folder: String

    func write(to file: ResultFile) throws(DiagnosedError) {
        try file.write { (file: borrowing FileWriter) throws(DiskError) in
            for position in index.site.pages.indices where !index.site.pages[position].isUnlisted {
                try file.append(lines(of: position))
            }
        }
    }

    /// The lines of a document: its own, and one for each of its entries with an anchor.
    private func lines(of position: Int) throws(DiskError) -> [UInt8] {
        let page = index.site.pages[position]
        let anchored = (try? index.extracts(of: position).kept(SearchAnchors.self).value())?.entries ?? []
        let html = try Disk.contents(of: folder + "/" + page.route.outputPath)
        let texts = PageText.texts(ofPage: html, anchors: anchored.map(\.identifier))
        let entries =
            [Entry(page, baseURL: index.site.configuration.baseURL)]
            + anchored.map { Entry(page, at: $0, baseURL: index.site.configuration.baseURL) }
        return zip(entries, texts).flatMap { entry, text in entry.line(with: String(decoding: text, as: UTF8.self)) }
    }
}

/// What is exported of an entry.
private struct Entry: Encodable {
    /// Of letters, digits and a hyphen, which is all that some search engines take; it stays as long as the address does.
    let id: String
    let url: String
    let title: String
    var text = ""
    let kind: String
    /// The day of publication; `nil` for undated documents.
    let date: String?
    let tags: [String]
    let source: String?

    /// A document, or what is at an anchor in it.
    init(_ page: Page, at anchor: SearchAnchors.Entry? = nil, baseURL: BaseURL) {
        let fragment = anchor.map { "#" + PercentEncoding.component($0.identifier) } ?? ""
        id = Self.identifier(of: baseURL.link(to: page.route) + fragment)
        url = baseURL.absoluteURL(of: page.route) + fragment
        title = anchor?.headline ?? page.title
        kind = anchor == nil ? page.kind.rawValue : page.kind.anchoredName
        date = page.published.map { DateFormat.iso($0.day) }
        tags = page.tags.map(\.commonName)
        source = page.source?.name
    }

    private static func identifier(of address: String) -> String {
        let fingerprint = Fingerprint(of: Array(address.utf8))
        return [fingerprint.high, fingerprint.low].map { String($0, radix: 36) }.joined(separator: "-")
    }

    func line(with text: String) -> [UInt8] {
        var entry = self
        entry.text = text
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Texts and lists of texts can always be encoded.
        return ((try? encoder.encode(entry)).map(Array.init) ?? []) + [UInt8(ascii: "\n")]
    }
}

extension DocumentKind {
    /// What an entry with an anchor in such a document is.
    fileprivate var anchoredName: String {
        switch self {
        case .post, .page, .digest: "item"
        case .transcript: "chapter"
        }
    }
}
