import Foundation
import SiteModel
import SiteTestSupport
import Testing

@testable import SiteBuild

@Suite("Addresses that every site has")
struct FixedRouteTests {
    @Test("are in the guide, in both languages", arguments: ["addresses.md", "addresses.ko.md"])
    func documented(guide: String) throws {
        let text = try String(contentsOfFile: Repository.root + "/docs/guide/" + guide, encoding: .utf8)
        let rows = text.split(separator: "\n").filter { $0.hasPrefix("|") }.joined(separator: "\n")
        let missing = FileFamilies.all.flatMap { $0.fixedRoutes }.map(\.path).filter { !rows.contains("`\($0)`") }
        #expect(missing.isEmpty)
    }

    @Test("are taken, with or without a slash at the end and in any case", arguments: ["rss.xml", "tags", "Tags"])
    func taken(name: String) {
        #expect(GeneratedAddresses.contain(Route(page: [name]), in: SiteConfiguration()))
        #expect(!GeneratedAddresses.contain(Route(page: [name + "2"]), in: SiteConfiguration()))
    }

    @Test("are free when what would be there is turned off")
    func turnedOff() {
        var configuration = SiteConfiguration()
        #expect(GeneratedAddresses.contain(.search, in: configuration))
        configuration.search = nil
        #expect(!GeneratedAddresses.contain(.search, in: configuration))
    }
}
