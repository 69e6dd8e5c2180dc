import Foundation
import SiteTestSupport
import Testing

/// A finding as `--format json` prints it.
struct Finding: Decodable {
    let rule: String
    let severity: String
    let file: String?
    let line: Int?
    let column: Int?
    let message: String
    let hint: String?

    private struct Report: Decodable {
        let diagnostics: [Finding]
    }

    /// What a command of the program finds in a site.
    static func all(
        in site: TinySite, _ command: String, _ arguments: [String] = [], environment: [String: String] = [:]
    ) throws -> [Finding] {
        let result = try SiteBinary.run(
            [command, "--format", "json", "--now", TinySite.now] + arguments, in: site.root, environment: environment)
        let report = try? JSONDecoder().decode(Report.self, from: Data(result.output.utf8))
        return try #require(report, "\(command): \(result.errors)").diagnostics
    }

    /// The texts that the hint shows between backticks or quotation marks, in order.
    var shown: [String] {
        (hint ?? "").matches(of: /`([^`]+)`|‘([^’]+)’/).map { String($0.1 ?? $0.2 ?? "") }
    }

    /// What follows the first colon of the hint, as in `write the line as: …`.
    var shownAtEnd: String? {
        hint?.firstMatch(of: /: (.*)$/).map { String($0.1) }
    }

    /// The numbers in the hint, as in `delete lines 4 to 6`.
    func numbers(_ count: Int) throws -> [Int] {
        let numbers = (hint ?? "").matches(of: /\d+/).compactMap { Int($0.0) }
        try #require(numbers.count == count, "\(summary)")
        return numbers
    }

    var summary: String { "\(file ?? "-"):\(line ?? 0):\(column ?? 0) \(rule): \(message) [\(hint ?? "")]" }
}
