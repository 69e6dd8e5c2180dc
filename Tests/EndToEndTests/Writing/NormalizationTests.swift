import Foundation
import SiteTestSupport
import Testing

@Suite(
    "files whose names differ only in normalization",
    .enabled(if: TwinFiles.areTwo, "this file system takes them for one"))
struct NormalizationTests {
    private static let hint = "  hint: delete or rename one of them\n"

    private func error(about path: String) -> String {
        "\(path): error: two files have this name, once with composed and once with decomposed letters\n\(Self.hint)"
    }

    @Test("two documents is an error that says so")
    func documents() throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가")])
        try TwinFiles.write(
            to: "content/posts/새.md", of: site, composed: TinySite.post("나"), decomposed: TinySite.post("다"))
        try expectFailure(of: site, messages: error(about: "content/posts/새.md"))
    }

    @Test("two pictures is an error that says so")
    func pictures() throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가")])
        try TwinFiles.write(to: "content/img/새.png", of: site, composed: "하나", decomposed: "둘")
        try expectFailure(of: site, messages: error(about: "content/img/새.png"))
    }

    @Test("two folders are one, with everything in them")
    func folders() throws {
        let site = try TinySite(["content/posts/a.md": TinySite.post("가")])
        try TwinFiles.write(to: "content/새/x.png", of: site, composed: "하나", decomposed: nil)
        try TwinFiles.write(to: "content/새/y.png", of: site, composed: nil, decomposed: "둘")
        try expectSuccess(of: site)
        #expect(try site.published("새/x.png") == "하나")
        #expect(try site.published("새/y.png") == "둘")
    }

    @Test("--keep-going publishes one of two")
    func keepGoing() throws {
        let site = try TinySite(["content/posts/a.md": TinySite.post("가")])
        try TwinFiles.write(
            to: "content/posts/새.md", of: site, composed: TinySite.post("나"), decomposed: TinySite.post("다"))
        let result = try site.build("--keep-going")
        #expect(result.errors == error(about: "content/posts/새.md") + "site: 1 error; everything else was published\n")
        #expect(result.status == 1)
        #expect(cards(on: try site.published("index.html")).count == 2)
    }

    @Test(
        "--keep-going publishes the same of two, however the files are listed",
        .enabled(if: Preload.isAvailable, "there is no way to change the order of a folder"))
    func keepGoingInOrder() throws {
        let site = try TinySite(["content/posts/a.md": TinySite.post("가")])
        try TwinFiles.write(
            to: "content/posts/새.md", of: site, composed: TinySite.post("나"), decomposed: TinySite.post("다"))
        #expect(try site.build("--keep-going").status == 1)
        let tree = site.publishedTree
        let preload = try #require(Preload.shared)
        #expect(try site.build("--keep-going", environment: preload.reversedFolders).status == 1)
        #expect(site.publishedTree == tree)
    }
}

/// Two files that have one name in Unicode's eyes.
private enum TwinFiles {
    /// Whether the disk tells them apart.
    static let areTwo: Bool = {
        guard let site = try? TinySite() else { return false }
        try? write(to: "새", of: site, composed: "1", decomposed: "2")
        return (try? FileManager.default.contentsOfDirectory(atPath: site.root).count) == 2
    }()

    /// Writes them with the system's own calls, since Foundation may change a name.
    static func write(to path: String, of site: TinySite, composed: String?, decomposed: String?) throws {
        try write(composed, to: path.precomposedStringWithCanonicalMapping, of: site)
        try write(decomposed, to: path.decomposedStringWithCanonicalMapping, of: site)
    }

    private static func write(_ text: String?, to path: String, of site: TinySite) throws {
        guard let text else { return }
        var folder = site.root
        for name in path.split(separator: "/").dropLast() {
            folder += "/" + name
            mkdir(folder, 0o755)
        }
        let file = try #require(fopen(site.root + "/" + path, "w"))
        fputs(text, file)
        fclose(file)
    }
}
