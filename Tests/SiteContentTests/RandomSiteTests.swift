import SiteModel
import SiteTestSupport
import Testing

@testable import SiteContent

/// The soaks show that nothing is lost in builds from the cache, but only of what their documents have.
@Suite("sites made at random")
struct RandomSiteTests {
    @Test("have documents of every kind there is")
    func kinds() {
        #expect(RandomDocument.Kind.allCases.map(\.rawValue) == DocumentKind.allCases.map(\.rawValue))
    }

    @Test("have every key of front matter that has a meaning")
    func keys() {
        var generator = SeededGenerator(seed: 1)
        let texts = (1...300).map { number in
            RandomDocument(generator.pick(RandomDocument.Kind.allCases), number: number, using: &generator).text
        }
        let written = Set(texts.flatMap { $0.matches(of: #/(?m)^([\w-]+): /#).map { String($0.1) } })
        let missing = Set(FrontMatter.schema.ownNames).subtracting(written)
        #expect(missing.sorted() == [], "add them to RandomDocument.values")
    }

    @Test("have every setting")
    func settings() {
        let missing = Set(SiteConfiguration.schema.fields.map(\.name)).subtracting(SiteMutator.settings.keys)
        #expect(missing.sorted() == [], "add them to SiteMutator.settings")
    }
}
