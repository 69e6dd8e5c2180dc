public import SiteModel

/// A whole site as checks look at it: what it will have, and what its documents lead to.
public struct CheckedSite: Sendable {
    /// Where the site is published.
    public var baseURL: BaseURL
    /// Its pages.
    public var pages: [CheckedPage]
    /// Where each file of the site will stand.
    public var routes: [Route]
    /// Documents that are left out for now, by where they will stand.
    public var unpublished: [Route: String] = [:]
    /// Addresses that only lead on, with where they lead.
    public var redirects: [Route: Route] = [:]
    /// Documents with errors, of which nobody knows where they would stand.
    public var failedFiles: [String] = []
    /// The files of `content/`.
    public var files: [CheckedFile] = []
    /// Files and folders of `content/` whose names the disk spells with decomposed letters.
    public var decomposedPaths: [String] = []
    /// Ids that templates give to every page.
    public var sharedAnchors: Set<String> = []
    /// Pictures that settings name, by setting.
    public var settingLinks: [DocumentLink] = []
    /// Whether the settings that addresses depend on could be read.
    public var hasSettings = true

    /// Makes a site without more than pages and routes.
    ///
    /// - Parameters:
    ///   - baseURL: Where the site is published.
    ///   - pages: Its pages.
    ///   - routes: Where each file of the site will stand.
    public init(baseURL: BaseURL, pages: [CheckedPage], routes: [Route]) {
        self.baseURL = baseURL
        self.pages = pages
        self.routes = routes
    }
}
