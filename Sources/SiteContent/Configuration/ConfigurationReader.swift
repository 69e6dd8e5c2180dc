import SiteFiles
import Foundation
public import SiteModel

/// Reads `site.yml`.
public struct ConfigurationReader {
    private let source: YAMLText
    private var configuration = SiteConfiguration()
    private var diagnostics: [Diagnostic] = []

    /// The settings file's name.
    public static let fileName = "site.yml"
    /// Every setting.
    static let keys = [
        "title", "description", "author", "baseURL", "language", "timeZone", "permalink", "pageSize", "featuredOnHome",
        "feedSize", "socialImage", "naverSiteVerification", "googleSiteVerification", "hosting", "sources", "trusted",
        "limits",
    ]

    /// Reads the settings of a site.
    ///
    /// - Parameter root: The site's root on disk.
    /// - Returns: The settings, the default ones without a `site.yml`, and what is wrong with them.
    /// - Throws: A `DiagnosedError` when the file cannot be read.
    public static func read(
        root: String
    ) throws(DiagnosedError) -> (configuration: SiteConfiguration, diagnostics: [Diagnostic]) {
        let location = root + "/" + fileName
        guard (try? FileSystem.kind(of: location)) != nil else { return (SiteConfiguration(), []) }
        guard let kind = try? FileSystem.kindOfTarget(of: location) else {
            throw DiagnosedError(ContentProblem.brokenLink, file: fileName)
        }
        guard case .file(let stamp) = kind else {
            throw DiagnosedError(ContentProblem.notAPlainFile, file: fileName)
        }
        let file = SourceFile(path: fileName, location: location, stamp: stamp)
        let text = try TextFile(file, limit: 1_000_000)
        var (configuration, diagnostics) = decode(String(decoding: text.bytes, as: UTF8.self))
        for folder in configuration.trustedFolders where !isFolder(root + "/content/" + folder) {
            diagnostics.append(Diagnostic(ConfigurationProblem.noSuchFolder(folder), file: fileName))
        }
        configuration.trustedFolders.removeAll(where: \.isEmpty)
        return (configuration, diagnostics)
    }

    private static func isFolder(_ location: String) -> Bool {
        guard case .folder? = try? FileSystem.kindOfTarget(of: location) else { return false }
        return true
    }

    /// Decodes settings; what makes no sense keeps its default and is reported.
    static func decode(_ yaml: String) -> (configuration: SiteConfiguration, diagnostics: [Diagnostic]) {
        let source = YAMLText(yaml, file: fileName, lineOffset: 0)
        let parsed = YAMLParser.parse(source, subject: .settings)
        var reader = ConfigurationReader(source: source)
        reader.diagnostics = parsed.diagnostics
        for entry in parsed.entries { reader.decode(entry) }
        return (reader.configuration, reader.diagnostics)
    }

    private init(source: YAMLText) {
        self.source = source
    }

    private mutating func decode(_ entry: YAMLEntry) {
        let node = entry.value
        switch entry.name {
        case "title": configuration.title = text("title", node) ?? configuration.title
        case "description": configuration.description = text("description", node) ?? ""
        case "author": configuration.author = text("author", node)
        case "baseURL": decodeBaseURL(node)
        case "language": decodeLanguage(node)
        case "timeZone": decodeTimeZone(node)
        case "permalink": decodePermalink(node)
        case "pageSize": configuration.pageSize = number("pageSize", node, in: 1...1000) ?? configuration.pageSize
        case "featuredOnHome":
            configuration.featuredOnHome = number("featuredOnHome", node, in: 0...100) ?? configuration.featuredOnHome
        case "feedSize": configuration.feedSize = number("feedSize", node, in: 1...1000) ?? configuration.feedSize
        case "socialImage": configuration.socialImage = text("socialImage", node)
        case "naverSiteVerification": configuration.naverSiteVerification = token("naverSiteVerification", node)
        case "googleSiteVerification": configuration.googleSiteVerification = token("googleSiteVerification", node)
        case "hosting": decodeHosting(node)
        case "sources": configuration.sources = textMapping("sources", node)
        case "trusted": configuration.trustedFolders = folders("trusted", node)
        case "limits": decodeLimits(node)
        default: reportUnknown(entry.name, among: Self.keys, at: entry.key)
        }
    }

    private mutating func decodeBaseURL(_ node: YAMLNode) {
        guard let written = text("baseURL", node) else { return }
        guard let baseURL = BaseURL(written) else { return report(.badBaseURL(written), at: node) }
        configuration.baseURL = baseURL
    }

