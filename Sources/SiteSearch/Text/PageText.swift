import SiteBytes

/// The text of HTML, as a reader sees it: the index is made of it, and what a search finds is checked in it.
public enum PageText {
    /// The text of HTML.
    ///
    /// - Parameter html: UTF-8.
    /// - Returns: UTF-8, with one space or, where a block begins or ends, one line feed for any white space.
    public static func text(ofHTML html: [UInt8]) -> [UInt8] {
        var text = ByteBuffer(capacity: html.count)
        html.withView { write($0, to: &text) }
        return Array(text.bytes)
    }

    /// The texts of a document's entries on its page: that of the document, and that of each anchored entry.
    ///
    /// - Parameters:
    ///   - page: The page's HTML.
    ///   - anchors: The `id`s of the entries, in order.
    /// - Returns: One text for the document and one for each anchor; empty where the page has no such `id`.
    public static func texts(ofPage page: [UInt8], anchors: [String]) -> [[UInt8]] {
        []
    }

    static func write(_ html: ByteView, to text: inout ByteBuffer) {
    }
}
