import Foundation
import SiteTestSupport
import Testing

@Suite("site check --fix where something prevents it", .ownThreads, .serialized)
struct CheckFixFaultTests {
    private static let unquoted = "---\ntitle: GPT: 새 모델\npubDatetime: 2025-05-02\ndescription: 설명\n---\n본문\n"
    private static let quoted = unquoted.replacing("GPT: 새 모델", with: "\"GPT: 새 모델\"")
    private static let decomposed = "글".decomposedStringWithCanonicalMapping

    // MARK: Interruption

    @Test(
        "Ctrl-C at the question ends it, and nothing is changed",
        .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
    func interruptedQuestion() throws {
        let site = try TinySite(["content/a.md": Self.unquoted])
        #expect(mkfifo(site.root + "/keys", 0o600) == 0)
        // Open for both, so that the terminal's input does not end before the key is pressed.
        let command = "exec script -qec \"'\(SiteBinary.path)' check --fix --now \(TinySite.now)\" /dev/null <>keys"
        let run = try SiteBinary.start(
            ["-c", command], in: site.root, environment: ["CI": "", "TERM": "dumb"], program: "/bin/sh")
        #expect(run.waits { run.output.contains("[y/N] ") })
        let keys = try #require(FileHandle(forWritingAtPath: site.root + "/keys"))
        try keys.write(contentsOf: Data([0x03]))
        let result = try #require(try run.wait(atMost: 60))
        #expect(
            result.output.hasSuffix("Change 1 file? [y/N] ^C\r\nsite: interrupted; the site is unchanged\r\n"))
        #expect(result.status == 128 + SIGINT)
        #expect(try site.folder.read("content/a.md") == Array(Self.unquoted.utf8))
    }

    @Test(
        "a check interrupted after files were fixed says that they stay",
        .enabled(if: Preload.isAvailable, "there is no way to delay its end"),
        arguments: [("en", "site: interrupted; files that were fixed stay fixed\n"), ("ko", "고친 파일은 그대로 남습니다\n")])
    func interruptedCheck(language: String, message: String) throws {
        let preload = try #require(Preload.shared)
        let site = try TinySite([
            "content/a.md": Self.unquoted + "\n![그림](b.png)\n", "content/b.png": "그림",
            "site.yml": "limits: {seconds: 600}\n",
        ])
        let run = try SiteBinary.start(
            ["check", "--fix", "--jobs", "2", "--now", TinySite.now, "--lang", language], in: site.root,
            environment: preload.hanging(atOpen: "b.png"))
        #expect(run.waits { run.output.contains("site: ") })
        run.send(SIGINT)
        let result = try #require(try run.wait(atMost: 60))
        #expect(result.errors.hasSuffix(message))
        #expect(result.status == 128 + SIGINT)
        #expect(try String(decoding: site.folder.read("content/a.md"), as: UTF8.self).hasPrefix(Self.quoted))
    }

    // MARK: Many

    @Test("hundreds of fixes in one document with a long body are all made")
    func many() throws {
        let tags = (1...600).map { "  - 묶음: \($0)\n" }
        let body = "---\n" + String(repeating: "본문 한 줄\n", count: 20_000)
        func text(_ tags: [String]) -> String { "---\ntitle: 가\ntags:\n" + tags.joined() + body }
        let site = try TinySite(["content/a.md": text(tags)])
        #expect(try site.check("--fix").output.contains("\nsite: 1 file fixed\n"))
        let quoted = (1...600).map { "  - \"묶음: \($0)\"\n" }
        #expect(try site.folder.read("content/a.md") == Array(text(quoted).utf8))
    }

    @Test("more lines without their quotes than are reported at once are all fixed")
    func manyLines() throws {
        func text(_ value: (Int) -> String) -> String {
            "---\ntitle: 가\npubDatetime: 2025-05-02\n" + (1...50).map { "memo\($0): \(value($0))\n" }.joined()
                + "---\n본문\n"
        }
        let site = try TinySite(["content/a.md": text { "나: \($0)" }])
        _ = try site.check("--fix")
        #expect(try String(decoding: site.folder.read("content/a.md"), as: UTF8.self) == text { "\"나: \($0)\"" })
    }

    @Test(
        "a document that takes too long to fix is left alone, and that is said",
        .enabled(if: Preload.isAvailable, "there is no way to make a document take long"),
        arguments: [
            ("en", "warning: the file takes more than 1 s to fix, and is left alone"),
            ("ko", "경고: 고치는 데 1초 넘게 걸려 손대지 않았습니다"),
        ])
    func slow(language: String, message: String) throws {
        let preload = try #require(Preload.shared)
        let site = try TinySite([
            "content/a.md": Self.unquoted, "content/b.md": Self.unquoted, "site.yml": "limits: {seconds: 1}\n",
        ])
        let run = try SiteBinary.start(
            ["check", "--fix", "--jobs", "1", "--now", TinySite.now, "--lang", language], in: site.root,
            environment: preload.hanging(atOpen: "b.md"))
        let result = try #require(try run.wait(atMost: 120))
        #expect(result.errors.contains("content/b.md: \(message)\n"))
        #expect(result.output.contains("+title: \"GPT: 새 모델\""))
        #expect(try site.folder.read("content/a.md") == Array(Self.quoted.utf8))
        #expect(try site.folder.read("content/b.md") == Array(Self.unquoted.utf8))
    }

