package import SiteBuild
public import SiteModel

/// A site to be checked as a whole: its addresses, and its documents with their links.
public struct CheckedSite: Sendable {
    /// Where the site is published.
    public var baseURL: BaseURL
    /// Its documents.
    public var documents: [Document]
    /// The address of each file of the site.
    public var routes: [Route]
    /// Documents that are left out for now, by the addresses they will have.
    public var unpublished: [Route: String] = [:]
    /// Why documents are left out, by their files.
    package var holdingReasons: [String: HoldingReason] = [:]
    /// Addresses that redirect, with their targets.
    public var redirects: [Route: Route] = [:]
    /// Addresses that the blog's own rules for its host redirect.
    package var ownRedirects = OwnRedirects()
    /// Documents with errors, whose addresses are unknown.
    public var failedFiles: [String] = []
    /// The files of `content/`.
    public var files: [File] = []
    /// The files and folders of `content/` that are not published.
    public var leftOut: [LeftOutFile] = []
    /// Files and folders of `content/` whose names have decomposed letters on disk.
    public var decomposedPaths: [String] = []
    /// Anchors that templates add to every page.
    public var sharedAnchors: Set<String> = []
    /// Pictures that settings name, by setting.
    public var settingLinks: [DocumentLink] = []
    /// How long following the links of one document may take.
    package var seconds = 10
    /// Whether the settings that addresses depend on could be read.
    public var hasSettings = true

    /// Makes a site with only documents and addresses.
    ///
    /// - Parameters:
    ///   - baseURL: Where the site is published.
    ///   - documents: Its documents.
    ///   - routes: The address of each file of the site.
    public init(baseURL: BaseURL, documents: [Document], routes: [Route]) {
        self.baseURL = baseURL
        self.documents = documents
        self.routes = routes
    }

    /// A document's page, with what checks need to know of its source.
    public struct Document: Sendable {
        /// The page.
        public let page: Page
        /// The document's links, with their positions in its file.
        public internal(set) var links: [DocumentLink]
        /// The ids that links into the page can name.
        public let anchors: Set<String>
        /// Whether the author wrote a description.
        public let hasDescription: Bool
        /// Where the author wrote the title.
        public let titlePosition: SourcePosition?
        /// Where the author wrote each of the tags.
        public let tagPositions: [String: SourcePosition]

        /// Makes a document.
        ///
        /// - Parameters:
        ///   - page: The page.
        ///   - links: The document's links, with their positions in its file.
        ///   - anchors: The ids that links into the page can name.
        ///   - hasDescription: Whether the author wrote a description.
        ///   - titlePosition: Where the author wrote the title.
        ///   - tagPositions: Where the author wrote each of the tags.
        public init(
            page: Page, links: [DocumentLink] = [], anchors: Set<String> = [], hasDescription: Bool = true,
            titlePosition: SourcePosition? = nil, tagPositions: [String: SourcePosition] = [:]
        ) {
            self.page = page
            self.links = links
            self.anchors = anchors
            self.hasDescription = hasDescription
            self.titlePosition = titlePosition
            self.tagPositions = tagPositions
        }

        func diagnostic(_ problem: any Problem, at position: SourcePosition?) -> Diagnostic {
            Diagnostic(problem, file: page.file, position: position)
        }
    }

    /// A file of `content/`.
    public struct File: Sendable {
        /// The path from the site's root, in NFC.
        public let path: String
        /// The size in bytes.
        public let byteCount: Int

        /// Makes a file.
        ///
        /// - Parameters:
        ///   - path: The path from the site's root, in NFC.
        ///   - byteCount: The size in bytes.
        public init(path: String, byteCount: Int) {
            self.path = path
            self.byteCount = byteCount
        }
    }

    // MARK: Checking

    /// Finds what cannot be seen in a single document.
    ///
    /// - Returns: What was found, in no order.
    public func diagnostics() -> [Diagnostic] {
        linkDiagnostics() + TagVariants.diagnostics(in: documents) + DuplicateTitles.diagnostics(in: documents)
            + DuplicateStories.diagnostics(in: documents) + MissingTexts.diagnostics(in: documents)
            + UnsuitableFiles.diagnostics(in: self)
    }

    private func linkDiagnostics() -> [Diagnostic] {
        guard hasSettings else { return [Diagnostic(LinkProblem.notChecked, file: "site.yml")] }
        var links = BrokenLinks(in: linked)
        return links.diagnostics()
    }

    /// The site as far as its links need it.
    var linked: LinkedSite {
        let documents = documents.map {
            LinkedDocument(file: $0.page.file, route: $0.page.route, links: $0.links, anchors: $0.anchors)
        }
        var site = LinkedSite(baseURL: baseURL, documents: documents, routes: routes, redirects: redirects)
        site.ownRedirects = ownRedirects
        site.unpublished = unpublished
        site.holdingReasons = holdingReasons
        site.failedFiles = failedFiles
        site.sharedAnchors = sharedAnchors
        site.leftOut = leftOut
        site.settingLinks = settingLinks
        site.seconds = seconds
        return site
    }
}