    private mutating func decodeLanguage(_ node: YAMLNode) {
        guard let written = text("language", node) else { return }
        let code = written.lowercased().prefix { $0 != "-" && $0 != "_" }
        guard let language = InterfaceLanguage(rawValue: String(code)) else {
            return report(.unknownLanguage(written), at: node)
        }
        configuration.language = language
    }

    private mutating func decodeTimeZone(_ node: YAMLNode) {
        guard let written = text("timeZone", node) else { return }
        guard let zone = SiteTimeZone(identifier: written) else { return report(.unknownTimeZone(written), at: node) }
        configuration.timeZone = zone
    }

    private mutating func decodePermalink(_ node: YAMLNode) {
        guard let written = text("permalink", node) else { return }
        guard let pattern = PermalinkPattern(written) else { return report(.badPermalink(written), at: node) }
        configuration.permalink = pattern
    }

    private mutating func decodeHosting(_ node: YAMLNode) {
        guard let written = text("hosting", node) else { return }
        guard let hosting = Hosting(rawValue: written.lowercased()) else {
            return report(.unknownHosting(written), at: node)
        }
        configuration.hosting = hosting
    }

    private mutating func decodeLimits(_ node: YAMLNode) {
        guard case .mapping(let entries) = node.content else { return report(.notAMapping(key: "limits"), at: node) }
        for entry in entries {
            guard let limit = Self.limits[entry.name] else {
                reportUnknown(entry.name, among: Self.limits.keys.sorted(), at: entry.key)
                continue
            }
            guard let number = number(entry.name, entry.value, in: limit.range) else { continue }
            configuration.limits[keyPath: limit.path] = number
        }
    }

    typealias Limit = WritableKeyPath<SiteConfiguration.Limits, Int> & Sendable

    /// The settings below `limits`, and the numbers they may take.
    static let limits: [String: (path: Limit, range: ClosedRange<Int>)] = [
        "documentBytes": (\.documentBytes, 1000...1_000_000_000),
        "outputBytes": (\.outputBytes, 10_000...4_000_000_000),
        "seconds": (\.seconds, 1...3600),
        "nesting": (\.nesting, 1...1000),
        "tableColumns": (\.tableColumns, 1...10_000),
        "tableCells": (\.tableCells, 100...10_000_000),
        "openingsPerParagraph": (\.openingsPerParagraph, 1...10_000),
        "emphasisRunsPerParagraph": (\.emphasisRunsPerParagraph, 100...1_000_000),
    ]

    // MARK: Values

    private mutating func text(_ key: String, _ node: YAMLNode) -> String? {
        guard let scalar = node.scalar else {
            report(.notText(key: key), at: node)
            return nil
        }
        let text = scalar.text.composed
        return text.isBlank ? nil : text
    }

    /// The token that a search engine gives out; people paste the whole `<meta>` element, which is taken apart.
    private mutating func token(_ key: String, _ node: YAMLNode) -> String? {
        guard let written = text(key, node) else { return nil }
        let parts = written.split(whereSeparator: { "\"'".contains($0) })
        let content = parts.firstIndex { $0.hasSuffix("content=") }.flatMap { parts.dropFirst($0 + 1).first }
        let token = content.map(String.init) ?? written
        guard token.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "-_.=+/".contains($0)) }) else {
            report(.badVerificationToken(key: key, value: written), at: node)
            return nil
        }
        return token
    }

    private mutating func number(_ key: String, _ node: YAMLNode, in range: ClosedRange<Int>) -> Int? {
        guard let written = text(key, node) else { return nil }
        guard let number = Int(written.replacing("_", with: "")), range.contains(number) else {
            report(.notANumber(key: key, value: written, range: range), at: node)
            return nil
        }
        return number
    }

    private mutating func textMapping(_ key: String, _ node: YAMLNode) -> [String: String] {
        guard case .mapping(let entries) = node.content else {
            report(.notAMapping(key: key), at: node)
            return [:]
        }
        var texts: [String: String] = [:]
        for entry in entries where entry.key.scalar != nil {
            texts[entry.name.composed] = text(entry.name, entry.value)
        }
        return texts
    }

    private mutating func folders(_ key: String, _ node: YAMLNode) -> [String] {
        guard case .sequence(let items) = node.content else {
            report(.notAList(key: key), at: node)
            return []
        }
        return items.compactMap { item in
            text(key, item).map { $0.split(separator: "/").joined(separator: "/") }
        }
    }

    private mutating func reportUnknown(_ key: String, among keys: [String], at node: YAMLNode) {
        let suggestion = SpellingSuggestion.nearest(to: key, among: keys)
        report(.unknownKey(key, suggestion: suggestion), at: node)
    }

    private mutating func report(_ problem: ConfigurationProblem, at node: YAMLNode) {
        diagnostics.append(source.diagnostic(problem, line: node.place.line, column: node.place.column))
    }
}
