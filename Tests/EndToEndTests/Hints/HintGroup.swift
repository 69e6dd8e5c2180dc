import SiteTestSupport
import Testing

/// Cases that are tried together: those that are one document share a site, which saves most of the time.
struct HintGroup: Sendable, CustomTestStringConvertible {
    /// A case, and the document that is written for it.
    struct Member: Sendable {
        let hint: HintCase
        /// Where its document is; `nil` if the site is all its own.
        let path: String?
    }

    let members: [Member]

    var testDescription: String { members.map(\.hint.rule).joined(separator: ", ") }

    /// All cases, in as few sites as they need.
    static func all(of cases: [HintCase]) -> [HintGroup] {
        let shared = Dictionary(grouping: cases.filter { $0.document != nil }, by: \.settings)
        let groups = shared.sorted { $0.key < $1.key }.flatMap { _, cases in chunks(of: cases).map(group) }
        return groups + cases.filter { $0.document == nil }.map { HintGroup(members: [Member(hint: $0, path: nil)]) }
    }

    private static func group(_ cases: [HintCase]) -> HintGroup {
        HintGroup(
            members: cases.enumerated().map { number, hint in
                Member(hint: hint, path: "content/posts/\(hint.rule)-\(number).md")
            })
    }

    private static func chunks(of cases: [HintCase]) -> [[HintCase]] {
        stride(from: 0, to: cases.count, by: mostCases).map { Array(cases[$0..<min($0 + mostCases, cases.count)]) }
    }

    private static let mostCases = 20

    /// The site as it is before anyone follows a hint.
    func site() throws -> TinySite {
        let site = try TinySite()
        for member in members {
            for (path, text) in member.hint.files { try site.write(text, to: path) }
            if !member.hint.settings.isEmpty { try site.write(member.hint.settings, to: "site.yml") }
            if let path = member.path { try site.write(document(of: member), to: path) }
            try member.hint.prepare(site)
        }
        return site
    }

    /// No two titles are the same.
    private func document(of member: Member) -> String {
        let name = (member.path ?? "").split(separator: "/").last ?? ""
        return (member.hint.document ?? "").replacing("title: 글\n", with: "title: \(name)\n")
    }

    // MARK: Following

    /// Follows every hint of the group in every way that it offers.
    func follow() throws {
        let hint = try #require(members.first).hint
        let site = try site()
        let english = try Finding.all(in: site, hint.commands[0], environment: hint.environment)
        let korean = try Finding.all(in: site, hint.commands[0], ["--lang", "ko"], environment: hint.environment)
        for member in members {
            compare(member.finding(in: english), with: member.finding(in: korean), of: member)
        }
        for way in 0..<(members.map(\.hint.edits.count).max() ?? 0) {
            try follow(way, from: english)
        }
        if hint.commands.contains("check") { try fix(from: english) }
    }

    private func compare(_ english: Finding?, with korean: Finding?, of member: Member) {
        guard let english, let korean else {
            Issue.record("\(member.hint.rule) is not reported for this case: \(member.hint.document ?? "")")
            return
        }
        #expect(english.hint != nil, "\(english.summary) has no hint; list it as one of those without")
        #expect(
            english.shown.sorted() == korean.shown.sorted(),
            "the hints name different texts: \(english.summary) \(korean.summary)")
    }

    private func follow(_ way: Int, from before: [Finding]) throws {
        let site = try site()
        var arguments: [String] = []
        for member in members where way < member.hint.edits.count {
            guard let finding = member.finding(in: before) else { continue }
            let edit = member.hint.edits[way]
            try edit.make(finding, site)
            arguments = edit.arguments
        }
        let hint = try #require(members.first).hint
        for command in hint.commands.reversed() {
            let after = try Finding.all(in: site, command, arguments, environment: hint.environment)
            for member in members where way < member.hint.edits.count {
                try member.expectClean(after, before: before, "after way \(way + 1), site \(command)", in: site)
            }
        }
    }

    /// What `check --fix` changes must be clean after it, and what a hint says that it changes must be changed.
    private func fix(from before: [Finding]) throws {
        let site = try site()
        let sources = site.sources
        let after = try Finding.all(in: site, "check", ["--fix", "--yes"])
        let changed = site.sources
        for member in members {
            guard let finding = member.finding(in: before) else { continue }
            let path = member.path ?? finding.file ?? ""
            let isPromised = finding.hint?.contains("`site check --fix` does it") ?? false
            #expect(!isPromised || sources[path] != changed[path], "not fixed: \(finding.summary)")
            if sources[path] != changed[path] {
                try member.expectClean(after, before: before, "after site check --fix", in: site)
            }
        }
    }
}

extension HintGroup.Member {
    /// The case's own finding.
    func finding(in findings: [Finding]) -> Finding? {
        findings.first { $0.rule == hint.rule && isOwn($0) }
    }

    private func isOwn(_ finding: Finding) -> Bool {
        path == nil || finding.file == path
    }

    /// Expects nothing of the rule, no error, and nothing else that was not there before.
    func expectClean(_ after: [Finding], before: [Finding], _ when: String, in site: TinySite) throws {
        let known = Set(before.filter(isOwn).map(\.rule)).subtracting([hint.rule]).union(hint.otherRules)
        let bad = after.filter(isOwn).filter { !known.contains($0.rule) || $0.severity == "error" }
        let text = try path.map { String(decoding: try site.folder.read($0), as: UTF8.self) } ?? ""
        guard !bad.isEmpty else { return }
        Issue.record("\(hint.rule), \(when): \(bad.map(\.summary).joined(separator: "; "))\n\(text)")
    }
}

extension TinySite {
    /// What people write: the content and the settings.
    fileprivate var sources: [String: [UInt8]] {
        folder.tree(".").filter { $0.key.hasPrefix("content/") || $0.key == "site.yml" }
    }
}
