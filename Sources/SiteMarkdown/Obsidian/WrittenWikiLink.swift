import SiteBytes
import SiteModel

/// A link or picture as Obsidian writes it, read from a line of a document.
package struct WrittenWikiLink {
    /// All of it.
    package let written: String
    /// The name of a document or file.
    package let target: String
    /// The id of the heading that it leads to.
    package let fragment: String?
    /// What readers would see.
    package let shownText: String
    /// What it says beside the size of a picture.
    package let caption: String?

    /// Reads the link that starts at a place of a line.
    ///
    /// - Parameters:
    ///   - line: The line.
    ///   - column: Where the link starts, in code points from 1.
    package init?(in line: String, at column: Int) {
        let rest = String(String.UnicodeScalarView(line.unicodeScalars.dropFirst(column - 1)))
        // In a table its bar is escaped.
        let text = Array(rest.replacing("\\|", with: "|").utf8)
        let links = text.withView { WikiLinkSyntax.all(in: $0) }
        guard let link = links.first, link.range.lowerBound == 0 else { return nil }
        written = String(decoding: text[link.range], as: UTF8.self)
        target = link.target
        fragment = ObsidianPass.identifier(of: link)
        shownText = link.shownText
        caption = link.caption
    }
}
