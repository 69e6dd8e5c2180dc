import SiteBytes

/// Where a page stands among others: newest first; the undated follow, then pages outside the lists.
///
/// Equal dates go by file, later names first, so that the second of two posts of a day stands above the first.
struct ListOrder: Comparable {
    /// The page's position before sorting.
    private let position: Int
    private let isListed: Bool
    private let published: Moment?
    /// Where the page's file stands among all files by name.
    private let fileNumber: Int

    /// A time, and the day that it counts to.
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

    /// Puts pages in order.
    ///
    /// - Parameter pages: The pages in any order, no two of one file.
    /// - Returns: The positions of the pages.
    static func positions(of pages: [Page]) -> [Int] {
        // Pages are large and have names; numbers are quicker to sort.
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
