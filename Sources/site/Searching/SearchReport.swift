import SiteModel
import SiteSearch

/// The results of a search as JSON.
struct SearchReport: Encodable {
    private struct Result: Encodable {
        let url: String
        let title: String
        let kind: String
        /// Missing for entries without a date.
        let date: String?
    }

    private let total: Int
    private let results: [Result]

    init(_ answer: SearchAnswer) {
        total = answer.total
        results = answer.results.map { result in
            Result(
                url: result.url, title: result.title.map(\.text).joined(), kind: result.kind.identifier,
                date: result.isoDate)
        }
    }
}

extension SearchResult {
    /// The day as `2025-05-02`; `nil` without one.
    var isoDate: String? { day.map { DateFormat.iso(CivilDate(daysSinceEpoch: $0)) } }
}

extension SearchResult.Kind {
    /// The name of the kind for programs.
    fileprivate var identifier: String {
        switch self {
        case .document(let kind): kind.rawValue
        case .item: "item"
        case .chapter: "chapter"
        }
    }

    /// The name of the kind for people.
    var name: Wording {
        switch self {
        case .document(.post): Wording("post", korean: "글")
        case .document(.page): Wording("page", korean: "페이지")
        case .document(.digest): Wording("digest", korean: "다이제스트")
        case .document(.transcript): Wording("transcript", korean: "대담")
        case .item: Wording("news item", korean: "소식")
        case .chapter: Wording("chapter", korean: "장")
        }
    }
}
