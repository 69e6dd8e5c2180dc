import Testing

@testable import SitePreview

@Suite("the path of a request")
struct RequestPathTests {
    @Test(
        "is names that lead down",
        arguments: [
            ("/", [], true), ("/a", ["a"], false), ("/a/", ["a"], true), ("/a/b.txt", ["a", "b.txt"], false),
            ("/%EA%B0%80/", ["가"], true), ("/가", ["가"], false), ("/a%20b%25c", ["a b%c"], false),
            ("/...", ["..."], false), ("/?/../", [], true), ("/a?b?c", ["a"], false),
        ])
    func names(target: String, names: [String], isFolder: Bool) throws {
        let path = try RequestPath(target: target)
        #expect(path.names == names)
        #expect(path.isFolder == isFolder)
    }

    @Test("is in NFC, and remembers what was sent")
    func normalization() throws {
        let path = try RequestPath(target: "/%E1%84%80%E1%85%A1/")
        #expect(path.names.map { Array($0.unicodeScalars) } == [Array("\u{AC00}".unicodeScalars)])
        #expect(path.namesAsSent.map { Array($0.unicodeScalars) } == [Array("\u{1100}\u{1161}".unicodeScalars)])
    }

    @Test("is written with a slash, encoded once, and with its query")
    func writing() throws {
        let path = try RequestPath(target: "/가 나%20%25/b?c=d".replacing(" ", with: ""))
        #expect(path.asFolder == "/%EA%B0%80%EB%82%98%20%25/b/")
        #expect(path.query == "?c=d")
    }

    @Test(
        "is refused when it could lead anywhere else",
        arguments: [
            "", "a", "*", "//", "//a", "/a//b", "/a//", "/.", "/..", "/../a", "/a/..", "/%2e%2E", "/.%2e", "/a%2fb",
            "/a%5cb", "/a\\b", "/%00", "/a%0d", "/a\tb", "/a b", "/%", "/%4", "/%g0", "/%ff", "/%c0%af", "/a#b",
            "/\u{7f}",
        ])
    func refusal(target: String) {
        #expect(throws: Refusal.self) { try RequestPath(target: target) }
    }
}
