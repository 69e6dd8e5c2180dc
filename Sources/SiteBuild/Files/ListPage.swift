import SiteModel
import SiteTemplates

/// One page of a list of documents, as planned.
struct ListPage: Sendable {
    /// The list's first page.
    let list: Route
    /// From 1.
    let number: Int
    let route: Route

    private init(of list: Route, number: Int) {
        self.list = list
        self.number = number
        route = list.page(number)
    }

    /// The pages of a list with a number of documents; at least one.
    static func all(of list: Route, count: Int, in site: Site) -> [ListPage] {
        (1...pageCount(of: count, in: site)).map { ListPage(of: list, number: $0) }
    }

    /// What the page shows of its list.
    func part(of positions: [Int], in index: SiteIndex) -> ListPart {
        let size = index.site.configuration.pageSize
        return ListPart(
            list: list, number: number, pageCount: Self.pageCount(of: positions.count, in: index.site),
            documentCount: positions.count,
            documents: positions.dropFirst((number - 1) * size).prefix(size).map(index.page(at:)),
            period: Self.period(of: positions, in: index.site))
    }

    private static func pageCount(of count: Int, in site: Site) -> Int {
        let size = site.configuration.pageSize
        return max(1, (count + size - 1) / size)
    }

    /// Dated documents come first, newest on top, so a binary search finds the last of them.
    private static func period(of positions: [Int], in site: Site) -> PageContent.List.Period? {
        guard let newest = positions.first, let last = site.pages[newest].published else { return nil }
        var dated = 0..<positions.count
        while dated.count > 1 {
            let middle = (dated.lowerBound + dated.upperBound) / 2
            let isDated = site.pages[positions[middle]].published != nil
            dated = isDated ? middle..<dated.upperBound : dated.lowerBound..<middle
        }
        return PageContent.List.Period(
            first: site.pages[positions[dated.lowerBound]].published ?? last, last: last)
    }
}

/// The documents on one page of a list, and what the page says about the whole list.
struct ListPart: CacheEncodable, Sendable {
    /// The list's first page.
    let list: Route
    /// From 1.
    let number: Int
    let pageCount: Int
    /// How many documents the whole list has.
    let documentCount: Int
    let documents: [PageReference]
    /// When the first and the last document of the whole list were published, if any is dated.
    let period: PageContent.List.Period?

    func encode(into encoder: inout CacheEncoder) {
        encoder.write(list)
        encoder.write(number)
        encoder.write(pageCount)
        encoder.write(documentCount)
        encoder.write(documents)
        encoder.write(period)
    }

    /// A page with this list on it.
    func content(heading: String, lead: String?, with tools: RenderTools) throws -> PageContent {
        var content = PageContent(heading: heading, route: list.page(number))
        content.lead = lead
        content.count = documentCount
        content.cards = try documents.map(tools.card)
        content.list = PageContent.List(
            route: list, number: number, pageCount: pageCount, days: documents.map { $0.page.published?.day },
            period: period)
        return content
    }
}
