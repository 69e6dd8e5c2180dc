import SiteModel

/// What can be wrong with a tag beside the others.
enum TagProblem: Problem, Hashable {
    case nearlyTheSame(tag: String, common: String, count: Int)
    case otherSpelling(tag: String, common: String, count: Int)

    /// Two pages for one subject are a fault; two spellings on one page only look odd.
    var severity: Severity {
        switch self {
        case .nearlyTheSame: .warning
        case .otherSpelling: .note
        }
    }

    var message: Wording {
        switch self {
        case .nearlyTheSame(let tag, let common, let count):
            Wording(
                "the tag ‘\(tag)’ stands nowhere else; ‘\(common)’ stands in \(count) document\(count == 1 ? "" : "s")",
                korean: "‘\(tag)’ 태그는 여기에만 있고, ‘\(common)’ 태그는 글 \(count)개에 있습니다")
        case .otherSpelling(let tag, let common, let count):
            Wording(
                "the tag is written ‘\(tag)’ only here, and ‘\(common)’ in \(count) documents",
                korean: "여기에서만 ‘\(tag)’ 태그로 쓰고, 글 \(count)개에서는 ‘\(common)’ 태그로 씁니다")
        }
    }

    var hint: Wording? {
        switch self {
        case .nearlyTheSame(_, let common, _), .otherSpelling(_, let common, _):
            Wording("write `\(common)`", korean: "`\(common)` 태그로 쓰세요")
        }
    }
}
