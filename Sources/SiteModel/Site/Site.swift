import SiteBytes

/// The whole site as one value: every page, and every order in which they are listed.
public struct Site: Sendable {
    /// The settings.
    public let configuration: SiteConfiguration
    /// Every page, listed ones first: newest first, then the undated by file, then the pages outside the lists.
    public let pages: [Page]
    /// How many of `pages` are listed.
    public let listedCount: Int
    /// The tags, most used first.
    public let tags: [PageGroup]
    /// The sources of digests, most used first.
    public let sources: [PageGroup]
    /// The authors, most used first.
    public let authors: [PageGroup]
    /// The dated pages by year, month and day.
    public let archive: Archive
    /// Positions of the featured pages, newest first.
    public let featured: [Int]

    /// Files pages under all that they can be found by.
    ///
    /// - Parameters:
    ///   - pages: The pages in any order.
    ///   - configuration: The settings.
    public init(pages: [Page], configuration: SiteConfiguration) {
        let ordered = ListOrder.positions(of: pages).map { pages[$0] }
        let listed = ordered.prefix { $0.isListed }
        self.configuration = configuration
        self.pages = ordered
        listedCount = listed.count
        tags = Self.groups(of: listed, below: "tags") { $0.tags.map { ($0.slug, $0.name) } }
        sources = Self.groups(of: listed, below: "sources") { $0.source.map { [($0.slug, $0.name)] } ?? [] }
        authors = Self.groups(of: listed, below: "authors") { $0.author.map { [($0.slug, $0.name)] } ?? [] }
        archive = Archive(of: listed)
        featured = listed.indices.filter { listed[$0].isFeatured }
    }

    /// Positions of the listed pages, newest first.
    public var listed: Range<Int> { 0..<listedCount }

    private static func groups(
        of pages: ArraySlice<Page>, below folder: String, by keys: (Page) -> [(slug: Slug, name: String)]
    ) -> [PageGroup] {
        var builders: [PageGroupBuilder] = []
        var numbers: [Slug: Int] = [:]
        for position in pages.indices {
            for key in keys(pages[position]) {
                if let number = numbers[key.slug] {
                    builders[number].add(position, spelling: key.name)
                } else {
                    numbers[key.slug] = builders.count
                    builders.append(PageGroupBuilder(slug: key.slug, first: position, spelling: key.name))
                }
            }
        }
        return builders.map { $0.group(below: folder) }.sorted { left, right in
            left.members.count != right.members.count
                ? left.members.count > right.members.count : left.slug.text.precedes(right.slug.text)
        }
    }
}
