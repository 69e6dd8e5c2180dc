extension Route {
    /// The home page.
    public static let home = Route(page: [])
    /// The list of all tags; the pages of the tags are below it.
    public static let tags = Route(page: ["tags"])
    /// The list of featured documents.
    public static let featured = Route(page: ["featured"])
}
