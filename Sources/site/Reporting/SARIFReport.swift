import SiteBytes
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
        let invocations: [Invocation]
        let results: [Result]
    }

    private struct Invocation: Encodable {
        let executionSuccessful: Bool
        let toolExecutionNotifications: [Notification]
    }

    private struct Notification: Encodable {
        let descriptor: Reference
        let level: String
        let message: Text
    }

    private struct Reference: Encodable {
        let id: String
        let index: Int
    }

    private struct Tool: Encodable {
        let driver: Driver
    }

    private struct Driver: Encodable {
        let name = "site"
        let version = SiteCommand.configuration.version
        let rules: [Rule]
        let notifications: [Rule]
    }

    private struct Rule: Encodable {
        let id: String
        let shortDescription: Text
        // Code scanning requires both of these as well.
        let fullDescription: Text
        let help: Text
        let defaultConfiguration: Configuration
    }

    private struct Configuration: Encodable {
        let level: String
    }

    private struct Text: Encodable {
        let text: String
    }

    private struct Result: Encodable {
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
        let uriBaseId: String?
    }

    private struct Region: Encodable {
        let startLine: Int
        let startColumn: Int
    }

    /// Diagnostics without a file become notifications: code scanning rejects a log in which a result has no location.
    init(_ diagnostics: [Diagnostic], paths: RepositoryPaths, language: InterfaceLanguage) {
        var rules = Rules(language: language)
        var notifications = Rules(language: language)
        let results = diagnostics.filter { !$0.file.isEmpty }.map { diagnostic in
            Result(
                ruleId: diagnostic.problem.identifier, ruleIndex: rules.index(of: diagnostic),
                level: diagnostic.severity.rawValue, message: Self.message(of: diagnostic, in: language),
                locations: [Self.location(of: diagnostic, paths: paths)])
        }
        let general = diagnostics.filter(\.file.isEmpty)
        let invocation = Invocation(
            executionSuccessful: !general.hasErrors,
            toolExecutionNotifications: general.map { diagnostic in
                Notification(
                    descriptor: Reference(
                        id: diagnostic.problem.identifier, index: notifications.index(of: diagnostic)),
                    level: diagnostic.severity.rawValue, message: Self.message(of: diagnostic, in: language))
            })
        let driver = Driver(rules: rules.all, notifications: notifications.all)
        runs = [
            Run(tool: Tool(driver: driver), language: language.rawValue, invocations: [invocation], results: results)
        ]
    }

    /// The log as text, with a line feed at its end.
    var text: MachineText { .json(self) }

    private static func message(of diagnostic: Diagnostic, in language: InterfaceLanguage) -> Text {
        Text(text: diagnostic.lines(in: language).joined(separator: "\n"))
    }

    private static func location(of diagnostic: Diagnostic, paths: RepositoryPaths) -> Location {
        let region = diagnostic.position.map { Region(startLine: $0.line, startColumn: $0.column) }
        let path = paths.path(of: diagnostic.file)
        let uri = PercentEncoding.path(path)
        // A file outside of the repository has no path from its root.
        let artifact =
            path.hasPrefix("/")
            ? Artifact(uri: "file://" + uri, uriBaseId: nil) : Artifact(uri: uri, uriBaseId: "%SRCROOT%")
        return Location(physicalLocation: Place(artifactLocation: artifact, region: region))
    }

    /// The rules of the diagnostics, each listed once.
    private struct Rules {
        let language: InterfaceLanguage
        private(set) var all: [Rule] = []
        private var positions: [String: Int] = [:]

        init(language: InterfaceLanguage) {
            self.language = language
        }

        /// The position of a diagnostic's rule, which is added if it is new.
        mutating func index(of diagnostic: Diagnostic) -> Int {
            let identifier = diagnostic.problem.identifier
            if let position = positions[identifier] { return position }
            positions[identifier] = all.count
            let words = Text(text: identifier.replacing("-", with: " "))
            all.append(
                Rule(
                    id: identifier, shortDescription: words, fullDescription: words,
                    help: Text(text: Self.help.text(in: language)),
                    defaultConfiguration: Configuration(level: diagnostic.severity.rawValue)))
            return all.count - 1
        }

        private static let help = Wording(
            "A finding suggests a fix if one is known.", korean: "고치는 방법을 아는 문제에는 그 방법이 적혀 있습니다.")
    }
}
