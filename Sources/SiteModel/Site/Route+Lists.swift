extension Route {
    /// The home page.
    public static let home = Route(page: [])
    /// The list of all tags, which the pages of the tags stand below.
    public static let tags = Route(page: ["tags"])
    /// The list of featured documents.
    public static let featured = Route(page: ["featured"])
}
