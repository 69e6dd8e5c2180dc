import SiteModel
import SiteTemplates

/// Which documents stand on which page of a list.
struct ListContents: Sendable {
    private let site: Site
    private let homePositions: [Int]

    init(site: Site) {
        self.site = site
        let onTop = Set(site.featuredOnHome)
        homePositions = site.listed.filter { !onTop.contains($0) }
    }

    /// One page of a list.
    struct Part {
        let route: Route
        /// From 1.
        let number: Int
        /// How many documents the whole list has.
        let documentCount: Int
        let pageCount: Int
        /// When the first and the last of them were published, if any is dated.
        let period: PageRenderer.ListPage.ClosedPeriod?
        /// Positions in the site's pages of those shown.
        let positions: [Int]
    }

    /// The featured documents on top of a page of the home list.
    func onTop(ofHomePage number: Int) -> [Int] {
        number == 1 ? Array(site.featuredOnHome) : []
    }

    /// A page of a list; `nil` for what is none.
    func part(for content: PlannedFile.Content) -> Part? {
        switch content {
        case .home(let number): part(number, of: homePositions, route: Route.home)
        case .featured(let number): part(number, of: site.featured, route: Route.featured)
        case .tag(let position, let number): part(number, of: site.tags[position])
        case .source(let position, let number): part(number, of: site.sources[position])
        case .author(let position, let number): part(number, of: site.authors[position])
        default: nil
        }
    }

    /// The documents whose cards a file shows.
    func cards(on content: PlannedFile.Content) -> [Int] {
        switch content {
        case .home(let number): onTop(ofHomePage: number) + (part(for: content)?.positions ?? [])
        case .day(let day, _, _): Array(day.members)
        default: part(for: content)?.positions ?? []
        }
    }

    private func part(_ number: Int, of group: PageGroup) -> Part {
        part(number, of: group.members, route: group.route)
    }

    private func part(_ number: Int, of positions: [Int], route: Route) -> Part {
        let size = site.configuration.pageSize
        return Part(
            route: route,
            number: number,
            documentCount: positions.count,
            pageCount: max(1, (positions.count + size - 1) / size),
            period: period(of: positions),
            positions: Array(positions.dropFirst((number - 1) * size).prefix(size))
        )
    }

    /// The dated documents come first, the newest of them on top.
    private func period(of positions: [Int]) -> PageRenderer.ListPage.ClosedPeriod? {
        guard let newest = positions.first, let last = site.pages[newest].published else { return nil }
        var dated = 0..<positions.count
        while dated.count > 1 {
            let middle = (dated.lowerBound + dated.upperBound) / 2
            let isDated = site.pages[positions[middle]].published != nil
            dated = isDated ? middle..<dated.upperBound : dated.lowerBound..<middle
        }
        return (site.pages[positions[dated.lowerBound]].published ?? last, last)
    }
}
