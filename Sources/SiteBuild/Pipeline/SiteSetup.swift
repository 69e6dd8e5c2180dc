import SiteContent
import SiteModel
import SiteTemplates

/// All that must be known before the first document is read.
struct SiteSetup: Sendable {
    let configuration: SiteConfiguration
    let theme: Theme
    let library: TemplateLibrary
    let diagnostics: [Diagnostic]

    /// Reads a site's settings and templates.
    ///
    /// - Parameters:
    ///   - root: The site's root on disk.
    ///   - baseURL: Where the site is published, instead of what `site.yml` says.
    /// - Throws: A `DiagnosedError` that lists all that is wrong with them.
    init(root: String, baseURL: BaseURL?) throws(DiagnosedError) {
        var (configuration, diagnostics) = try ConfigurationReader.read(root: root)
        configuration.baseURL = baseURL ?? configuration.baseURL
        theme = try Theme(overriding: TemplateFolder.read(root: root))
        library = try TemplateLibrary(theme: theme, baseURL: configuration.baseURL)
        self.configuration = configuration
        self.diagnostics = diagnostics
    }
}
