import Mustache
public import SiteModel

/// Renders view models with a theme's templates.
public struct TemplateLibrary: Sendable {
    private let theme: Theme
    private let baseURL: BaseURL
    private let library: MustacheLibrary
    private let templates: [TemplateName: MustacheTemplate]

    /// Makes a library of a theme.
    ///
    /// - Parameters:
    ///   - theme: The theme.
    ///   - baseURL: Where the site is published, for the addresses of assets.
    /// - Throws: A `DiagnosedError` that lists all that is wrong with the templates.
    public init(theme: Theme, baseURL: BaseURL) throws(DiagnosedError) {
        let faults = TemplateChecker.check(theme.templates, assetNames: Set(theme.assets.map(\.name)))
        guard faults.isEmpty else { throw DiagnosedError(faults) }
        try self.init(theme: theme, baseURL: baseURL, constants: nil)
    }

    /// The same templates with all that is the same on every page of a site filled in.
    ///
    /// - Parameter context: What all views of the site share.
    /// - Returns: Templates that give the same pages, faster.
    /// - Throws: A `DiagnosedError` when a template does not parse any more, which no value can bring about.
    public func specialized(for context: ViewContext) throws(DiagnosedError) -> TemplateLibrary {
        try TemplateLibrary(theme: theme, baseURL: baseURL, constants: TemplateConstants(context: context))
    }

    private init(theme: Theme, baseURL: BaseURL, constants: TemplateConstants?) throws(DiagnosedError) {
        self.theme = theme
        self.baseURL = baseURL
        let assets = Dictionary(uniqueKeysWithValues: theme.assets.map { ($0.name, baseURL.link(to: $0.route)) })
        MustacheContentTypes.register(EscapedHTML(), named: EscapedHTML.name)
        var parsed: [String: MustacheTemplate] = [:]
        for source in theme.templates {
            parsed[source.name] = try Self.parse(source, assets: assets, constants: constants)
        }
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
        _ source: TemplateSource, assets: [String: String], constants: TemplateConstants?
    ) throws(DiagnosedError) -> MustacheTemplate {
        do {
            let text = constants?.fill(source.text) ?? source.text
            return try MustacheTemplate(string: TemplatePreparation.prepare(text, assets: assets))
        } catch let error as MustacheTemplate.ParserError {
            let problem = TemplateProblem.malformed(reason: "\(error.error)")
            throw DiagnosedError([source.diagnostic(problem, line: error.context.lineNumber)])
        } catch {
            throw DiagnosedError([source.diagnostic(.malformed(reason: "\(error)"), line: 1)])
        }
    }
}
