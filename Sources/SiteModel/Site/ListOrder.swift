import SiteBytes

/// The order of pages: newest first, then the undated, then pages outside the lists.
///
/// Pages of equal dates are sorted by file, later names first, so that the second of two posts of a day comes first.
struct ListOrder: Comparable {
    /// The page's position before sorting.
    private let position: Int
    private let isListed: Bool
    private let published: Moment?
    /// The number of the page's file among all files by name.
    private let fileNumber: Int

    /// A time, and the day it belongs to.
    private struct Moment: Equatable {
        let day: Int
        let instant: Timestamp
    }

    private init(of page: Page, at position: Int, fileNumber: Int) {
        self.position = position
        isListed = page.isListed
        published = page.published.map { Moment(day: $0.day.daysSinceEpoch, instant: $0.instant) }
        self.fileNumber = fileNumber
    }

    /// The positions of pages in their order; no two pages are of one file.
    static func positions(of pages: [Page]) -> [Int] {
        // Pages are large and have names, but numbers are quick to sort.
        let byFile = pages.map(\.file).positionsInByteOrder
        return byFile.enumerated().map { ListOrder(of: pages[$1], at: $1, fileNumber: $0) }.sorted(by: <)
            .map(\.position)
    }

    static func < (left: ListOrder, right: ListOrder) -> Bool {
        if left.isListed != right.isListed { return left.isListed }
        switch (left.published, right.published) {
        case (let leftDate?, let rightDate?):
            if leftDate.day != rightDate.day { return leftDate.day > rightDate.day }
            if leftDate.instant != rightDate.instant { return leftDate.instant > rightDate.instant }
            return right.fileNumber < left.fileNumber
        case (.some, nil): return true
        case (nil, .some): return false
        case (nil, nil): return left.fileNumber < right.fileNumber
        }
    }
}
