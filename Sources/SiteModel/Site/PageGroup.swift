import SiteBytes

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

/// Collects the pages of a group and the spellings of its name.
struct PageGroupBuilder {
    private let slug: Slug
    private var members: [Int]
    /// In order of appearance; there are few.
    private var spellings: [(name: String, count: Int)]

    init(slug: Slug, first position: Int, spelling name: String) {
        self.slug = slug
        members = [position]
        spellings = [(name, 1)]
    }

    /// Adds a page, which spells the group's name in its own way.
    mutating func add(_ position: Int, spelling name: String) {
        members.append(position)
        if let known = spellings.firstIndex(where: { $0.name == name }) {
            spellings[known].count += 1
        } else {
            spellings.append((name, 1))
        }
    }

    /// The group, with its most frequent name.
    func group(at route: (Slug) -> Route) -> PageGroup {
        PageGroup(
            name: mostUsedSpelling, slug: slug, route: route(slug), members: members,
            hasVariants: spellings.count > 1)
    }

    private var mostUsedSpelling: String {
        let mostUsed = spellings.max { left, right in
            left.count != right.count ? left.count < right.count : right.name.precedes(left.name)
        }
        return mostUsed?.name ?? slug.text
    }
}
