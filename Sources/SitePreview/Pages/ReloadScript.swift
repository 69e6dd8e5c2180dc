/// The script that keeps a page up to date, and the line that brings it into a page.
enum ReloadScript {
    static let path = "/_site/preview.js"
    static let eventsPath = "/_site/events"

    /// What goes into a page.
    ///
    /// - Parameter build: The build that the page is of, or an older one.
    /// - Returns: The tag.
    static func tag(build: String) -> [UInt8] {
        Array("<script src=\"\(path)\" data-build=\"\(build)\"></script>".utf8)
    }

    /// Where the tag goes: before the last `</body>`, else at the end.
    ///
    /// - Parameter page: A page.
    /// - Returns: How many bytes stand before it.
    static func place(in page: OpenFile) -> Int {
        let start = max(0, page.byteCount - tailByteCount)
        let tail = page.bytes(in: start..<page.byteCount)
        let needle = Array("</body".utf8)
        for offset in stride(from: tail.count - needle.count, through: 0, by: -1)
        where zip(tail[offset...], needle).allSatisfy({ $0 | 0x20 == $1 || $0 == $1 }) {
            return start + offset
        }
        return page.byteCount
    }

    /// No page has more after its end.
    private static let tailByteCount = 16 * 1024
}
