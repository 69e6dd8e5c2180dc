/// Where a page stands among others: newest first; the undated follow, then pages outside the lists.
///
/// Equal dates go by file, later names first, so that the second of two posts of a day stands above the first.
struct ListOrder: Comparable {
    /// The page's position before sorting.
    let position: Int
    private let isListed: Bool
    private let published: Moment?
    private let file: String

    /// A time, and the day that it counts to.
    private struct Moment: Equatable {
        let day: Int
        let instant: Timestamp
    }

    init(of page: Page, at position: Int) {
        self.position = position
        isListed = page.isListed
        published = page.published.map { Moment(day: $0.day.daysSinceEpoch, instant: $0.instant) }
        file = page.file
    }

    static func < (left: ListOrder, right: ListOrder) -> Bool {
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
}
