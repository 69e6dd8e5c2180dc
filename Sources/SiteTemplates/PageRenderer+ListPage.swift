public import SiteModel

extension PageRenderer {
    /// One page of a list of documents.
    public struct ListPage {
        /// The number of this page, from 1.
        public let number: Int
        /// How many pages the list has.
        public let pageCount: Int
        /// How many documents the whole list has.
        public let documentCount: Int
        /// The list's first page.
        public let route: Route
        /// The documents of this page.
        public let entries: [Entry]
        /// When the first and the last document of the whole list were published, if any is dated.
        public let period: ClosedPeriod?

        /// A document in a list: its card, and the day it was published.
        public typealias Entry = (card: [UInt8], day: CivilDate?)
        /// Two dates, the earlier one first.
        public typealias ClosedPeriod = (first: PublicationDate, last: PublicationDate)

        /// Makes a page of a list.
        ///
        /// - Parameters:
        ///   - number: The number of this page.
        ///   - pageCount: How many pages the list has.
        ///   - documentCount: How many documents the whole list has.
        ///   - route: The list's first page.
        ///   - entries: The documents of this page.
        ///   - period: When the first and the last document of the whole list were published.
        public init(
            number: Int, pageCount: Int, documentCount: Int, route: Route, entries: [Entry],
            period: ClosedPeriod? = nil
        ) {
            self.number = number
            self.pageCount = pageCount
            self.documentCount = documentCount
            self.route = route
            self.entries = entries
            self.period = period
        }
    }
}
