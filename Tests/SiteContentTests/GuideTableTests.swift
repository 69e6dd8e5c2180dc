import Foundation
import SiteModel
import Testing

@testable import SiteContent

/// Holds the tables of the guide to the tables of the program.
@Suite("the guide's tables of keys")
struct GuideTableTests {
    @Test("of front matter", arguments: [("writing.md", "key"), ("writing.ko.md", "키")])
    func frontMatter(file: String, header: String) throws {
        try compare(file, header: header, with: FrontMatter.schema.rows)
    }

    @Test("of settings", arguments: [("settings.md", "setting"), ("settings.ko.md", "설정")])
    func settings(file: String, header: String) throws {
        try compare(file, header: header, with: SiteConfiguration.schema.rows)
    }

    private func compare(_ file: String, header: String, with expected: [SchemaRow]) throws {
        let rows = try GuideRow.rows(of: "docs/guide/" + file, header: header)
        let isKorean = file.hasSuffix(".ko.md")
        for row in expected where !rows.contains(where: { $0.names == row.paths }) {
            Issue.record("docs/guide/\(file) lacks the row `\(row.line(isKorean: isKorean))`")
        }
        for row in rows {
            guard let match = expected.first(where: { $0.paths == row.names }) else {
                Issue.record("docs/guide/\(file) has a row for \(row.names), which the program does not have")
                continue
            }
            if let standard = row.standard, standard != match.standard ?? "" {
                Issue.record("docs/guide/\(file): the default of \(match.path) is \(match.standard ?? "none")")
            }
            if case .number(let range) = match.type, row.range != [range.lowerBound, range.upperBound] {
                Issue.record("docs/guide/\(file): the range of \(match.path) is \(range)")
            }
        }
        #expect(rows.count <= expected.count, "a row appears twice")
    }
}

extension SchemaRow {
    /// The row of the guide's table, in case it is missing.
    fileprivate func line(isKorean: Bool) -> String {
        let names = paths.map { "`\($0)`" }.joined(separator: ", ")
        return "| \(names) | \(type) | \(isKorean ? meaning.korean : meaning.english) | \(standard ?? "") |"
    }
}

/// A row of a table of keys in the guide.
private struct GuideRow {
    /// The names in the first column.
    let names: [String]
    /// What is in the column of defaults, empty for none; `nil` where there is no such column.
    let standard: String?
    /// The numbers in the column of values.
    let range: [Int]

    private static let defaultHeaders = ["default", "기본값"]
    private static let nothing = ["–", "—", "-", "none", "없음"]

    /// The rows of all tables of a file whose first column has a header.
    static func rows(of path: String, header: String) throws -> [GuideRow] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
        var rows: [GuideRow] = []
        var headers: [String]?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            guard line.hasPrefix("|") else {
                headers = nil
                continue
            }
            let cells = cells(in: line)
            guard let current = headers else {
                headers = cells
                continue
            }
            guard current.first == header, !cells.allSatisfy({ $0.allSatisfy("-:".contains) }) else { continue }
            let position = current.firstIndex { defaultHeaders.contains($0) }
            let names = cells[0].matches(of: /`([^`]+)`/).map { String($0.1) }
            rows.append(
                GuideRow(
                    names: names, standard: position.map { Self.standard(cells[$0]) },
                    range: cells.dropFirst().first?.matches(of: /\d+/).compactMap { Int($0.0) } ?? []))
        }
        return rows
    }

    private static func standard(_ cell: String) -> String {
        let value = cell.replacing("`", with: "")
        return nothing.contains(value) ? "" : value
    }

    /// The cells of a line; `\|` does not end one.
    private static func cells(in line: Substring) -> [String] {
        line.replacing("\\|", with: "\u{1}").split(separator: "|", omittingEmptySubsequences: false)
            .dropFirst().dropLast().map { $0.replacing("\u{1}", with: "|").trimmingCharacters(in: .whitespaces) }
    }
}
