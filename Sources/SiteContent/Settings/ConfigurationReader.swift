import SiteFiles
public import SiteModel

/// Reads `site.yml`.
public enum ConfigurationReader {
    /// The settings file's name.
    public static let fileName = "site.yml"

    /// Reads the settings of a site.
    ///
    /// - Parameter root: The site's root on disk.
    /// - Returns: The settings, which are the defaults if there is no `site.yml`, and what is wrong with them.
    /// - Throws: A `DiagnosedError` if the file cannot be read.
    public static func read(
        root: String
    ) throws(DiagnosedError) -> (configuration: SiteConfiguration, diagnostics: [Diagnostic]) {
        guard let file = try SourceFile.settings(of: root) else { return (SiteConfiguration(), []) }
        let text = try TextFile(file, limit: 1_000_000)
        var (configuration, diagnostics) = decode(String(decoding: text.bytes, as: UTF8.self))
        for folder in configuration.trustedFolders where !isFolder(root + "/content/" + folder) {
            diagnostics.append(Diagnostic(ConfigurationProblem.noSuchFolder(folder), file: fileName))
        }
        configuration.trustedFolders.removeAll(where: \.isEmpty)
        return (configuration, diagnostics)
    }

    /// Reports problems at patterns of `exclude:` and `include:`, which are read anew for their places.
    static func patterns(
        root: String, problem: (_ key: String, _ text: String) -> (any Problem)?
    ) -> [Diagnostic] {
        guard let file = SourceFile(settingsOf: root), let text = try? TextFile(file, limit: 1_000_000) else {
            return []
        }
        let source = YAMLText(String(decoding: text.bytes, as: UTF8.self), file: fileName, lineOffset: 0)
        let parsed = YAMLParser.parse(source, subject: .settings, mostRepairs: YAMLParser.mostRepairs)
        var values = ValueReader(source: source, subject: .settings, diagnostics: [])
        for entry in parsed.entries where ["exclude", "include"].contains(entry.name) {
            for (text, node) in entry.value.texts where values.diagnostics.count < PathPattern.mostReported {
                if let problem = problem(entry.name, text) { values.report(problem, at: node) }
            }
        }
        return values.diagnostics
    }

    private static func isFolder(_ location: String) -> Bool {
        FileKind(atTarget: location) == .folder
    }

    /// Decodes settings; what makes no sense keeps its default and is reported.
    static func decode(
        _ yaml: String, mostRepairs: Int = YAMLParser.mostRepairs
    ) -> (configuration: SiteConfiguration, diagnostics: [Diagnostic]) {
        let source = YAMLText(yaml, file: fileName, lineOffset: 0)
        let parsed = YAMLParser.parse(source, subject: .settings, mostRepairs: mostRepairs)
        var values = ValueReader(source: source, subject: .settings, diagnostics: parsed.diagnostics)
        var configuration = SiteConfiguration()
        SiteConfiguration.schema.read(parsed.entries, into: &configuration, with: &values) { entry, _, values in
            values.reportUnknown(entry, of: SiteConfiguration.schema)
        }
        guard parsed.diagnostics.isEmpty else { return (configuration, values.diagnostics.withoutNeedlessRepairs) }
        let entities = EntityFinder.diagnostics(in: source, entries: parsed.entries) { key in
            ["title", "description", "author", "sources"].contains(key)
        }
        return (configuration, values.diagnostics + entities)
    }
}
