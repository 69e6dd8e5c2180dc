import Foundation
import SiteTestSupport
import Testing

@Suite("files and folders that change places while a site is built", .ownThreads, .serialized)
struct RacedBuildTests {
    @Test("lead nothing in and nothing out, and no build waits for them")
    func swaps() throws {
        var generator = SeededGenerator(seed: Soak.seed)
        let raced = try RacedSite()
        for round in 0..<Soak.races {
            let race = generator.pick(RacedSite.races)
            try raced.run(race, "seed \(Soak.seed), round \(round), \(race)", using: &generator)
        }
        try raced.expectRepair()
    }
}

/// A site, and a place outside of it where links lead.
private struct RacedSite {
    private static let secret = "이것은 비밀이다"

    /// Something that changes places.
    struct Race: CustomStringConvertible {
        let path: String
        /// Where links lead, outside of the site.
        let target: String

        var description: String { path }
    }

    static let races = [
        Race(path: "content/posts/p1.md", target: "posts/p1.md"),
        Race(path: "content/posts/a.txt", target: "posts/a.txt"),
        Race(path: "content/posts", target: "posts"),
        Race(path: "content/deep/er", target: "posts"),
        Race(path: "templates/assets/own.css", target: "posts/a.txt"),
        Race(path: "templates/assets", target: "posts"),
        Race(path: "public/posts", target: "trap"),
        Race(path: "public/posts/p1", target: "trap"),
        Race(path: "public/posts/p1/index.html", target: "trap/p1"),
        Race(path: "public/deep", target: "trap"),
        Race(path: "public/.site-staging", target: "trap"),
        Race(path: "public/.site-staging/new", target: "trap"),
        Race(path: "public/.site-staging/new/posts", target: "trap"),
        Race(path: ".site", target: "trap"),
        Race(path: ".site/documents", target: "trap/p1"),
    ]

    private let site: TinySite
    private let outside: TemporaryFolder
    private let outsideTree: [String: [UInt8]]
    private let outsideNames: [String]

    init() throws {
        site = try TinySite(["content/posts/a.txt": "그림", "templates/assets/own.css": "p { color: red }"])
        outside = try TemporaryFolder()
        for number in 0..<12 {
            try site.write(TinySite.post("글 \(number)"), to: "content/posts/p\(number).md")
            try site.write("파일 \(number)", to: "content/deep/er/p\(number).md.txt")
            for name in ["p\(number).md", "p\(number).md.txt", "a.txt"] {
                try outside.write(Array(TinySite.post("글", body: Self.secret).utf8), to: "posts/" + name)
            }
        }
        // What a build that is led here would remove or replace.
        for name in ["p1", "index.html", "posts/p1/index.html", "er/p1.md.txt"] {
            try outside.write(Array("남의 파일".utf8), to: "trap/" + name)
        }
        outsideTree = outside.tree("")
        outsideNames = Self.names(in: outside)
    }

    private static func names(in folder: TemporaryFolder) -> [String] {
        ((try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []).sorted()
    }

    /// Builds once while something changes places.
    func run(_ race: Race, _ comment: String, using generator: inout SeededGenerator) throws {
        if generator.isOnce(in: 2) { try? site.remove("public") }
        if generator.isOnce(in: 4) { try? site.remove(".site") }
        for number in 0..<12 where generator.isOnce(in: 2) {
            let body = "판 \(UInt32.random(in: 0...999, using: &generator))"
            try site.write(TinySite.post("글 \(number)", body: body), to: "content/posts/p\(number).md")
            try site.write(body, to: "content/deep/er/p\(number).md.txt")
        }
        let swapper = try PlaceSwapper(
            site.root + "/" + race.path,
            for: generator.isOnce(in: 2) ? .link : generator.pick(PlaceSwapper.Lure.allCases),
            leadingTo: outside.path + "/" + race.target,
            seed: generator.next())
        defer { swapper.stop() }
        let run = try SiteBinary.start(
            ["build", "--quiet", "--jobs", "2", "--now", TinySite.now], in: site.root, program: Soak.program)
        let result = try run.wait(atMost: 30)
        #expect(result.map { [0, 1].contains($0.status) } == true, "\(comment): \(result?.errors ?? "it hangs")")
        let isTold = site.publishedTree.values.contains { String(decoding: $0, as: UTF8.self).contains(Self.secret) }
        #expect(!isTold, "\(comment)")
        let tree = outside.tree("")
        let changed = Set(tree.keys).union(outsideTree.keys).filter { tree[$0] != outsideTree[$0] }.sorted()
        let isUntouched = changed.isEmpty && Self.names(in: outside) == outsideNames
        try #require(isUntouched, "\(comment): \(changed) of \(Self.names(in: outside))")
    }

    /// Expects the next build to be right.
    func expectRepair() throws {
        for path in ["public", ".site"] { try? site.remove(path) }
        try expectSuccess(of: site)
        try expectSameAsNew(site)
    }
}
