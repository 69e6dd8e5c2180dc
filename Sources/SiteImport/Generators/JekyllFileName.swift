import SiteModel

/// The name of a post's file, such as `2025-05-06-hello`; month and day need no zeros in front.
///
/// This is `Document::DATE_FILENAME_MATCHER` of Jekyll, `\d{2,4}-\d{1,2}-\d{1,2}-`.
struct JekyllFileName: Sendable {
    /// The day that it starts with.
    let date: DateText
    /// What follows.
    let rest: String
    /// Whether the day has four, two and two digits, as everywhere else.
    let isPadded: Bool

    /// Reads a name without its extension; `nil` if it does not start with a day.
    init?(_ stem: String) {
        let parts = stem.split(separator: "-", maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count == 4, !parts[3].isEmpty, (2...4).contains(parts[0].count),
            parts[1...2].allSatisfy({ (1...2).contains($0.count) }),
            parts[..<3].joined().utf8.allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        let numbers = parts[..<3].compactMap { Int($0) }
        let year = numbers[0] < 100 ? 2000 + numbers[0] : numbers[0]
        guard
            let date = DateText(
                iso: [year.padded(to: 4), numbers[1].padded(to: 2), numbers[2].padded(to: 2)].joined(separator: "-"))
        else { return nil }
        self.date = date
        rest = String(parts[3])
        isPadded = parts[..<3].map(\.count) == [4, 2, 2]
    }
}
