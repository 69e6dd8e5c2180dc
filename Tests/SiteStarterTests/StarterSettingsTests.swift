import SiteModel
import Testing

@testable import SiteContent
@testable import SiteStarter

@Suite("the starter blog's site.yml")
struct StarterSettingsTests {

    /// The settings that take a value; those that only hold others are covered by them.
    private static let rows = SiteConfiguration.schema.rows.filter { $0.type != .section }

    @Test("holds every setting, on or off", arguments: InterfaceLanguage.allCases)
    func keys(language: InterfaceLanguage) {
        let lines = settings(in: language).matches(of: /(?m)^ *#?([A-Za-z]+):/).map { String($0.1) }
        let known = SiteConfiguration.schema.rows.map(\.name)
        #expect(lines.sorted() == (known + ["ainews"]).sorted())
    }

    @Test("a setting that is off shows its default, or an example", arguments: InterfaceLanguage.allCases)
    func values(language: InterfaceLanguage) throws {
        let off = settings(in: language).matches(of: /(?m)^ *#([A-Za-z]+): (.+)$/)
        let values = Dictionary(uniqueKeysWithValues: off.map { (String($0.1), String($0.2)) })
        for row in Self.rows {
            guard let value = values[row.name] else { continue }
            #expect(value == row.standard ?? row.example, "\(row.name)")
        }
        #expect(values.count == Self.rows.count - 3, "all are off but the title, the description and the sources")
    }

    @Test("every setting is understood once it is on", arguments: InterfaceLanguage.allCases)
    func switchedOn(language: InterfaceLanguage) {
        #expect(ConfigurationReader.decode(switchedOn(settings(in: language))).diagnostics.isEmpty)
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

    @Test("workflows pin actions by commit, with the version behind it", arguments: InterfaceLanguage.allCases)
    func pins(language: InterfaceLanguage) {
        let lines = text(".github/workflows/deploy.yml", in: language).split(separator: "\n")
        let uses = lines.filter { $0.contains("uses:") }
        #expect(uses.count == 5)
        for line in uses { #expect(line.contains(#/^ +(- )?uses: actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/#)) }
        #expect(lines.contains("permissions: {}"))
        #expect(lines.contains("          persist-credentials: false"))
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
