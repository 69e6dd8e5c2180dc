/// The dated pages of a site by year, month and day, newest first.
public struct Archive: Sendable {
    /// The years that have pages.
    public let years: [Year]
    /// The positions in `Site.pages` of the pages of each day, in the order of the days.
    public let members: [Range<Int>]

    /// Files pages by date.
    ///
    /// - Parameter pages: The listed pages in their order, dated ones first.
    public init(of pages: ArraySlice<Page>) {
        let runs = Self.runs(pages.indices.prefix { pages[$0].published != nil }) { pages[$0].published?.day }
        let days = runs.map { Day(date: $0.key, pageCount: $0.run.count) }
        members = runs.map(\.run)
        let months = Self.runs(days.indices) { [days[$0].date.year, days[$0].date.month] }
            .map { Month(year: $0.key[0], month: $0.key[1], days: Array(days[$0.run])) }
        years = Self.runs(months.indices) { months[$0].year }
            .map { Year(year: $0.key, months: Array(months[$0.run])) }
    }

    /// How many pages are dated.
    public var pageCount: Int { years.reduce(0) { $0 + $1.pageCount } }

    /// The page that lists the years.
    public static let route = Route(page: ["archives"])

    /// The page of a year.
    ///
    /// - Parameter year: The year.
    /// - Returns: The route.
    public static func route(ofYear year: Int) -> Route {
        Route(page: ["archives", year.padded(to: 4)])
    }

    /// The page of a month.
    ///
    /// - Parameters:
    ///   - month: The month, 1 to 12.
    ///   - year: The year.
    /// - Returns: The route.
    public static func route(ofMonth month: Int, year: Int) -> Route {
        Route(page: ["archives", year.padded(to: 4), month.padded(to: 2)])
    }

    /// The page of a day.
    ///
    /// - Parameter date: The day.
    /// - Returns: The route.
    public static func route(of date: CivilDate) -> Route {
        let path = String {
            $0.write(route.path)
            $0.write(date.year, width: 4)
            $0.write("/")
            $0.write(date.month, width: 2)
            $0.write("/")
            $0.write(date.day, width: 2)
            $0.write("/")
        }
        return Route(path: path)
    }

    /// A year that has pages.
    public struct Year: Sendable {
        /// The year.
        public let year: Int
        /// Its months that have pages.
        public let months: [Month]
        /// How many pages it has.
        public var pageCount: Int { months.reduce(0) { $0 + $1.pageCount } }
        /// Its page.
        public var route: Route { Archive.route(ofYear: year) }
    }

    /// A month that has pages.
    public struct Month: Sendable {
        /// The year.
        public let year: Int
        /// The month, 1 to 12.
        public let month: Int
        /// Its days that have pages.
        public let days: [Day]
        /// How many pages it has.
        public var pageCount: Int { days.reduce(0) { $0 + $1.pageCount } }
        /// Its page.
        public var route: Route { Archive.route(ofMonth: month, year: year) }
    }

    /// A day that has pages.
    public struct Day: Sendable {
        /// The day.
        public let date: CivilDate
        /// How many pages it has.
        public let pageCount: Int
        /// Its page.
        public var route: Route { Archive.route(of: date) }
    }

    /// Splits positions into runs with one key, in order.
    private static func runs<Key: Equatable>(
        _ positions: Range<Int>, by key: (Int) -> Key?
    ) -> [(key: Key, run: Range<Int>)] {
        var runs: [(key: Key, run: Range<Int>)] = []
        for position in positions {
            guard let current = key(position) else { continue }
            if let last = runs.last, last.key == current {
                runs[runs.count - 1].run = last.run.lowerBound..<(position + 1)
            } else {
                runs.append((current, position..<(position + 1)))
            }
        }
        return runs
    }
}