    @Test(
        "a site in which nothing is fixed is checked once",
        .enabled(if: Preload.isAvailable, "there is no way to count"))
    func once() throws {
        let preload = try #require(Preload.shared)
        func openings(_ arguments: String...) throws -> Int {
            let site = try TinySite(["content/a.md": finishedPost("가", "titel: 나")])
            let result = try SiteBinary.run(
                ["check", "--now", TinySite.now] + arguments, in: site.root,
                environment: preload.counting(opensOf: "content/a.md", in: site.root + "/opens"))
            #expect(result.output.hasPrefix("1 document checked,"))
            return try site.folder.read("opens").count
        }
        // The fixer reads it once more than the check.
        #expect(try openings("--fix") == openings() + 1)
    }

    @Test("of two keys that mean the same field one gets its name")
    func sameField() throws {
        let site = try TinySite(["content/a.md": finishedPost("가", "Author: 나\nAUTHOR: 다")])
        _ = try site.check("--fix")
        let text = String(decoding: try site.folder.read("content/a.md"), as: UTF8.self)
        #expect(text == finishedPost("가", "author: 나\nAUTHOR: 다"))
    }

    @Test("a document beyond the limit is not read")
    func tooLarge() throws {
        let site = try TinySite([
            "content/a.md": Self.unquoted + String(repeating: "가", count: 1000),
            "site.yml": "limits: {documentBytes: 1000}\n",
        ])
        let before = site.folder.tree(".")
        #expect(try site.check("--fix").status == 1)
        #expect(site.folder.tree(".") == before)
    }

    // MARK: Files

    @Test(
        "a file that cannot be written keeps neither the others from being fixed nor the check from being made",
        .enabled(if: Unprivileged.isAvailable, "root can write everything, and there is no way to run as another user"))
    func unwritable() throws {
        let site = try TinySite(["content/a.md": Self.unquoted, "content/b.md": Self.unquoted])
        for name in ["", "content", "content/b.md"] { chmod(site.root + "/" + name, 0o777) }
        chmod(site.root + "/content/a.md", 0o444)
        let result = try SiteBinary.run(
            ["check", "--fix", "--now", TinySite.now], in: site.root, launcher: Unprivileged.launcher ?? [])
        #expect(
            result.errors.hasPrefix(
                """
                content/a.md: error: cannot be written: Permission denied
                content/a.md:2:8: error: 
                """))
        #expect(result.output.contains("\nsite: 1 file fixed\n2 documents checked, 2 errors, "))
        #expect(result.status == 1)
        #expect(try site.folder.read("content/a.md") == Array(Self.unquoted.utf8))
    }

    @Test("a fixed file keeps its owner", .enabled(if: geteuid() == 0, "only root can change a file's owner"))
    func owner() throws {
        let site = try TinySite(["content/a.md": Self.unquoted])
        #expect(chown(site.root + "/content/a.md", 65533, 65532) == 0)
        #expect(try site.check("--fix").status == 0)
        let attributes = try FileManager.default.attributesOfItem(atPath: site.root + "/content/a.md")
        #expect(attributes[.ownerAccountID] as? Int == 65533)
        #expect(attributes[.groupOwnerAccountID] as? Int == 65532)
    }

    @Test("the target of a link is renamed once, and the folders on the way not at all")
    func linkedFolder() throws {
        let site = try TinySite(["content/\(Self.decomposed)/\(Self.decomposed).md": finishedPost("가")])
        try site.link("content/link", to: Self.decomposed)
        let result = try site.check("--fix")
        #expect(result.output.hasPrefix("rename content/글/글.md (NFD -> NFC)\nsite: 1 file fixed\n"))
        #expect(!result.errors.contains("cannot be renamed"))
        #expect(try site.folder.read("content/link/글.md") == Array(finishedPost("가").utf8))
        #expect(try FileManager.default.contentsOfDirectory(atPath: site.root + "/content/link").count == 1)
    }

    @Test("a link whose own name is decomposed is renamed and leads where it led")
    func linkName() throws {
        let site = try TinySite(["content/a/b.md": finishedPost("가")])
        try site.link("content/\(Self.decomposed)", to: "a")
        let result = try site.check("--fix")
        #expect(result.output.hasPrefix("rename content/글 (NFD -> NFC)\nsite: 1 file fixed\n"))
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: site.root + "/content/글") == "a")
    }
}
