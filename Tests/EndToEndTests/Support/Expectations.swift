import Foundation
import SiteTestSupport
import Testing

/// Makes a site and builds it, which must not print any message.
func builtSite(_ files: [String: String], _ arguments: String...) throws -> TinySite {
    let site = try TinySite(files)
    let result = try site.build(arguments)
    try #require(result.status == 0, "\(result.errors)")
    #expect(result.errors.isEmpty)
    return site
}

/// Expects a build to fail with exactly these messages, and to leave the output of an earlier build as it was.
func expectFailure(
    of site: TinySite, _ arguments: String..., messages: String, lastLine: String = "1 error; public is unchanged",
    launcher: [String] = [], sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let before = Snapshot(of: site)
    let result = try site.build(arguments, launcher: launcher)
    #expect(result.errors == messages + "site: \(lastLine)\n", sourceLocation: sourceLocation)
    #expect(result.output.isEmpty, sourceLocation: sourceLocation)
    #expect(result.status == 1, sourceLocation: sourceLocation)
    #expect(Snapshot(of: site) == before, sourceLocation: sourceLocation)
    #expect(!site.exists("public/.site-staging"), sourceLocation: sourceLocation)
}

/// Expects a build to succeed with exactly these messages on standard error.
func expectSuccess(
    of site: TinySite, _ arguments: String..., messages: String = "", launcher: [String] = [],
    sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let result = try site.build(arguments, launcher: launcher)
    #expect(result.errors == messages, sourceLocation: sourceLocation)
    #expect(result.status == 0, sourceLocation: sourceLocation)
    #expect(!site.exists("public/.site-staging"), sourceLocation: sourceLocation)
}

/// Expects the output to be what a build into a folder that does not exist makes.
func expectSameAsNew(
    _ site: TinySite, _ arguments: String..., sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let tree = site.publishedTree
    try site.remove("public")
    let result = try site.build(arguments)
    #expect(result.status == 0 && result.errors.isEmpty, sourceLocation: sourceLocation)
    #expect(site.publishedTree == tree, sourceLocation: sourceLocation)
}

/// A site's output: every name, every byte and when each file was last written.
struct Snapshot: Equatable {
    private let names: [String]
    private let files: [String: [UInt8]]
    private let times: [String: Date]

    init(of site: TinySite) {
        let root = site.root + "/public"
        names = ((try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? []).sorted()
        files = site.publishedTree
        times = Dictionary(
            uniqueKeysWithValues: files.keys.map { name in
                let attributes = try? FileManager.default.attributesOfItem(atPath: root + "/" + name)
                return (name, attributes?[.modificationDate] as? Date ?? .distantPast)
            })
    }
}

/// The text between two others, where they first follow each other.
func part(of text: String, from start: String, to end: String) -> String? {
    guard let first = text.firstRange(of: start), let last = text[first.upperBound...].firstRange(of: end) else {
        return nil
    }
    return String(text[first.upperBound..<last.lowerBound])
}

/// The titles on a page's cards, in order.
func cards(on page: String) -> [String] {
    page.matches(of: /<h3><a href="[^"]*">([^<]*)<\/a><\/h3>/).map { String($0.1) }
}

/// The documents of a feed by title, in order.
func items(in feed: String) -> [String] {
    feed.matches(of: /<item>\s*<title>([^<]*)<\/title>/).map { String($0.1) }
}
