import SiteContent
package import SiteModel

/// A site's addresses and the links of its documents, for a build or a check to follow.
package struct LinkedSite: Sendable {
    /// Where the site is published.
    package let baseURL: BaseURL
    /// Its documents.
    package var documents: [LinkedDocument]
    /// The address of each file of the site.
    package let routes: [Route]
    /// Addresses that redirect, with their targets.
    package let redirects: [Route: Route]
    /// Addresses that the blog's own rules for its host redirect.
    package var ownRedirects = OwnRedirects()
    /// Documents that are left out for now, by the addresses they will have.
    package var unpublished: [Route: String] = [:]
    /// Why those documents are left out, by their files.
    package var holdingReasons: [String: HoldingReason] = [:]
    /// Documents with errors, whose addresses are unknown.
    package var failedFiles: [String] = []
    /// The files and folders of `content/` that are not published.
    package var leftOut: [LeftOutFile] = []
    /// Anchors that templates add to every page.
    package var sharedAnchors: Set<String> = []
    /// Pictures that settings name.
    package var settingLinks: [DocumentLink] = []
    /// How long following the links of one document may take.
    package var seconds = 10

    /// Makes a site of documents and addresses.
    package init(baseURL: BaseURL, documents: [LinkedDocument], routes: [Route], redirects: [Route: Route]) {
        self.baseURL = baseURL
        self.documents = documents
        self.routes = routes
        self.redirects = redirects
    }
}

/// A document's page, and what it links to.
package struct LinkedDocument: Sendable {
    /// The document's file, from the site's root.
    package let file: String
    /// The page's address.
    package let route: Route
    /// The links, with their positions in the file.
    package var links: [DocumentLink]
    /// The ids that links into the page can name, as far as they are known.
    package var anchors: Set<String>

    /// Makes a document.
    package init(file: String, route: Route, links: [DocumentLink], anchors: Set<String>) {
        self.file = file
        self.route = route
        self.links = links
        self.anchors = anchors
    }
}
