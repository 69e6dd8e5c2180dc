import SiteBytes

/// The whole site as one value: every page, and every order in which they are listed.
public struct Site: Sendable {
    /// The settings.
    public let configuration: SiteConfiguration
    /// Every page, listed ones first: newest first, then the undated by file, then the pages outside the lists.
    ///
    /// Only what makes the page of each document needs them all. Whatever leads readers to documents shows
    /// `listedPages`: the others may be unlisted, known only to those who have a link.
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
        listedCount = listed.count
        tags = Self.groups(of: listed, at: Route.tag) { $0.tags.map { ($0.slug, $0.name) } }
        self.pages = Self.spellingTagsAlike(in: ordered, listedCount: listed.count, by: tags)
        sources = Self.groups(of: listed, at: Route.source) { $0.source.map { [($0.slug, $0.name)] } ?? [] }
        authors = Self.groups(of: listed, at: Route.author) { $0.author.map { [($0.slug, $0.name)] } ?? [] }
        archive = Archive(of: listed)
        featured = listed.indices.filter { listed[$0].isFeatured }
    }

    /// Positions of the listed pages, newest first.
    public var listed: Range<Int> { 0..<listedCount }

    /// The pages that lists, feeds and the like may show, newest first; the indices are their positions in `pages`.
    public var listedPages: ArraySlice<Page> { pages[listed] }

    /// Gives each tag the spelling that most listed documents use; nearly all use it already and stay as they are.
    private static func spellingTagsAlike(in pages: [Page], listedCount: Int, by tags: [PageGroup]) -> [Page] {
        let hasVariants = tags.contains(where: \.hasVariants)
        let names = Dictionary(uniqueKeysWithValues: tags.map { ($0.slug, $0.name) })
        var pages = pages
        for position in pages.indices.dropFirst(hasVariants ? 0 : listedCount) {
            let own = pages[position].tags
            guard own.contains(where: { names[$0.slug] ?? $0.name != $0.name }) else { continue }
            pages[position].tags = own.map { $0.shown(as: names[$0.slug] ?? $0.name) }
        }
        return pages
    }

    private static func groups(
        of pages: ArraySlice<Page>, at route: (Slug) -> Route, by keys: (Page) -> [(slug: Slug, name: String)]
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
        return builders.map { $0.group(at: route) }.sorted { left, right in
            left.members.count != right.members.count
                ? left.members.count > right.members.count : left.slug.text.precedes(right.slug.text)
        }
    }
}
