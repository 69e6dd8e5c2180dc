public import SiteModel

/// A page of the site with what checks need to know of its source.
public struct CheckedPage: Sendable {
    /// The page.
    public let page: Page
    /// What it links to, with places in its file.
    public let links: [DocumentLink]
    /// The ids that links into the page can name.
    public let anchors: Set<String>
    /// Whether its author wrote a description.
    public let hasDescription: Bool
    /// Where its author wrote its title.
    public let titlePosition: SourcePosition?
    /// Where its author wrote each of its tags.
    public let tagPositions: [String: SourcePosition]

    /// Makes a checked page.
    ///
    /// - Parameters:
    ///   - page: The page.
    ///   - links: What it links to, with places in its file.
    ///   - anchors: The ids that links into the page can name.
    ///   - hasDescription: Whether its author wrote a description.
    ///   - titlePosition: Where its author wrote its title.
    ///   - tagPositions: Where its author wrote each of its tags.
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
