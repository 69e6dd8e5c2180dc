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
            let starts = [0] + positions(of: anchors, in: article)
            var end = article.count
            var texts: [[UInt8]] = []
            for start in starts.reversed() {
                texts.append(start.map { text(article[view: $0..<end]) } ?? [])
                end = start ?? end
            }
            return texts.reversed()
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

    /// Where the tags start that have some `id`s, in ascending order; `nil` for one that is not there, or not behind those
    /// before it.
    private static func positions(of anchors: [String], in html: ByteView) -> [Int?] {
        guard !anchors.isEmpty else { return [] }
        var numbers: [[UInt8]: Int] = [:]
        for (number, anchor) in anchors.enumerated() { numbers[escaped(anchor)] = number }
        var positions = [Int?](repeating: nil, count: anchors.count)
        var next = 0
        let attribute = Array(" id=\"".utf8)
        attribute.withView { attribute in
            var index = 0
            while next < anchors.count, let found = html.firstIndex(of: attribute, from: index) {
                let start = found + attribute.count
                index = html.firstIndex(from: start) { $0.or("\"") }
                guard let number = numbers[Array(html[start..<index])], number >= next else { continue }
                positions[number] = html[..<found].lastIndex(of: UInt8(ascii: "<"))
                next = number + 1
            }
        }
        return positions
    }

    /// A text as the value of an attribute.
    private static func escaped(_ text: String) -> [UInt8] {
        var escaped = ByteBuffer(capacity: text.utf8.count + 8)
        escaped.append(escapingHTML: text)
        return Array(escaped.bytes)
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
