import SiteBytes
import SiteModel
import SiteTemplates

/// Stands for all that each planned file is made from, so that one need not be made again while that is the same.
///
/// Whatever `FileRenderer` looks at must go in here.
struct FileOrigins: Sendable {
    private let site: Site
    private let lists: ListContents
    /// The positions of the related documents of each listed one.
    private let related: [[Int]]
    /// Of the program, the settings and the theme, and what they say on every page.
    private let layout: Fingerprint
    /// Of each page as templates see it, by position in the site.
    private let pages: [Fingerprint]
    /// Of each page's document, by position in the site.
    private let sources: [Fingerprint]

    init(_ index: SiteIndex, lists: ListContents, layout: Fingerprint) {
        site = index.site
        related = index.related
        pages = index.fingerprints.pages
        sources = index.fingerprints.sources
        self.lists = lists
        let parts = index.plan.parts
        var encoder = CacheEncoder()
        encoder.write(layout)
        encoder.write(parts.hasFeatured)
        encoder.write(parts.hasAbout)
        encoder.write(parts.favicon)
        self.layout = encoder.fingerprint
    }

    /// What stands for all that a file is made from.
    func origin(of file: PlannedFile, in plan: SitePlan) -> Fingerprint {
        var encoder = CacheEncoder()
        encoder.write(layout)
        encoder.write(file.route)
        switch file.content {
        case .document(let position): write(document: position, into: &encoder)
        case .home, .featured, .tag, .source, .author: write(list: file.content, into: &encoder)
        case .tags: write(groups: site.tags, into: &encoder)
        case .archives: for year in site.archive.years { write(year, into: &encoder) }
        case .year(let year, let newer, let older):
            write(year, into: &encoder)
            encoder.write(newer?.year)
            encoder.write(older?.year)
        case .month(let month, let newer, let older):
            for day in month.days { write(day, into: &encoder) }
            for neighbour in [newer, older] {
                encoder.write(neighbour?.year)
                encoder.write(neighbour?.month)
            }
        case .day(let day, let newer, let older):
            write(day, into: &encoder)
            encoder.write(newer?.date.daysSinceEpoch)
            encoder.write(older?.date.daysSinceEpoch)
        case .rss, .atom, .jsonFeed:
            encoder.write(site.listed.prefix(site.configuration.feedSize).map { pages[$0] })
        case .tagFeed(let position):
            encoder.write(site.tags[position].name)
            encoder.write(site.tags[position].members.prefix(site.configuration.feedSize).map { pages[$0] })
        case .sitemap: write(sitemapOf: plan, into: &encoder)
        case .sitemapIndex(let count): encoder.write(count)
        case .copy(let source): encoder.write(source.stamp)
        case .redirect(let redirect):
            encoder.write(site.pages[redirect.target].title)
            encoder.write(site.pages[redirect.target].route)
        case .headers(let own): encoder.write(own?.stamp)
        case .redirects(let own):
            encoder.write(own?.stamp)
            for redirect in plan.redirects(in: site) {
                encoder.write(redirect.from)
                encoder.write(redirect.to)
            }
        case .notFound, .robots, .themeAsset, .noJekyll: break
        }
        return encoder.fingerprint
    }

    private func write(document position: Int, into encoder: inout CacheEncoder) {
        encoder.write(pages[position])
        encoder.write(sources[position])
        let (newer, older) = site.neighbours(of: position)
        for neighbour in [newer, older] {
            encoder.write(neighbour.map { site.pages[$0].title })
            encoder.write(neighbour.map { site.pages[$0].route })
        }
        guard site.listed.contains(position) else { return }
        for other in related[position] {
            encoder.write(site.pages[other].title)
            encoder.write(site.pages[other].route)
            encoder.write(site.pages[other].published)
        }
    }

    private func write(list content: PlannedFile.Content, into encoder: inout CacheEncoder) {
        guard let part = lists.part(for: content) else { return }
        encoder.write(part.documentCount)
        encoder.write(part.period?.first)
        encoder.write(part.period?.last)
        encoder.write(lists.cards(on: content).map { pages[$0] })
        switch content {
        case .home(let number): encoder.write(lists.onTop(ofHomePage: number).count)
        case .tag(let position, _): encoder.write(site.tags[position].name)
        case .source(let position, _): encoder.write(site.sources[position].name)
        case .author(let position, _): encoder.write(site.authors[position].name)
        default: break
        }
    }

    private func write(groups: [PageGroup], into encoder: inout CacheEncoder) {
        for group in groups {
            encoder.write(group.name)
            encoder.write(group.route)
            encoder.write(group.members.count)
        }
    }

    private func write(_ year: Archive.Year, into encoder: inout CacheEncoder) {
        for month in year.months {
            for day in month.days {
                encoder.write(day.date.daysSinceEpoch)
                encoder.write(day.members.count)
            }
        }
    }

    private func write(_ day: Archive.Day, into encoder: inout CacheEncoder) {
        encoder.write(day.date.daysSinceEpoch)
        encoder.write(day.members.map { pages[$0] })
    }

    private func write(sitemapOf plan: SitePlan, into encoder: inout CacheEncoder) {
        for file in plan.files where file.isPage {
            encoder.write(file.route)
            if case .document(let position) = file.content { encoder.write(pages[position]) }
        }
    }
}
