import SiteTestSupport
import Testing

/// Something that is wrong in a small site, and what its hint says to do.
struct HintCase: Sendable, CustomTestStringConvertible {
    /// The name of the rule that reports it.
    let rule: String
    /// The files of the site by path.
    let files: [String: String]
    /// The document, where that is all that the case needs: such cases share a site.
    let document: String?
    /// `site.yml`.
    let settings: String
    /// The commands that report it and must be content in the end.
    var commands = ["check", "build"]
    /// Variables that the commands run with.
    var environment: [String: String] = [:]
    /// Rules that may report something afterwards, since the hint leaves that open.
    var otherRules: Set<String> = []
    /// What else there must be before, such as an earlier build.
    var prepare: @Sendable (TinySite) throws -> Void = { _ in }
    /// The ways that the hint offers; each is followed in a site of its own.
    let edits: [HintEdit]

    var testDescription: String { rule }

    /// The case of a hint that leaves some other things open.
    func leaving(_ rules: String...) -> HintCase {
        var hint = self
        hint.otherRules = Set(rules)
        return hint
    }

    /// A document that can share a site with others.
    static func document(
        _ rule: String, settings: String = "", _ document: String, _ edits: HintEdit...
    ) -> HintCase {
        HintCase(rule: rule, files: [:], document: document, settings: settings, edits: edits)
    }

    /// A post with fields of front matter besides its date and description.
    static func fields(_ rule: String, settings: String = "", _ fields: String, _ edits: HintEdit...) -> HintCase {
        let title = fields.contains("title:") ? "" : "title: 글\n"
        let date = fields.contains("ate: ") || fields.contains("atetime: ") ? "" : "pubDatetime: 2025-05-02\n"
        let description = fields.contains("description:") ? "" : "description: 설명\n"
        return HintCase(
            rule: rule, files: [:], document: "---\n\(title)\(date)\(description)\(fields)\n---\n\n본문\n",
            settings: settings, edits: edits)
    }

    /// A post whose body is at fault.
    static func body(_ rule: String, settings: String = "", _ body: String, _ edits: HintEdit...) -> HintCase {
        HintCase(
            rule: rule, files: [:], document: finishedPost("글", body: body), settings: settings, edits: edits)
    }

    /// A site of its own.
    static func site(
        _ rule: String, settings: String = "", _ files: [String: String], commands: [String] = ["check", "build"],
        prepare: @escaping @Sendable (TinySite) throws -> Void = { _ in }, _ edits: HintEdit...
    ) -> HintCase {
        HintCase(
            rule: rule, files: files, document: nil, settings: settings, commands: commands, prepare: prepare,
            edits: edits)
    }
}

/// One way to do what a hint says.
struct HintEdit: Sendable {
    /// Arguments that the hint says to add to the command.
    var arguments: [String] = []
    let make: @Sendable (Finding, TinySite) throws -> Void

    init(arguments: [String] = [], _ make: @escaping @Sendable (Finding, TinySite) throws -> Void) {
        self.arguments = arguments
        self.make = make
    }

    // MARK: What the hint shows

    /// Writes a text that the hint shows in place of another one in the reported line.
    static func write(_ shown: Int = 0, for written: String) -> HintEdit {
        HintEdit { finding, site in
            try site.changeLine(of: finding) { line in
                let start = line.unicodeScalars.index(
                    line.startIndex, offsetBy: (finding.column ?? 1) - 1, limitedBy: line.endIndex)
                let behind = start.flatMap { line[$0...].firstRange(of: written) }
                let range = try #require(behind ?? line.firstRange(of: written), "\(line)")
                line.replaceSubrange(range, with: try finding.text(shown))
            }
        }
    }

    /// Writes a text that the hint shows in place of the rest of the line, from the reported column.
    static func writeRest(_ shown: Int = 0) -> HintEdit {
        HintEdit { finding, site in
            try site.changeLine(of: finding) { line in
                line = String(line.unicodeScalars.prefix((finding.column ?? 1) - 1)) + (try finding.text(shown))
            }
        }
    }

    /// Writes the line that ends the hint: the reported one, or another one that the hint names.
    static let writeLine = HintEdit { finding, site in
        let number = finding.hint?.firstMatch(of: /line (\d+) as/).flatMap { Int($0.1) }
        try site.changeLine(of: finding, number: number) { $0 = try #require(finding.shownAtEnd) }
    }

    /// Adds a line that the hint shows to the front matter or the settings.
    static func addField(_ shown: Int = 0) -> HintEdit {
        HintEdit { finding, site in
            let text = try finding.text(shown)
            try site.changeText(of: finding.file) { file in
                file = file.hasPrefix("---\n") ? "---\n\(text)\n" + file.dropFirst(4) : "---\n\(text)\n---\n" + file
            }
        }
    }

    /// Adds a text that the hint shows at the end of the document.
    static func addAtEnd(_ shown: Int = 0, _ complete: @escaping @Sendable (String) -> String = { $0 }) -> HintEdit {
        HintEdit { finding, site in
            let text = complete(try finding.text(shown))
            try site.changeText(of: finding.file) { $0 += "\n\(text)\n" }
        }
    }

    /// Writes a line of settings that the hint shows.
    static func addSetting(_ shown: Int = 0) -> HintEdit {
        HintEdit { finding, site in
            let text = try finding.text(shown)
            try site.changeText(of: "site.yml") { $0 += text + "\n" }
        }
    }

    // MARK: What only words say

    /// Replaces a text of the file, as the hint describes it.
    static func replacing(_ written: String, with text: String, in file: String? = nil) -> HintEdit {
        HintEdit { finding, site in
            try site.changeText(of: file ?? finding.file) { contents in
                try #require(contents.contains(written), "\(contents)")
                contents = contents.replacing(written, with: text, maxReplacements: 1)
            }
        }
    }

    /// Deletes the reported line.
    static let deletingLine = HintEdit { finding, site in
        try site.changeLines(of: finding.file) { $0.remove(at: try #require(finding.line) - 1) }
    }

    /// Deletes the reported file.
    static let deletingFile = HintEdit { finding, site in try site.remove(try #require(finding.file)) }
}

extension Finding {
    /// One of the texts that the hint shows.
    func text(_ number: Int) throws -> String {
        try #require(shown.indices.contains(number) ? shown[number] : nil, "\(summary)")
    }
}

extension TinySite {
    /// Changes a file's text.
    func changeText(of file: String?, _ change: (inout String) throws -> Void) throws {
        let path = try #require(file)
        var text = exists(path) ? String(decoding: try folder.read(path), as: UTF8.self) : ""
        try change(&text)
        try write(text, to: path)
    }

    /// Changes a file's lines.
    func changeLines(of file: String?, _ change: (inout [String]) throws -> Void) throws {
        try changeText(of: file) { text in
            var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            try change(&lines)
            text = lines.joined(separator: "\n")
        }
    }

    /// Changes the line that a finding is about.
    func changeLine(of finding: Finding, number: Int? = nil, _ change: (inout String) throws -> Void) throws {
        try changeLines(of: finding.file) { lines in
            let number = try #require(number ?? finding.line)
            try #require(lines.indices.contains(number - 1))
            try change(&lines[number - 1])
        }
    }
}
