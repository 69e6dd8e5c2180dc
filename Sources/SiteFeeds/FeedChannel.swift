import SiteBytes
public import SiteModel

/// The content of a feed in any format: the site's newest documents, or those of one tag.
public struct FeedChannel: Sendable {
    /// The feed's title.
    public let title: String
    /// The page whose documents are in the feed.
    public let route: Route
    /// The feed's own address.
    public let feedRoute: Route
    /// The documents, newest first, all of them dated.
    public let pages: [Page]
    /// The settings of the site.
    public let configuration: SiteConfiguration
    /// The ids of those documents that are not known by their own address, by address.
    private let identities: [Route: FeedIdentity]

    /// Makes a channel.
    ///
    /// - Parameters:
    ///   - title: The feed's title.
    ///   - route: The page whose documents are in the feed.
    ///   - feedRoute: The feed's own address.
    ///   - pages: The documents, newest first; the undated are left out.
    ///   - configuration: The settings of the site.
    ///   - identities: The ids of those documents that are not known by their own address, by address.
    public init(
        title: String, route: Route, feedRoute: Route, pages: [Page], configuration: SiteConfiguration,
        identities: [Route: FeedIdentity] = [:]
    ) {
        self.title = title
        self.route = route
        self.feedRoute = feedRoute
        self.pages = pages.filter { $0.published != nil }
        self.configuration = configuration
        self.identities = identities
    }

    /// When any of the feed's documents last changed; not the time of the build, so that equal content gives equal bytes.
    var updated: Timestamp? {
        pages.compactMap { $0.modified ?? $0.published?.instant }.max()
    }

    var dateFormat: DateFormat {
        DateFormat(zone: configuration.timeZone, language: configuration.language)
    }

    func address(of route: Route) -> String {
        configuration.baseURL.absoluteURL(of: route)
    }

    /// The id by which readers recognise a document, wherever it moves.
    func identifier(of page: Page) -> String {
        if let written = page.feedID { return address(written: written) }
        guard let identity = identities[page.route] else { return address(of: page.route) }
        return address(of: identity.route) + (identity.number == 1 ? "" : "#\(identity.number)")
    }

    /// A web address as it is written, or that of a path from the site's root, whose names may be percent-encoded.
    private func address(written: String) -> String {
        guard !written.contains(":") else { return written }
        let path = written.percentDecoded.composed
        return address(of: Route(file: path.hasPrefix("/") ? String(path.dropFirst()) : path))
    }
}
