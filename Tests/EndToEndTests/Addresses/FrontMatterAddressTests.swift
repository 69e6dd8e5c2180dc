import SiteTestSupport
import Testing

@Suite("addresses in front matter")
struct FrontMatterAddressTests {
    @Test(
        "one that could run a script, or is none, is an error at its place",
        arguments: [
            ("canonicalURL", "javascript:alert(1)"), ("canonicalURL", "x y"), ("canonicalURL", "/posts/a/"),
            ("canonicalURL", "https://a.b/\"onload="), ("ogImage", "javascript:alert(1)"),
            ("ogImage", "data:text/html,x"),
        ])
    func refused(key: String, value: String) throws {
        let site = try TinySite(["content/posts/a.md": TinySite.post("가", "\(key): '\(value)'")])
        let result = try site.build()
        #expect(result.status == 1)
        #expect(
            result.errors.hasPrefix(
                "content/posts/a.md:4:\(key.count + 3): error: `\(key): \(value)` is not a web address\n"))
    }

    @Test("what leads somewhere stays", arguments: ["https://a.b/c", "HTTP://a.b/"])
    func canonical(value: String) throws {
        let site = try TinySite(["content/posts/a.md": TinySite.post("가", "canonicalURL: \(value)")])
        #expect(try site.build().status == 0)
        #expect(try site.published("posts/a/index.html").contains("<link rel=\"canonical\" href=\"\(value)\">"))
    }

    @Test("a tag of the name of a file that is there has an address of its own")
    func tagNamedAsFile() throws {
        let site = try TinySite(["content/posts/a.md": TinySite.post("가", "tags: [index.html]")])
        #expect(try site.build().status == 0)
        #expect(site.isPublished("tags/index.html-/index.html"))
    }
}
