/// Pages that share something: a tag, a source or an author.
public struct PageGroup: Sendable {
    /// The name to show: the spelling most pages use.
    public let name: String
    /// What the pages were grouped by.
    public let slug: Slug
    /// The group's own page.
    public let route: Route
    /// Positions in `Site.pages`, newest first.
    public let members: [Int]
    /// Whether some of the pages spell the name differently.
    let hasVariants: Bool
}
