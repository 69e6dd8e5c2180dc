import Foundation
import SiteTestSupport
import Testing

@Suite("two machines")
struct ReproducibilityTests {
    /// A place to build in, and all about it that must not matter.
    private struct Machine {
        let folder: String
        let environment: [String: String]
        let umask: String
        let jobs: String
        let modified: Int
    }

    private let machines = [
        Machine(
            folder: "a", environment: ["TZ": "Pacific/Kiritimati", "LC_ALL": "ko_KR.UTF-8", "HOME": "/", "USER": "a"],
            umask: "077", jobs: "1", modified: 1_000_000_000),
        Machine(
            folder: "어떤 곳/deep/b",
            environment: [
                "TZ": "America/Los_Angeles", "LC_ALL": "tr_TR.UTF-8", "HOME": "/nirgends",
                "SWIFT_DETERMINISTIC_HASHING": "1",
            ],
            umask: "002", jobs: "7", modified: 1_750_000_000),
    ]

    private var files: [String: String] {
        var files = TinySite.posts(25)
        files["site.yml"] = "title: 소식\nbaseURL: https://u.github.io/blog/\nhosting: netlify\npageSize: 4\n"
        files["content/_headers"] = "/x\n  A: b\n"
        files["content/250110.md"] = "---\ndate: 250110\nsource: aitimes\n---\n## [1] 하나\nURL: https://a.kr/1\n\n본문\n"
        files["content/2025-05-03-talk.md"] = "**좌담**\n\n가 [00:00:01]: 안녕\n"
        files["content/pages/about.md"] = "---\ntitle: 소개\naliases: [/소개/, me.html]\n---\n글\n"
        files["content/img/a.svg"] = "<svg width=\"1\" height=\"2\"/>"
        for name in ["하나", "둘", "셋"] {
            files["content/\(name).md"] = TinySite.post(
                name, "date: 2025-05-02T23:59:59Z\ntags: [AI, \(name), İI]\nauthor: \(name)\nmodDatetime: 2025-05-03")
        }
        return files
    }

    /// Everything that a build leaves in the output folder, with the rights of each file and folder.
    private struct Outcome: Equatable {
        let tree: [String: [UInt8]]
        let rights: [String: UInt32]
        let addresses: [String: [UInt8]]
        let messages: String
    }

    private func build(on machine: Machine) throws -> Outcome {
        let scratch = try TemporaryFolder()
        let root = "\(scratch.path)/\(machine.folder)"
        for (path, text) in machine.jobs == "1" ? files.sorted(by: <) : files.sorted(by: >) {
            try scratch.write(Array(text.utf8), to: "\(machine.folder)/\(path)")
            FileTime.set("\(root)/\(path)", secondsSinceEpoch: machine.modified)
        }
        // The second build remembers where a document was.
        var messages = ""
        for slug in ["옛", "새"] {
            let text = TinySite.post("옮긴 글", "slug: \(slug)")
            try scratch.write(Array(text.utf8), to: "\(machine.folder)/content/m.md")
            let result = try SiteBinary.run(
                ["build", "--lang", "en", "--jobs", machine.jobs, "--now", TinySite.now], in: root,
                environment: machine.environment,
                launcher: ["/bin/sh", "-c", "umask \(machine.umask); exec \"$@\"", "sh"])
            #expect(result.status == 0, "\(result.errors)")
            messages = result.errors
        }
        var rights: [String: UInt32] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: root + "/public") + [""] {
            var status = stat()
            #expect(lstat("\(root)/public/\(name)", &status) == 0)
            rights[name] = UInt32(status.st_mode)
        }
        let kept = scratch.tree("\(machine.folder)/.site").filter { $0.key.hasPrefix("addresses-") }
        #expect(kept.count == 1)
        return Outcome(
            tree: scratch.tree("\(machine.folder)/public"), rights: rights, addresses: kept, messages: messages)
    }

    @Test("give one result: every byte and every right")
    func same() throws {
        let outcomes = try machines.map(build)
        let trees = outcomes.map(\.tree)
        let names = Set(trees[0].keys).union(trees[1].keys)
        #expect(names.count > 70)
        #expect(names.filter { trees[0][$0] != trees[1][$0] }.sorted() == [])
        #expect(outcomes[0].rights == outcomes[1].rights)
        #expect(outcomes[0].rights["posts/p1/index.html"] == UInt32(S_IFREG) | 0o644)
        #expect(outcomes[0].rights["posts/p1"] == UInt32(S_IFDIR) | 0o755)
        #expect(outcomes[0].addresses == outcomes[1].addresses)
        #expect(outcomes[0].messages == outcomes[1].messages)
    }
}
