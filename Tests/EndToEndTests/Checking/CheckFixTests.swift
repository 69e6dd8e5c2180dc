import Foundation
import SiteTestSupport
import Testing

@Suite("site check --fix")
struct CheckFixTests {
    private static let broken =
        "\u{FEFF}---\r\ntitle: GPT: 새 모델\r\npubDateTime: 2025-05-02\r\ntags:\r\n  - A: B\r\n  - C\r\n"
        + "descripton: [속보] 가나\r\n---\r\n본문\r\n"
    private static let fixed =
        "\u{FEFF}---\r\ntitle: \"GPT: 새 모델\"\r\npubDatetime: 2025-05-02\r\ntags:\r\n  - \"A: B\"\r\n  - C\r\n"
        + "description: \"[속보] 가나\"\r\n---\r\n본문\r\n"

    @Test("puts quotes where YAML needs them and gives keys their names, byte for byte, and shows it")
    func text() throws {
        let site = try TinySite(["content/posts/a.md": Self.broken])
        chmod(site.root + "/content/posts/a.md", 0o640)
        let result = try site.check("--fix")
        #expect(
            result.output.hasPrefix(
                """
                --- a/content/posts/a.md
                +++ b/content/posts/a.md
                @@ -1,9 +1,9 @@
                 ---
                -title: GPT: 새 모델
                -pubDateTime: 2025-05-02
                +title: "GPT: 새 모델"
                +pubDatetime: 2025-05-02
                 tags:
                -  - A: B
                +  - "A: B"
                   - C
                -descripton: [속보] 가나
                +description: "[속보] 가나"
                 ---
                 본문
                site: 1 file fixed
                1 document checked, 0 errors, 0 warnings, 0 notes,
                """))
        #expect(result.errors.isEmpty)
        #expect(result.status == 0)
        #expect(try site.folder.read("content/posts/a.md") == Array(Self.fixed.utf8))
        let attributes = try FileManager.default.attributesOfItem(atPath: site.root + "/content/posts/a.md")
        #expect(attributes[.posixPermissions] as? Int == 0o640)
        #expect(try FileManager.default.contentsOfDirectory(atPath: site.root + "/content/posts") == ["a.md"])
        try expectSuccess(of: site)
    }

    @Test("a second run changes nothing")
    func twice() throws {
        let site = try TinySite(["content/posts/a.md": Self.broken, "site.yml": "Limits:\n  openingsPerParagrph: 5\n"])
        #expect(try site.check("--fix").output.contains("site: 2 files fixed\n"))
        #expect(
            String(decoding: try site.folder.read("site.yml"), as: UTF8.self) == "limits:\n  openingsPerParagraph: 5\n")
        let before = site.folder.tree(".")
        #expect(try site.check("--fix").output.hasPrefix("1 document checked,"))
        #expect(site.folder.tree(".") == before)
    }

    @Test("removes blank lines above front matter, and fixes what is below")
    func blankLines() throws {
        let site = try TinySite(["content/posts/a.md": "\u{FEFF}\r\n \r\n" + Self.broken.dropFirst()])
        #expect(
            try site.check("--fix").output.hasPrefix(
                """
                --- a/content/posts/a.md
                +++ b/content/posts/a.md
                @@ -1,11 +1,9 @@
                -
                -\u{20}
                 ---
                -title: GPT: 새 모델

                """))
        #expect(try site.folder.read("content/posts/a.md") == Array(Self.fixed.utf8))
    }

    @Test(
        "what is not certain stays",
        arguments: [
            "tags: [가", "title: 나 # 다", "authors: [가, 나]", "pubDateTime: 2025-05-03", "date: 어제", "rate: 5",
            "kind: 속보: 무엇 # 주석입니다", "features: true", "Draft: true", "sources: https://a.kr/", "tag: 나",
            "draf: true", "tgas: [나]", "autor: 나", "alias: /old/", "sulg: b",
        ])
    func uncertain(field: String) throws {
        let site = try TinySite(["content/posts/a.md": finishedPost("가", field)])
        let before = site.folder.tree(".")
        _ = try site.check("--fix")
        #expect(site.folder.tree(".") == before)
    }

    @Test("a setting is never named on a guess", arguments: ["limts: {seconds: 5}", "titel: 나", "Trusted: [.]"])
    func uncertainSetting(setting: String) throws {
        let site = try TinySite(["content/posts/a.md": finishedPost("가"), "site.yml": setting + "\n"])
        let result = try site.check("--fix")
        #expect(result.errors.hasPrefix("site.yml:1:1: warning: there is no setting `"))
        #expect(String(decoding: try site.folder.read("site.yml"), as: UTF8.self) == setting + "\n")
    }

    @Test("links to documents' files become links to their addresses; others stay")
    func links() throws {
        let body =
            "코덱스.md [가](코덱스.md#절) [나](../talks/t.md) `[가](코덱스.md)` [다](none.md)\r\n"
            + "[라]\r\n\r\n[라]: /posts/b.md\r\n"
        let site = try TinySite([
            "site.yml": "baseURL: https://a.kr/blog/\n", "content/posts/a.md": finishedPost("가", body: body),
            "content/posts/b.md": finishedPost("나", "slug: bb"),
            "content/posts/코덱스.md": finishedPost("다", body: "## 절"),
            "content/talks/t.md": finishedPost("라"),
        ])
        _ = try site.check("--fix")
        let fixed =
            "코덱스.md [가](/blog/posts/코덱스/#절) [나](/blog/posts/t/) `[가](코덱스.md)` [다](none.md)\r\n"
            + "[라]\r\n\r\n[라]: /blog/posts/bb/\r\n"
        #expect(
            String(decoding: try site.folder.read("content/posts/a.md"), as: UTF8.self)
                == finishedPost("가", body: fixed))
        let before = site.folder.tree(".")
        let second = try site.check("--fix")
        #expect(second.errors.hasPrefix("content/posts/a.md:7:"))
        #expect(second.output.hasPrefix("4 documents checked, 1 error,"))
        #expect(site.folder.tree(".") == before)
    }

    @Test("code that reads like a link stays")
    func linkInCode() throws {
        let site = try TinySite([
            "content/posts/a.md": finishedPost("가", body: "`[나](b.md)` [나](b.md) `[나](b.md)`"),
            "content/posts/b.md": finishedPost("나"),
        ])
        #expect(try site.check("--fix").status == 0)
        #expect(
            String(decoding: try site.folder.read("content/posts/a.md"), as: UTF8.self)
                == finishedPost("가", body: "`[나](b.md)` [나](/posts/b/) `[나](b.md)`"))
    }

    @Test("names come into NFC, folders too")
    func names() throws {
        let folder = "글 모음".decomposedStringWithCanonicalMapping
        let name = "새 글.md".decomposedStringWithCanonicalMapping
        let site = try TinySite(["content/\(folder)/\(name)": finishedPost("가")])
        let result = try site.check("--fix")
        #expect(
            result.output.hasPrefix(
                """
                rename content/글 모음/새 글.md (NFD -> NFC)
                rename content/글 모음 (NFD -> NFC)
                site: 2 files fixed

                """))
        #expect(result.errors.isEmpty)
        #expect(site.folder.tree("content").keys.map { Array($0.utf8) } == [Array("글 모음/새 글.md".utf8)])
    }

    @Test("a name is never given to a file when another has it")
    func takenName() throws {
        let name = "글.md".decomposedStringWithCanonicalMapping
        let site = try TinySite(["content/\(name)": finishedPost("가")])
        try site.write(finishedPost("나"), to: "content/글.md")
        let result = try site.check("--fix")
        #expect(result.status == 1)
        #expect(String(decoding: try site.folder.read("content/글.md"), as: UTF8.self).contains("title: 나"))
        #expect(String(decoding: try site.folder.read("content/\(name)"), as: UTF8.self).contains("title: 가"))
    }

    @Test("a link within content stays a link; what it leads to is fixed, once")
    func link() throws {
        let site = try TinySite(["content/posts/a.md": Self.broken])
        try site.link("content/posts/b.md", to: "a.md")
        _ = try site.check("--fix")
        #expect(try site.folder.read("content/posts/a.md") == Array(Self.fixed.utf8))
        let target = try FileManager.default.destinationOfSymbolicLink(atPath: site.root + "/content/posts/b.md")
        #expect(target == "a.md")
    }

    @Test("nothing is written through a link that leads out of content")
    func linkOut() throws {
        let site = try TinySite(["content/posts/a.md": finishedPost("가"), "elsewhere.md": Self.broken])
        try site.link("content/posts/b.md", to: "../../elsewhere.md")
        try site.link("site.yml", to: "elsewhere.yml")
        try site.write("titel: 가\n", to: "elsewhere.yml")
        #expect(try site.check("--fix").status == 1)
        #expect(try site.folder.read("elsewhere.md") == Array(Self.broken.utf8))
        #expect(String(decoding: try site.folder.read("elsewhere.yml"), as: UTF8.self) == "titel: 가\n")
    }

    @Test("in Korean")
    func korean() throws {
        let site = try TinySite(["content/posts/a.md": Self.broken])
        #expect(try site.check("--fix", "--lang", "ko").output.contains("\nsite: 파일 1개를 고쳤습니다\n글 1개 검사, "))
    }

    @Test(
        "on a terminal it asks before it writes, but not in continuous integration nor with --yes",
        .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")),
        arguments: [
            ("n", "", "", false), ("y", "", "", true), ("ㅛ", "", "", true), ("n", "true", "", true),
            ("n", "", " --yes", true),
        ])
    func question(answer: String, job: String, option: String, isFixed: Bool) throws {
        let site = try TinySite(["content/posts/a.md": Self.broken])
        let command = "'\(SiteBinary.path)' check --fix\(option) --now \(TinySite.now)"
        let result = try SiteBinary.run(
            ["-qec", command, "/dev/null"], in: site.root, input: Array("\(answer)\n".utf8),
            environment: ["CI": job, "TERM": "xterm", "NO_COLOR": ""], program: "/usr/bin/script")
        #expect(result.output.contains("Change 1 file? [y/N] ") == (job.isEmpty && option.isEmpty))
        #expect(result.output.contains("site: \(isFixed ? "1 file fixed" : "nothing was changed")"))
        #expect(result.output.contains("\u{1B}[32m+title: \"GPT: 새 모델\"\u{1B}[0m"))
        #expect(try site.folder.read("content/posts/a.md") == Array((isFixed ? Self.fixed : Self.broken).utf8))
    }

    @Test("with a machine's format the changes are shown on standard error")
    func machines() throws {
        let site = try TinySite(["content/posts/a.md": Self.broken])
        let result = try site.check("--fix", "--format", "json", "--quiet")
        #expect(result.errors.hasPrefix("--- a/content/posts/a.md\n"))
        #expect(result.output.hasPrefix("{\n"))
    }
}
