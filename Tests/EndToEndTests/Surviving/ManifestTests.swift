import Foundation
import SiteTestSupport
import Testing

@Suite("the list of files of the last build")
struct ManifestTests {
    private let site: TinySite

    init() throws {
        site = try builtSite(["content/posts/a.md": TinySite.post("가")])
    }

    private static let damaged = """
        public/.site-manifest: error: the list of files that `site` made is damaged
          hint: empty the folder, or use --force, which treats everything in it as not made by `site`

        """

    @Test(
        "one that is damaged stops the build",
        arguments: [
            "", "x", "site manifest 2\nindex.html\n", "site manifest 1\nindex.ht", "site manifest 1\n\nindex.html\n",
        ])
    func damage(text: String) throws {
        try site.write(text, to: "public/.site-manifest")
        try expectFailure(of: site, messages: Self.damaged)
    }

    @Test("one that is far too large counts as damaged, and is not read")
    func tooLarge() throws {
        truncate(site.root + "/public/.site-manifest", 1 << 33)
        // The output is not compared: that would read the file.
        let result = try site.build()
        #expect(result.errors == Self.damaged + "site: 1 error; public is unchanged\n")
        #expect(result.status == 1)
    }

    @Test(
        "paths that lead out of the folder count as damage, and nothing outside is removed",
        arguments: [
            "../outside.txt", "posts/../../outside.txt", "/outside.txt", "./outside.txt", "..",
        ])
    func leadsOut(path: String) throws {
        try site.write("밖", to: "outside.txt")
        try site.write("site manifest 1\n\(path)\n", to: "public/.site-manifest")
        try expectFailure(of: site, messages: Self.damaged)
        #expect(site.exists("outside.txt"))
        try expectSuccess(of: site, "--force")
        #expect(site.exists("outside.txt"))
    }

    @Test("--force goes on after damage, and takes nothing away that may be foreign")
    func forced() throws {
        try site.write("메모", to: "public/메모.txt")
        try site.write("x", to: "public/.site-manifest")
        try expectSuccess(of: site, "--force")
        #expect(try site.published("메모.txt") == "메모")
        try expectSuccess(of: site)
    }

    @Test("a folder's name in it removes no folder")
    func namesFolder() throws {
        try site.write("메모", to: "public/메모/a.txt")
        let text = try site.published(".site-manifest")
        try site.write(text + "메모\n", to: "public/.site-manifest")
        try expectSuccess(of: site)
        #expect(try site.published("메모/a.txt") == "메모")
    }

    @Test("it names every file but itself")
    func content() throws {
        let lines = try site.published(".site-manifest").split(separator: "\n").map(String.init)
        let files = site.publishedTree.keys.filter { $0 != ".site-manifest" }
        #expect(lines.first == "site manifest 1")
        #expect(Set(lines.dropFirst()) == Set(files))
    }
}
