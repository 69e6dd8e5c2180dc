import Foundation
import SiteTestSupport
import Testing

/// A site that alternates between two versions, and what a first build makes of each.
final class TwoVersions {
    let site: TinySite
    private let sources: [TinySite]
    private let trees: [[String: [UInt8]]]

    /// Makes both versions and builds each once.
    ///
    /// - Parameter count: How many documents each has; some are in both, some in one.
    /// - Throws: An error when the files cannot be written.
    init(count: Int) throws {
        sources = try [Self.version(0, count), Self.version(1, count)]
        trees = try sources.map { source in
            try expectSuccess(of: source)
            return source.publishedTree
        }
        site = try TinySite()
    }

    private static func version(_ version: Int, _ count: Int) throws -> TinySite {
        let site = try TinySite()
        for number in 0..<count where number % 5 != version {
            let body = String(repeating: "판 \(number % 3 == 0 ? 0 : version)의 글. ", count: 50)
            let post = TinySite.post("글 \(number)", "tags: [태그\(number % 4 * (version + 1))]", body: body)
            try site.write(post, to: "content/posts/p\(number).md")
        }
        // A file where the other version has a folder, and the reverse.
        try site.write("파일 \(version)", to: version == 0 ? "content/x" : "content/x/y")
        try site.write("파일 \(version)", to: version == 0 ? "content/z/y" : "content/z")
        return site
    }

    /// Brings the sources of one version into the site.
    func use(_ version: Int) throws {
        try? site.remove("content")
        try FileManager.default.copyItem(
            atPath: sources[version].root + "/content", toPath: site.root + "/content")
    }

    /// Expects every published file to be whole, of one version or the other.
    func expectWholeFiles(_ comment: String, sourceLocation: SourceLocation = #_sourceLocation) {
        for (path, bytes) in site.publishedTree where !path.hasPrefix(".site-") {
            let isWhole = trees.contains { $0[path] == bytes }
            #expect(isWhole, "\(comment): \(path)", sourceLocation: sourceLocation)
        }
    }

    /// Expects a build to give exactly what a first build of a version does, and to leave nothing else.
    func expectRepair(_ version: Int, _ comment: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        try use(version)
        let result = try site.build("--quiet", "--jobs", "2")
        #expect(result.status == 0, "\(comment)", sourceLocation: sourceLocation)
        #expect(result.errors.isEmpty, "\(comment)", sourceLocation: sourceLocation)
        let isSame = site.publishedTree == trees[version]
        #expect(isSame, "\(comment)", sourceLocation: sourceLocation)
        let names = { (site: TinySite) in
            Set((try? FileManager.default.subpathsOfDirectory(atPath: site.root + "/public")) ?? [])
        }
        #expect(names(site) == names(sources[version]), "\(comment)", sourceLocation: sourceLocation)
    }
}
