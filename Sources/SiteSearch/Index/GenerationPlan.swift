/// The days of one generation.
public struct GenerationSpan: Sendable, Hashable {
    /// The name, such as `2024-h1`: the generation's folder.
    public let name: String
    /// The first and the last day, in days since 1970-01-01; `nil` for documents without a date.
    public let days: ClosedRange<Int>?
}

/// Divides the documents of a site into generations, so that a change touches one of them.
public enum GenerationPlan {
    /// What the plan needs to know of a document.
    public struct Document: Sendable {
        /// The day of publication, in days since 1970-01-01; `nil` if it is undated.
        public let day: Int?
        /// How many postings its entries have.
        public let postings: Int
        /// How many entries it has.
        public let entries: Int

        /// Describes a document to the plan.
        public init(day: Int?, postings: Int, entries: Int) {
            self.day = day
            self.postings = postings
            self.entries = entries
        }
    }

    /// Divides documents into generations.
    ///
    /// - Parameter documents: The documents, in any order.
    /// - Returns: The generations that hold any, the newest first, each with the positions of its documents in ascending order.
    public static func generations(
        of documents: [Document]
    ) -> [(span: GenerationSpan, documents: [Int])] {
        [(GenerationSpan(name: "undated", days: nil), Array(documents.indices))]
    }
}
