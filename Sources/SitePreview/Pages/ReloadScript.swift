/// The script that keeps a page up to date, and the tag that loads it.
enum ReloadScript {
    static let path = "/_site/preview.js"
    static let eventsPath = "/_site/events"

    /// The tag for a page of a build.
    static func tag(build: String) -> [UInt8] {
        Array("<script src=\"\(path)\" data-build=\"\(build)\"></script>".utf8)
    }

    /// The offset of the tag in a page: before the last `</body>`, or else at the end.
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

    /// No page has more than this after `</body>`.
    private static let tailByteCount = 16 * 1024
}
