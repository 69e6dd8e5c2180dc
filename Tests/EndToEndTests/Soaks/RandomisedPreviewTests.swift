import Foundation
import SiteTestSupport
import Testing

@Suite("a preview of a site that changes at random", .ownThreads)
struct RandomisedPreviewTests {
    @Test("shows after each edit what a first build of the same files makes")
    func steps() throws {
        var mutator = try SiteMutator(seed: Soak.seed)
        let preview = try PreviewRun(mutator.site, ["--drafts"])
        let visitor = PreviewVisitor(preview)
        var successes = 0
        for step in 0..<Soak.previewSteps {
            let edit = try mutator.step()
            let place = "seed \(Soak.seed), step \(step): \(edit)"
            // Its own file tells when the preview has come this far.
            try mutator.site.write("\(step)", to: "content/step.txt")
            guard let expected = try Self.coldTree(of: mutator.site, port: preview.port) else { continue }
            let hasSettled = preview.waits(for: "/step.txt") { $0.text == "\(step)" }
            try #require(hasSettled, "\(place): \(preview.run.errors.suffix(500))")
            let differences = try visitor.differences(to: expected)
            try #require(differences.isEmpty, "\(place)")
            successes += 1
        }
        // A site that hardly ever builds would show little.
        #expect(successes > Soak.previewSteps / 2)
    }

    /// What a first build makes; `nil` when it fails.
    private static func coldTree(of site: TinySite, port: UInt16) throws -> [String: [UInt8]]? {
        let cold = try site.copyWithoutPast()
        let arguments = ["build", "--quiet", "--drafts", "--base-url", "http://127.0.0.1:\(port)"]
        let result = try SiteBinary.run(arguments, in: cold.root)
        return result.status == 0 ? cold.publishedTree.filter { !$0.key.hasPrefix(".") } : nil
    }
}

/// Looks at every page of a preview, and remembers which there were.
private final class PreviewVisitor {
    private let preview: PreviewRun
    private var connection: HTTPConnection?
    private var known: Set<String> = []

    init(_ preview: PreviewRun) {
        self.preview = preview
    }

    /// The paths that are served otherwise than they should be.
    ///
    /// - Parameter tree: Every file that there should be; those that were there before and are not in it must be gone.
    /// - Returns: The paths, sorted.
    /// - Throws: An error when nobody listens any more.
    func differences(to tree: [String: [UInt8]]) throws -> [String] {
        let gone = known.subtracting(tree.keys)
        known = Set(tree.keys)
        var differences: [String] = []
        for (path, bytes) in tree {
            let answer = try get(path)
            if answer?.status != 200 || answer.map(Self.withoutScript) != bytes { differences.append(path) }
        }
        for path in gone where try get(path)?.status != 404 { differences.append(path) }
        return differences.sorted()
    }

    private func get(_ path: String) throws -> HTTPAnswer? {
        let target = "/" + (path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path)
        let open = try connection ?? preview.connect()
        connection = open
        open.send(preview.request(target))
        if let answer = open.answer() { return answer }
        // A connection that nobody used for a while ends.
        connection = nil
        return try preview.get(target)
    }

    private static func withoutScript(_ answer: HTTPAnswer) -> [UInt8] {
        guard answer.fields["content-type"]?.hasPrefix("text/html") == true else { return answer.body }
        return Array(
            answer.text.replacing(/<script src="\/_site\/preview.js" data-build="[^"]*"><\/script>/, with: "").utf8)
    }
}
