public import SiteModel

/// A theme's templates, ready to render views.
public struct TemplateLibrary: Sendable {
    private let sources: [TemplateSource]
    private let parsed: [String: [TemplateNode]]
    private let names: [TemplateName]
    private let program: TemplateProgram
    private let overruns = TemplateOverruns()

    /// Checks and links the templates of a theme.
    ///
    /// - Parameters:
    ///   - theme: The theme.
    ///   - baseURL: Where the site is published, for the addresses of assets.
    ///   - pages: The templates that pages are rendered with.
    /// - Throws: A `DiagnosedError` that lists everything wrong with the templates.
    public init(theme: Theme, baseURL: BaseURL, pages: [TemplateName]) throws(DiagnosedError) {
        let names = pages + TemplateName.parts
        let faults = TemplateChecker.check(
            theme.templates, requiring: names, assetNames: Set(theme.assets.map(\.name)))
        guard faults.isEmpty else { throw DiagnosedError(faults) }
        let assets = Dictionary(uniqueKeysWithValues: theme.assets.map { ($0.name, baseURL.link(to: $0.route)) })
        var parsed: [String: [TemplateNode]] = [:]
        for source in theme.templates { parsed[source.name] = TemplateParser.parse(source, assets: assets) }
        try self.init(theme.templates, parsed, names: names, constants: TemplateConstants())
    }

    private init(
        _ sources: [TemplateSource], _ parsed: [String: [TemplateNode]], names: [TemplateName],
        constants: TemplateConstants
    ) throws(DiagnosedError) {
        self.sources = sources
        self.parsed = parsed
        self.names = names
        program = try TemplateProgram(names.map(\.text), of: sources, parsed: parsed, constants: constants)
    }

    /// The same templates, with everything filled in that is the same on every page of a site.
    ///
    /// - Parameter context: What all views of the site share.
    /// - Returns: Templates that render the same pages, faster.
    /// - Throws: A `DiagnosedError`, but only where `init` would have thrown it.
    public func specialized(for context: ViewContext) throws(DiagnosedError) -> TemplateLibrary {
        try TemplateLibrary(sources, parsed, names: names, constants: TemplateConstants(context: context))
    }

    /// Renders a template; throws if that would make a page too long, which is not tried again with the template.
    func render(_ name: TemplateName, _ view: any ViewModel) throws(DiagnosedError) -> [UInt8] {
        if !overruns.contains(name.text) {
            if let page = program.render(name.text, view) { return page }
            overruns.insert(name.text)
        }
        throw DiagnosedError(TemplateProblem.pageTooLong(name.text), file: "templates/\(name.text).mustache")
    }
}
