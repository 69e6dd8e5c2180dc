package import SiteContent
package import SiteModel
package import SiteTemplates

/// What builds and checks know about a site before they read the first document: its setup and its files.
package struct OpenedSite: Sendable {
    package let setup: SiteSetup
    package let listing: ContentListing
    package let now: Timestamp
    /// The patterns of `exclude:` and `include:` that match nothing.
    private let unmatchedPatterns: [Diagnostic]
    /// The site's root on disk.
    let root: String

    /// Reads settings and templates while the folders are scanned; throws a `DiagnosedError` if there is no content.
    package init(_ options: BuildOptions) async throws {
        self = try await Self.open(options) { _ in }.site
    }

    /// Opens a site, and does something with its setup while the folders are still being scanned.
    static func open<Result>(
        _ options: BuildOptions, whileScanning work: (SiteSetup) throws -> Result
    ) async throws -> (site: OpenedSite, result: Result) {
        let settings = SiteSettings(root: options.root)
        async let scan = ContentScanner.scan(root: options.root, selecting: FileSelection(settings.configuration))
        let setup = try SiteSetup(settings, options)
        let result = try work(setup)
        var listing = try await scan
        try Task.checkCancellation()
        // With an error in the settings, some patterns are missing.
        let unmatched =
            settings.diagnostics.hasErrors
            ? []
            : UnmatchedPatterns.diagnostics(
                root: options.root, setup.configuration, listing, leftOut: setup.leftOut)
        if !options.includesDrafts { listing.leaveOutDraftAssets() }
        guard !listing.documents.isEmpty || listing.diagnostics.hasErrors else {
            let emptying = UnmatchedPatterns.emptying(root: options.root, listing)
            throw DiagnosedError(
                setup.diagnostics + (emptying.isEmpty ? [Diagnostic(ContentProblem.noDocuments)] : emptying))
        }
        let now = options.now.timestamp(in: setup.configuration.timeZone)
        return (
            OpenedSite(setup: setup, listing: listing, now: now, root: options.root, unmatchedPatterns: unmatched),
            result
        )
    }

    private init(
        setup: SiteSetup, listing: ContentListing, now: Timestamp, root: String, unmatchedPatterns: [Diagnostic]
    ) {
        self.unmatchedPatterns = unmatchedPatterns
        self.root = root
        self.setup = setup
        self.listing = listing
        self.now = now
    }

    /// The files and folders of `content/` and `templates/` that are not published.
    package var leftOut: [LeftOutFile] { listing.leftOut + setup.leftOut }

    /// The same site without files that are held back with their documents, by their paths.
    package func without(_ heldBack: Set<String>) -> OpenedSite {
        OpenedSite(
            setup: setup, listing: listing.without(heldBack), now: now, root: root, unmatchedPatterns: unmatchedPatterns
        )
    }

    /// What was found about settings, templates and files.
    package var diagnostics: [Diagnostic] {
        setup.diagnostics + listing.diagnostics + unmatchedPatterns.filter { $0.severity != .note }
    }

    /// What only a check reports about them.
    package var notes: [Diagnostic] { unmatchedPatterns.filter { $0.severity == .note } }
}

/// Which files of a site are published, by its settings at the time.
public struct PublishedFiles: Sendable {
    private let selection: FileSelection

    /// Reads the settings of a site.
    ///
    /// - Parameter root: The site's root on disk.
    public init(root: String) {
        selection = FileSelection(SiteSettings(root: root).configuration)
    }

    /// Whether a file or folder is left out, with everything in it.
    ///
    /// - Parameters:
    ///   - name: The name.
    ///   - folder: The folder that it is in, from the site's root.
    ///   - isFolder: Whether it is a folder.
    /// - Returns: `true` for `.git` and `notes.md~`.
    public func leavesOut(_ name: String, in folder: String, isFolder: Bool) -> Bool {
        if case .leftOut = selection.decision(on: name, in: folder, isFolder: isFolder) { true } else { false }
    }
}

/// The settings of a site: the defaults if they cannot be read.
struct SiteSettings {
    private(set) var configuration = SiteConfiguration()
    private(set) var diagnostics: [Diagnostic] = []

    init(root: String) {
        do throws(DiagnosedError) {
            (configuration, diagnostics) = try ConfigurationReader.read(root: root)
        } catch {
            diagnostics = error.diagnostics
        }
    }
}

/// The settings and templates of a site.
package struct SiteSetup: Sendable {
    package let configuration: SiteConfiguration
    package let theme: Theme
    let library: TemplateLibrary
    /// The assets of the theme that are not held in memory, by their paths inside `templates/`.
    private(set) var largeAssets: [String: LargeAsset] = [:]
    /// What is wrong with settings and templates; after an error, defaults are used so that the same run can still
    /// check the documents.
    package private(set) var diagnostics: [Diagnostic]
    /// What in `templates/` does not belong to the theme.
    private(set) var leftOut: [LeftOutFile] = []

    /// Reads the settings and templates for a build; throws only if the built-in theme itself is broken.
    init(_ settings: SiteSettings, _ options: BuildOptions) throws(DiagnosedError) {
        try self.init(settings, root: options.root, baseURL: options.baseURL, origin: options.origin)
        if options.isForOthers, configuration.baseURL.isLocal {
            diagnostics.append(Diagnostic(BuildProblem.localAddress(configuration.baseURL.origin)))
        }
    }

    /// Reads a site's settings and templates.
    ///
    /// `baseURL` overrides the address in `site.yml`; `origin` overrides the scheme and host of either.
    init(
        _ settings: SiteSettings, root: String, baseURL: BaseURL?, origin: String? = nil
    ) throws(DiagnosedError) {
        var (configuration, diagnostics) = (settings.configuration, settings.diagnostics)
        configuration.baseURL = baseURL ?? configuration.baseURL
        if let origin {
            configuration.baseURL = BaseURL(origin: origin, basePath: configuration.baseURL.basePath)
        }
        do throws(DiagnosedError) {
            let folder = try TemplateFolder(root: root, selecting: FileSelection(configuration))
            leftOut = folder.leftOut.sorted { $0.path.precedes($1.path) }
            largeAssets = folder.largeAssets
            let theme = try Theme(
                overriding: folder.files,
                largeAssets: folder.largeAssets.map { path, asset in
                    ThemeAsset(path: path, .onDisk(asset.fingerprint), digits: asset.digits)
                })
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
