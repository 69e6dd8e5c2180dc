import SiteBytes

/// The text of HTML, as a reader sees it: the index is made of it, and what a search finds is checked in it.
public enum PageText {
    /// The text of HTML.
    ///
    /// - Parameter html: UTF-8.
    /// - Returns: UTF-8, with one space or, where a block begins or ends, one line feed for any white space.
    public static func text(ofHTML html: [UInt8]) -> [UInt8] { html.withView { text($0) } }

    static func text(_ html: ByteView) -> [UInt8] {
        var writer = PlainTextWriter(capacity: html.count)
        writer.write(html: html)
        return writer.withText { Array($0) }
    }

    /// The texts of a document's entries on its page: that of the document, and that of each anchored entry.
    ///
    /// It is what the page's article holds, without the header that opens it. An entry goes from its element to that of
    /// the next.
    ///
    /// - Parameters:
    ///   - page: The page's HTML.
    ///   - anchors: The `id`s of the entries, in order.
    /// - Returns: One text for the document and one for each anchor; empty where the page has no such `id`.
    public static func texts(ofPage page: [UInt8], anchors: [String]) -> [[UInt8]] {
        page.withView { page in
            let article = page[view: body(of: page)]
            var starts: [Int?] = [0]
            var last = 0
            for anchor in anchors {
                let start = position(of: anchor, from: last, in: article)
                if let start { last = start + 1 }
                starts.append(start)
            }
            return starts.indices.map { index in
                guard let start = starts[index] else { return [] }
                let next = starts[(index + 1)...].lazy.compactMap(\.self).first
                return text(article[view: start..<(next ?? article.count)])
            }
        }
    }

    /// Where the document's own text is: behind the header of the article, up to the article's end.
    private static func body(of page: ByteView) -> Range<Int> {
        for (opening, closing) in [("<article", "</article>"), ("<main", "</main>")] {
            guard let opened = position(of: opening, in: page) else { continue }
            let start = MarkupTag(at: opened, in: page)?.end ?? opened
            let end = lastPosition(of: closing, in: page) ?? page.count
            guard end >= start else { continue }
            return endOfHeader(at: start, before: end, in: page)..<end
        }
        return 0..<page.count
    }

    private static func endOfHeader(at start: Int, before end: Int, in page: ByteView) -> Int {
        guard let sign = page[start..<end].firstIndex(where: { !$0.isASCIIWhitespace }),
            page[sign..<end].starts(with: Array("<header".utf8)),
            let close = position(of: "</header>", in: page[view: sign..<end])
        else { return start }
        return sign + close + "</header>".utf8.count
    }

    /// Where the tag starts that has an `id`.
    private static func position(of anchor: String, from start: Int, in html: ByteView) -> Int? {
        var escaped = ByteBuffer(capacity: anchor.utf8.count + 8)
        escaped.append(" id=\"")
        escaped.append(escapingHTML: anchor)
        escaped.append("\"")
        guard let found = html.firstIndex(of: escaped.bytes, from: start) else { return nil }
        return html[..<found].lastIndex(of: UInt8(ascii: "<"))
    }

    private static func position(of text: String, in html: ByteView) -> Int? {
        text.withUTF8Bytes { html.firstIndex(of: $0, from: 0) }
    }

    private static func lastPosition(of text: String, in html: ByteView) -> Int? {
        let wanted = Array(text.utf8)
        var end = html.count
        while let start = html[..<end].lastIndex(of: UInt8(ascii: "<")) {
            if html[start...].starts(with: wanted) { return start }
            end = start
        }
        return nil
    }
}
