import SiteModel

/// Divides the documents of a site into generations, so that a change touches one of them.
public enum GenerationPlan {
    /// What the plan needs to know of a document.
    public struct Document: Sendable {
        /// The day of publication, in days since 1970-01-01; `nil` if it is undated.
        public let day: Int?
        /// How many postings its entries have.
        public let postings: Int

        /// Describes a document to the plan.
        ///
        /// - Parameters:
        ///   - day: The day of publication, in days since 1970-01-01; `nil` if it is undated.
        ///   - postings: How many postings its entries have.
        public init(day: Int?, postings: Int) {
            self.day = day
            self.postings = postings
        }
    }

    /// Divides documents into generations.
    ///
    /// - Parameter documents: The documents, in any order.
    /// - Returns: The generations that hold any, the newest first, each with the positions of its documents in ascending
    ///   order.
    public static func generations(of documents: [Document]) -> [(span: GenerationSpan, documents: [Int])] {
        let dated = documents.indices.compactMap { index in documents[index].day.map { (day: $0, index: index) } }
        var generations: [(span: GenerationSpan, documents: [Int])] = []
        if let newest = dated.max(by: { $0.day < $1.day })?.day {
            let limits = GenerationLimits(newest: newest, postings: documents.reduce(0) { $0 + $1.postings })
            let division = SpanDivision(documents: documents, limits: limits)
            let byEra = Dictionary(grouping: dated) { CalendarSpan.eightYears(with: $0.day) }
            for (span, members) in byEra { division.divide(members.map(\.index), of: span, into: &generations) }
        }
        generations.sort { ($0.span.days?.lowerBound ?? 0) > ($1.span.days?.lowerBound ?? 0) }
        let undated = documents.indices.filter { documents[$0].day == nil }
        if !undated.isEmpty { generations.append((GenerationSpan(name: "undated", days: nil), undated)) }
        return generations
    }
}

/// The days of one generation.
public struct GenerationSpan: Sendable, Hashable {
    /// The name, such as `2024-h1`: the generation's folder.
    public let name: String
    /// The first and the last day, in days since 1970-01-01; `nil` for documents without a date.
    public let days: ClosedRange<Int>?
}

/// Divides spans until what is in each keeps within the limit.
private struct SpanDivision {
    let documents: [GenerationPlan.Document]
    let limits: GenerationLimits

    func divide(
        _ members: [Int], of span: CalendarSpan, into generations: inout [(span: GenerationSpan, documents: [Int])]
    ) {
        guard !members.isEmpty else { return }
        let postings = members.reduce(0) { $0 + documents[$1].postings }
        let limit = members.reduce(Int.max) { min($0, limits.limit(on: documents[$1].day ?? 0)) }
        guard postings > limit, !span.parts.isEmpty else {
            return generations.append((GenerationSpan(name: span.name, days: span.days), members))
        }
        for part in span.parts {
            divide(members.filter { part.days.contains(documents[$0].day ?? 0) }, of: part, into: &generations)
        }
    }
}
