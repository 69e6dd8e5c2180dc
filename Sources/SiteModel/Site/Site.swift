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
        // Pages are large; moving their positions about is cheaper.
        let ordered = pages.indices.sorted { Site.isListedBefore(pages[$0], pages[$1]) }.map { pages[$0] }
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

    /// Newest first; the undated follow, then pages outside the lists.
    ///
    /// Equal dates go by file, later names first, so that the second of two posts of a day stands above the first.
    private static func isListedBefore(_ left: Page, _ right: Page) -> Bool {
        if left.isListed != right.isListed { return left.isListed }
        switch (left.published, right.published) {
        case (let leftDate?, let rightDate?):
            if leftDate.day != rightDate.day { return leftDate.day > rightDate.day }
            if leftDate.instant != rightDate.instant { return leftDate.instant > rightDate.instant }
            return right.file.precedes(left.file)
        case (.some, nil): return true
        case (nil, .some): return false
        case (nil, nil): return left.file.precedes(right.file)
        }
    }

    private static func groups(
        of pages: ArraySlice<Page>, below folder: String, by keys: (Page) -> [(slug: Slug, name: String)]
    ) -> [PageGroup] {
        var members: [Slug: [Int]] = [:]
        var spellings: [Slug: [String: Int]] = [:]
        for position in pages.indices {
            for key in keys(pages[position]) {
                members[key.slug, default: []].append(position)
                spellings[key.slug, default: [:]][key.name, default: 0] += 1
            }
        }
        return members.map { slug, positions in
            PageGroup(
                name: mostUsed(spellings[slug] ?? [:]) ?? slug.text,
                slug: slug,
                route: Route(page: [folder, slug.text]),
                members: positions
            )
        }
        .sorted { left, right in
            left.members.count != right.members.count
                ? left.members.count > right.members.count : left.slug.text.precedes(right.slug.text)
        }
    }

    private static func mostUsed(_ spellings: [String: Int]) -> String? {
        spellings.max { left, right in
            left.value != right.value ? left.value < right.value : right.key.precedes(left.key)
        }?.key
    }
}
