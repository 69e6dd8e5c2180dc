import Foundation
import SiteTestSupport
import Testing

@Suite("the same input gives the same output", .ownThreads)
struct DeterminismTests {
    private let site: TinySite

    init() throws {
        site = try TinySite(TinySite.posts(40))
        try site.write("title: 소식\npageSize: 4\nauthor: 편집부\n", to: "site.yml")
        let undated = "---\ntitle: 날짜 없음\ntags: [ai, AI, İI, ß]\n---\n본문\n"
        for name in ["가", "나", "Z", "a", "é", "İ"] { try site.write(undated, to: "content/posts/\(name).md") }
        for name in ["하나", "둘", "셋"] {
            let fields =
                "date: 2025-05-02T23:59:59Z\ntags: [AI, \(name), 요약]\nauthor: \(name)\nfeatured: true\nextra: 1"
            try site.write(TinySite.post(name, fields, body: "## 절\n\n본문[^1]\n\n[^1]: 주\n"), to: "content/\(name).md")
            try site.write("그림", to: "content/img/\(name)/a.png")
        }
        try site.write(
            "---\ndate: 250110\nsource: aitimes\n---\n## [1] 하나\nURL: https://a.kr/1\n\n본문\n", to: "content/250110.md")
        try site.write("**좌담**\n\n가 [00:00:01]: 안녕\n", to: "content/2025-05-03-talk.md")
        try site.write("x", to: "templates/assets/b.css")
        try site.write("y", to: "templates/assets/a.css")
    }

    /// What a build writes and says, but for the time it took.
    private func build(_ output: String, jobs: Int = 2, environment: [String: String] = [:]) throws -> Outcome {
        let result = try site.build(
            "--lang", "en", "--output", output, "--jobs", "\(jobs)", "--verbose", environment: environment)
        #expect(result.status == 0)
        return Outcome(
            tree: site.folder.tree(output), errors: result.errors,
            output: result.output.replacing(/\d+\.\d\d s/, with: "0 s"))
    }

    private struct Outcome: Equatable {
        let tree: [String: [UInt8]]
        let errors: String
        let output: String
    }

    @Test(
        "in any time zone and language of the machine",
        arguments: [
            ["TZ": "UTC", "LANG": "C", "LC_ALL": "C"],
            ["TZ": "America/Los_Angeles", "LANG": "ko_KR.UTF-8", "LC_ALL": "ko_KR.UTF-8"],
            ["TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"],
        ])
    func environment(variables: [String: String]) throws {
        #expect(try build("out1", environment: variables) == build("out2"))
    }

    @Test("with any number of jobs", arguments: [1, 3, 8])
    func jobs(count: Int) throws {
        #expect(try build("out1", jobs: count) == build("out2", jobs: 2))
    }

    @Test(
        "in whatever order the file system lists files",
        .enabled(if: Preload.isAvailable, "there is no way to change that order"))
    func order() throws {
        let preload = try #require(Preload.shared)
        let folder = site.root + "/content/posts"
        let names = try SiteBinary.run(["-U1"], in: folder, program: "/bin/ls").output.split(separator: "\n")
        let reversed = try SiteBinary.run(
            ["-U1"], in: folder, environment: preload.reversedFolders, program: "/bin/ls"
        ).output.split(separator: "\n")
        try #require(names.count > 40 && reversed == names.reversed())
        #expect(try build("out1", environment: preload.reversedFolders) == build("out2"))
    }

    @Test(
        "errors too, in whatever order the file system lists files",
        .enabled(if: Preload.isAvailable, "there is no way to change that order"))
    func errorOrder() throws {
        let preload = try #require(Preload.shared)
        for number in 1...20 { try site.write("---\ntitle: 가\n", to: "content/broken/b\(number).md") }
        for number in 1...5 { try site.write(TinySite.post("가", "slug: 하나"), to: "content/same/s\(number).md") }
        let result = try site.build("--jobs", "8")
        let reversed = try site.build("--jobs", "1", environment: preload.reversedFolders)
        #expect(result.status == 1)
        #expect(result.errors == reversed.errors)
    }

    @Test("at any time, as long as the same documents are out")
    func clock() throws {
        #expect(try site.build("--output", "out1", "--now", "2025-06-01").status == 0)
        #expect(try site.build("--output", "out2", "--now", "2031-01-01T00:00:00Z").status == 0)
        #expect(try SiteBinary.run(["build", "--output", "out3"], in: site.root).status == 0)
        #expect(site.folder.tree("out1") == site.folder.tree("out2"))
        #expect(site.folder.tree("out1") == site.folder.tree("out3"))
    }

    @Test("wherever the site is and from wherever it is built")
    func place() throws {
        _ = try build("out1")
        let result = try SiteBinary.run(
            ["build", "--root", site.root, "--output", site.root + "/out2", "--now", TinySite.now], in: "/")
        #expect(result.status == 0)
        #expect(site.folder.tree("out1") == site.folder.tree("out2"))
    }

    @Test("built from nothing or over an earlier site")
    func incremental() throws {
        _ = try build("out1")
        try site.remove("content/하나.md")
        try site.write(TinySite.post("넷", "tags: [AI]"), to: "content/넷.md")
        try site.write("title: 새 소식\npageSize: 7\n", to: "site.yml")
        _ = try build("out1")
        _ = try build("out2")
        #expect(site.folder.tree("out1") == site.folder.tree("out2"))
    }
}
