import SiteBytes

/// Keeps search engines from pages that are unlisted, whatever the theme says.
///
/// The built-in theme has the element in its head; a blog's own `base.mustache` may be older than unlisted pages.
enum RobotsMeta {
    private static let element = Array("<meta name=\"robots\" content=\"noindex\">\n".utf8)
    private static let mark = Array("noindex".utf8)
    private static let headEnd = Array("</head".utf8)

    /// A page with the element in its head, where it lacks one.
    static func ensured(in page: [UInt8]) -> [UInt8] {
        let end = page.firstRange(of: headEnd)?.lowerBound
        guard page[..<(end ?? page.count)].firstRange(of: mark) == nil else { return page }
        let place = end ?? doctypeEnd(of: page)
        return page[..<place] + element + page[place...]
    }

    /// Where the text after the document type starts: an element before it would put browsers into their quirks mode.
    private static func doctypeEnd(of page: [UInt8]) -> Int {
        let start = String(decoding: page.prefix(9), as: UTF8.self).lowercased()
        guard start == "<!doctype", let close = page.firstIndex(of: UInt8(ascii: ">")) else { return 0 }
        return close + 1
    }
}
