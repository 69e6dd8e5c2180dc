import Mustache
public import SiteModel

/// Renders view models with a theme's templates.
public struct TemplateLibrary: Sendable {
    private let library: MustacheLibrary
    private let templates: [TemplateName: MustacheTemplate]

    /// Makes a library of a theme.
    ///
    /// - Parameters:
    ///   - theme: The theme.
    ///   - baseURL: Where the site is published, for the addresses of assets.
    /// - Throws: A `DiagnosedError` that lists all that is wrong with the templates.
    public init(theme: Theme, baseURL: BaseURL) throws(DiagnosedError) {
        let assets = Dictionary(uniqueKeysWithValues: theme.assets.map { ($0.name, baseURL.link(to: $0.route)) })
        let faults = TemplateChecker.check(theme.templates, assetNames: Set(assets.keys))
        guard faults.isEmpty else { throw DiagnosedError(faults) }
        MustacheContentTypes.register(EscapedHTML(), named: EscapedHTML.name)
        var parsed: [String: MustacheTemplate] = [:]
        for source in theme.templates { parsed[source.name] = try Self.parse(source, assets: assets) }
        library = MustacheLibrary(templates: parsed)
        var templates: [TemplateName: MustacheTemplate] = [:]
        for name in TemplateName.allCases { templates[name] = parsed[name.rawValue] }
        self.templates = templates
    }

    func render(_ name: TemplateName, _ view: any MustacheParent) -> String {
        // The checker has made sure that every template is there.
        templates[name]?.render(view, library: library) ?? ""
    }

    private static func parse(
        _ source: TemplateSource, assets: [String: String]
    ) throws(DiagnosedError) -> MustacheTemplate {
        do {
            return try MustacheTemplate(string: TemplatePreparation.prepare(source.text, assets: assets))
        } catch let error as MustacheTemplate.ParserError {
            let problem = TemplateProblem.malformed(reason: "\(error.error)")
            throw DiagnosedError([source.diagnostic(problem, line: error.context.lineNumber)])
        } catch {
            throw DiagnosedError([source.diagnostic(.malformed(reason: "\(error)"), line: 1)])
        }
    }
}
