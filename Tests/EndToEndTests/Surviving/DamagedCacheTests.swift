import Foundation
import SiteTestSupport
import Testing

@Suite("a cache that is damaged", .ownThreads)
struct DamagedCacheTests {
    @Test("changes nothing about what is built", arguments: CacheDamage.all)
    func damage(damage: CacheDamage) throws {
        let site = try cachedSite()
        for index in site.cacheFiles.indices {
            // The build before has repaired the file, or made another in its place.
            let files = site.cacheFiles
            guard index < files.count else { break }
            try damage.apply(to: files[index])
            try site.write(TinySite.post("글 3", body: "판 \(index)"), to: "content/posts/p3.md")
            try expectSameAsCold(site, "\(damage) of \(files[index])")
        }
    }

    @Test("in whole: a file, a link that leads nowhere or an empty folder in its place", arguments: 0..<3)
    func whole(kind: Int) throws {
        let site = try cachedSite()
        try? site.remove(TinySite.cacheFolder)
        switch kind {
        case 0: try site.write("파일", to: TinySite.cacheFolder)
        case 1: try site.link(TinySite.cacheFolder, to: "nirgends")
        default: try site.makeFolder(TinySite.cacheFolder)
        }
        try site.write(TinySite.post("글 3", body: "다른 글"), to: "content/posts/p3.md")
        try expectSameAsCold(site, "\(kind)")
    }

    @Test(
        "or cannot be read or written",
        .enabled(if: Unprivileged.isAvailable, "root can read everything, and there is no way to run as another user"))
    func rights() throws {
        let site = try cachedSite()
        for name in try FileManager.default.subpathsOfDirectory(atPath: site.root + "/public") + [""] {
            chmod(site.root + "/public/" + name, 0o777)
        }
        // Without the memory of addresses there is no build at all.
        for file in site.cacheFiles where !file.contains("/addresses-") { chmod(file, 0) }
        chmod(site.root + "/" + TinySite.cacheFolder, 0o555)
        try site.write(TinySite.post("글 3", body: "다른 글"), to: "content/posts/p3.md")
        try expectSameAsCold(site, "rights", launcher: Unprivileged.launcher ?? [])
    }

    private func cachedSite() throws -> TinySite {
        let site = try builtSite(TinySite.posts(6))
        try expectSuccess(of: site)
        return site
    }

    /// Expects the next build to succeed with a note at most, and to give what a first build does.
    private func expectSameAsCold(
        _ site: TinySite, _ comment: String, launcher: [String] = [],
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let result = try site.build("--quiet", launcher: launcher)
        #expect(result.status == 0, "\(comment)", sourceLocation: sourceLocation)
        let lines = result.errors.split(separator: "\n")
        let isNote = lines.isEmpty || lines.count == 1 && lines[0].contains("note: ")
        #expect(isNote, "\(comment): \(result.errors)", sourceLocation: sourceLocation)
        let cold = try site.copyWithoutPast()
        try expectSuccess(of: cold, "--quiet", sourceLocation: sourceLocation)
        let isSame = site.publishedTree == cold.publishedTree
        #expect(isSame, "\(comment)", sourceLocation: sourceLocation)
    }
}
