import SiteContent
import SiteModel
import SiteTemplates

/// All that must be known before the first document is read.
struct SiteSetup: Sendable {
    let configuration: SiteConfiguration
    let theme: Theme
    let library: TemplateLibrary
    /// What is wrong with settings and templates; where it is an error, defaults stand in, so that the same run can
    /// look through the documents.
    private(set) var diagnostics: [Diagnostic]

    /// Reads the settings and templates of a site that is built.
    ///
    /// - Parameter options: What to build.
    /// - Throws: A `DiagnosedError` when the built-in theme itself is broken.
    init(_ options: BuildOptions) throws(DiagnosedError) {
        try self.init(root: options.root, baseURL: options.baseURL, origin: options.origin)
        if options.isForOthers, configuration.baseURL.isLocal {
            diagnostics.append(Diagnostic(BuildProblem.localAddress(configuration.baseURL.origin)))
        }
    }

    /// Reads a site's settings and templates.
    ///
    /// - Parameters:
    ///   - root: The site's root on disk.
    ///   - baseURL: Where the site is published, instead of what `site.yml` says.
    ///   - origin: The scheme and host to use instead of those of its address.
    /// - Throws: A `DiagnosedError` when the built-in theme itself is broken.
    init(root: String, baseURL: BaseURL?, origin: String? = nil) throws(DiagnosedError) {
        var configuration = SiteConfiguration()
        var diagnostics: [Diagnostic] = []
        do throws(DiagnosedError) {
            (configuration, diagnostics) = try ConfigurationReader.read(root: root)
        } catch {
            diagnostics = error.diagnostics
        }
        configuration.baseURL = baseURL ?? configuration.baseURL
        if let origin {
            configuration.baseURL = BaseURL(origin: origin, basePath: configuration.baseURL.basePath)
        }
        do throws(DiagnosedError) {
            let theme = try Theme(overriding: TemplateFolder.read(root: root))
            library = try TemplateLibrary(
                theme: theme, baseURL: configuration.baseURL, pages: FileFamilies.templates)
            self.theme = theme
        } catch {
            diagnostics += error.diagnostics
            theme = try Theme()
            library = try TemplateLibrary(
                theme: theme, baseURL: configuration.baseURL, pages: FileFamilies.templates)
        }
        self.configuration = configuration
        self.diagnostics = diagnostics
    }
}
