import SiteModel

/// Diagnostics as a SARIF 2.1.0 log, for code scanning.
///
/// https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
struct SARIFReport: Encodable {
    private let schema = "https://json.schemastore.org/sarif-2.1.0.json"
    private let version = "2.1.0"
    private let runs: [Run]

    private enum CodingKeys: String, CodingKey {
        case schema = "$schema"
        case version
        case runs
    }

    private struct Run: Encodable {
        let tool: Tool
        let language: String
        // Lines and columns count from 1, and columns count code points.
        let columnKind = "unicodeCodePoints"
        let results: [Finding]
    }

    private struct Tool: Encodable {
        let driver: Driver
    }

    private struct Driver: Encodable {
        let name = "site"
        let version = SiteCommand.configuration.version
        let rules: [Rule]
    }

    private struct Rule: Encodable {
        let id: String
        let shortDescription: Text
        let defaultConfiguration: Configuration
    }

    private struct Configuration: Encodable {
        let level: String
    }

    private struct Text: Encodable {
        let text: String
    }

    private struct Finding: Encodable {
        let ruleId: String
        let ruleIndex: Int
        let level: String
        let message: Text
        let locations: [Location]
    }

    private struct Location: Encodable {
        let physicalLocation: Place
    }

    private struct Place: Encodable {
        let artifactLocation: Artifact
        let region: Region?
    }

    private struct Artifact: Encodable {
        let uri: String
        let uriBaseId = "%SRCROOT%"
    }

    private struct Region: Encodable {
        let startLine: Int
        let startColumn: Int
    }

    /// Takes diagnostics.
    ///
    /// - Parameters:
    ///   - diagnostics: All of them, in reading order.
    ///   - paths: How the repository names files.
    ///   - language: The language of messages and hints.
    init(_ diagnostics: [Diagnostic], paths: RepositoryPaths, language: InterfaceLanguage) {
        var rules: [Rule] = []
        var positions: [String: Int] = [:]
        let results = diagnostics.map { diagnostic in
            let identifier = diagnostic.problem.identifier
            let position = positions[identifier] ?? rules.count
            if position == rules.count {
                positions[identifier] = position
                rules.append(Self.rule(identifier, of: diagnostic))
            }
            return Finding(
                ruleId: identifier, ruleIndex: position, level: diagnostic.severity.rawValue,
                message: Text(text: diagnostic.text(in: language, separator: "\n")),
                locations: Self.locations(of: diagnostic, paths: paths))
        }
        runs = [Run(tool: Tool(driver: Driver(rules: rules)), language: language.rawValue, results: results)]
    }

    /// The log as text, with a line feed at its end.
    var text: String { MachineText.json(self) }

    private static func rule(_ identifier: String, of diagnostic: Diagnostic) -> Rule {
        Rule(
            id: identifier, shortDescription: Text(text: identifier.replacing("-", with: " ")),
            defaultConfiguration: Configuration(level: diagnostic.severity.rawValue))
    }

    private static func locations(of diagnostic: Diagnostic, paths: RepositoryPaths) -> [Location] {
        guard !diagnostic.file.isEmpty else { return [] }
        let region = diagnostic.position.map { Region(startLine: $0.line, startColumn: $0.column) }
        let uri = PercentEncoding.path(paths.path(of: diagnostic.file))
        return [Location(physicalLocation: Place(artifactLocation: Artifact(uri: uri), region: region))]
    }
}
