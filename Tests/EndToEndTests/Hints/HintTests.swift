import SiteTestSupport
import Testing

/// Follows every hint that the program gives, word by word.
///
/// A rule that is new needs a case in one of the tables of this folder: a small site that provokes it, and what its hint says to
/// do; or a line in `HintExemptions`, if it has no hint or nothing that a test could do.
@Suite("hints", .ownThreads)
struct HintTests {
    static let cases =
        HintCases.blocks + HintCases.links + HintCases.notes + HintCases.html + HintCases.vaults + HintCases.kinds
        + HintCases.limits + HintCases.frontMatter + HintCases.yaml + HintCases.settings + HintCases.addresses
        + HintCases.files + HintCases.checks + HintCases.output + HintCases.templates

    @Test("lead to a site without the fault, in every way that they offer", arguments: HintGroup.all(of: cases))
    func followed(group: HintGroup) throws {
        try group.follow()
    }

    @Test("lead to a command that does what was wanted", arguments: CommandHint.all)
    func command(hint: CommandHint) throws {
        try hint.follow()
    }

    @Test("are all followed: every rule has a case or a reason why not")
    func complete() throws {
        let rules = try RuleNames.promised()
        let followed = Set(Self.cases.map(\.rule)).union(CommandHint.all.map(\.rule))
        let exempt = Set(HintExemptions.reasons.keys)
        #expect(
            rules.subtracting(followed).subtracting(exempt).sorted() == [],
            "no test follows their hints: add a `HintCase` to a table in Tests/EndToEndTests/Hints, or a reason to HintExemptions"
        )
        #expect(followed.union(exempt).subtracting(rules).sorted() == [], "no such rules")
        #expect(followed.intersection(exempt).sorted() == [], "followed, and yet exempt")
    }
}

/// The promised names of rules.
private enum RuleNames {
    static func promised() throws -> Set<String> {
        let file = Repository.root + "/Tests/SiteModelTests/Diagnostics/RuleNameTests.swift"
        let text = try String(contentsOfFile: file, encoding: .utf8)
        let list = try #require(part(of: text, from: "promised = Set(\n        \"\"\"\n", to: "\"\"\""))
        return Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
    }
}

/// The tables, in files by subject.
enum HintCases {}
