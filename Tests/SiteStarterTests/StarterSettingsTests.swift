import SiteModel
import Testing

@testable import SiteContent
@testable import SiteStarter

@Suite("the starter blog's site.yml")
struct StarterSettingsTests {

    @Test("holds every setting, on or off", arguments: InterfaceLanguage.allCases)
    func keys(language: InterfaceLanguage) {
        let written = settings(in: language).matches(of: /(?m)^ *#?([A-Za-z]+):/).map { String($0.1) }
        let known = ConfigurationReader.keys + ConfigurationReader.limits.keys + ["ainews"]
        #expect(written.sorted() == known.sorted())
    }

    @Test("shows each default as it is", arguments: InterfaceLanguage.allCases)
    func defaults(language: InterfaceLanguage) {
        let (all, diagnostics) = ConfigurationReader.decode(switchedOn(settings(in: language)))
        #expect(diagnostics.isEmpty)
        let standard = SiteConfiguration()
        var expected = all
        expected.baseURL = standard.baseURL
        expected.language = standard.language
        expected.timeZone = standard.timeZone
        expected.permalink = standard.permalink
        expected.pageSize = standard.pageSize
        expected.featuredOnHome = standard.featuredOnHome
        expected.feedSize = standard.feedSize
        expected.limits = standard.limits
        #expect(all == expected)
    }

    @Test("gives an example of every setting without a default", arguments: InterfaceLanguage.allCases)
    func exampleValues(language: InterfaceLanguage) {
        let all = ConfigurationReader.decode(switchedOn(settings(in: language))).configuration
        #expect(!all.title.isEmpty && !all.description.isEmpty && all.author != nil && all.socialImage != nil)
        #expect(all.naverSiteVerification != nil && all.googleSiteVerification != nil)
        #expect(!all.sources.isEmpty && !all.trustedFolders.isEmpty)
    }

    @Test("a setting that is left off is a default", arguments: InterfaceLanguage.allCases)
    func asItIs(language: InterfaceLanguage) {
        let (configuration, diagnostics) = ConfigurationReader.decode(settings(in: language))
        #expect(diagnostics.isEmpty)
        var expected = SiteConfiguration()
        expected.title = configuration.title
        expected.description = configuration.description
        expected.sources = configuration.sources
        #expect(configuration == expected)
    }

    @Test("says in Korean and in English the same settings, and both have the same files")
    func languages() {
        let bare = InterfaceLanguage.allCases.map { language in
            settings(in: language).split(separator: "\n").filter { !$0.hasPrefix("# ") && !$0.contains("  # ") }
        }
        #expect(bare[0] == bare[1])
        #expect(
            StarterBlog.files(in: .korean).keys.sorted() == StarterBlog.files(in: .english).keys.sorted())
    }

    @Test("both workflows do the same")
    func workflows() {
        let bare = InterfaceLanguage.allCases.map { language in
            text(".github/workflows/deploy.yml", in: language).split(separator: "\n").filter { line in
                !line.contains("#") && !line.contains("::error::") && !line.contains("- name:")
            }
        }
        #expect(bare[0] == bare[1])
        #expect(bare[0].count > 50)
    }

    private func settings(in language: InterfaceLanguage) -> String {
        text("site.yml", in: language)
    }

    private func text(_ path: String, in language: InterfaceLanguage) -> String {
        String(decoding: StarterBlog.files(in: language)[path] ?? [], as: UTF8.self)
    }

    /// The settings with each `#key: value` line as if someone had deleted the `#`.
    private func switchedOn(_ settings: String) -> String {
        settings.replacing(/(?m)^( *)#([A-Za-z]+:)/) { "\($0.1)\($0.2)" }
    }
}
