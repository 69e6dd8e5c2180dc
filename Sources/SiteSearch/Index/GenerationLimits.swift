import SiteModel

/// How many postings a generation may have, by the age of its documents.
///
/// The whole of a generation is written again when a document joins it, so that those of the newest days are small; a
/// search reads something of every generation, so that those of older ones are large.
struct GenerationLimits {
    private let newest: CivilDate
    private let scale: Double

    /// The newest document's half of a month, to which most new documents belong.
    private static let newestHalfMonth = 100_000
    /// The rest of the newest document's month, and the month before.
    private static let newestMonths = 400_000
    /// The rest of the year that the newest month is in, and of that of the month before.
    private static let newestYears = 1_200_000
    private static let older = 2_400_000
    /// A site with more than so many generations' postings has larger ones.
    private static let mostGenerations = 12

    /// Makes the limits of a site.
    ///
    /// - Parameters:
    ///   - newest: The day of the newest document, in days since 1970-01-01.
    ///   - postings: How many postings all documents have.
    init(newest: Int, postings: Int) {
        self.newest = CivilDate(daysSinceEpoch: newest)
        var scale = 1
        while postings > Self.mostGenerations * Self.older * scale { scale *= 2 }
        self.scale = Double(scale)
    }

    /// The limit for a generation that holds a document of a day.
    func limit(on day: Int) -> Int {
        let date = CivilDate(daysSinceEpoch: day)
        let months = month(of: newest) - month(of: date)
        if months == 0, (date.day < 16) == (newest.day < 16) {
            return Int(Double(Self.newestHalfMonth) * scale.squareRoot())
        }
        if months <= 1 { return Int(scale) * Self.newestMonths }
        let isNewYear = date.year == newest.year || date.year == (month(of: newest) - 1) / 12
        return Int(scale) * (isNewYear ? Self.newestYears : Self.older)
    }

    /// Months since the year 0.
    private func month(of date: CivilDate) -> Int { 12 * date.year + date.month - 1 }
}
