import Foundation
import SiteTestSupport
import Testing

@Suite("a site that changes at random")
struct RandomisedBuildTests {
    @Test("builds as if each build were its first")
    func steps() throws {
        var mutator = try SiteMutator(seed: Soak.seed)
        var successes = 0
        for step in 0..<Soak.steps {
            let edit = try mutator.step()
            let place =
                "seed \(Soak.seed), step \(step): \(edit); \(mutator.variation.arguments.joined(separator: " "))"
            let isGood = try expectSameAsCold(mutator, place)
            try #require(isGood, "\(place)")
            successes += mutator.broken == nil ? 1 : 0
        }
        // A site that hardly ever builds would show little.
        #expect(successes > Soak.steps / 2)
    }

    /// Builds the site as it is, and a copy without a past, at once.
    private func expectSameAsCold(_ mutator: SiteMutator, _ place: String) throws -> Bool {
        let site = mutator.site
        let output = mutator.variation.output
        let arguments = ["build"] + mutator.variation.arguments
        let before = site.folder.tree(output)
        let cold = try site.copyWithoutPast()
        try site.copyAddresses(to: cold)
        let runs = (
            try SiteBinary.start(arguments, in: site.root), try SiteBinary.start(arguments, in: cold.root)
        )
        let (warm, new) = (try runs.0.wait(), try runs.1.wait())
        let isPublished = new.status == 0 || cold.exists(output)
        let expected = isPublished ? cold.folder.tree(output) : before
        let found = site.folder.tree(output)
        let names = Set(expected.keys).union(found.keys).filter { expected[$0] != found[$0] }.sorted()
        #expect(names.isEmpty, "\(place)")
        #expect(warm.status == new.status, "\(place)")
        #expect(warm.errors == new.errors, "\(place)")
        #expect(warm.output == new.output, "\(place)")
        return names.isEmpty && warm.status == new.status && warm.errors == new.errors
    }
}

extension TinySite {
    /// Takes along what is remembered of addresses, which a site is built from as well.
    fileprivate func copyAddresses(to copy: TinySite) throws {
        for (name, bytes) in folder.tree(Self.cacheFolder) where name.hasPrefix("addresses-") {
            try copy.folder.write(bytes, to: "\(Self.cacheFolder)/\(name)")
        }
    }

    /// The same sources in another place, and nothing else.
    func copyWithoutPast() throws -> TinySite {
        let copy = try TinySite()
        for name in ["content", "templates", "site.yml"] where exists(name) {
            try FileManager.default.copyItem(atPath: root + "/" + name, toPath: copy.root + "/" + name)
        }
        return copy
    }
}
