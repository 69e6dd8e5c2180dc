import SiteBytes
import SiteModel

/// Finds tags that are used once and are probably a variant of a common tag.
enum TagVariants {
    /// A tag of a document.
    private struct Use {
        let document: Int
        let name: String
    }

    static func diagnostics(in documents: [CheckedSite.Document]) -> [Diagnostic] {
        var uses: [Slug: [Use]] = [:]
        for (position, document) in documents.enumerated() where document.page.isListed {
            for tag in document.page.tags {
                uses[tag.slug, default: []].append(Use(document: position, name: tag.name))
            }
        }
        return nearlyTheSame(uses, in: documents) + otherSpellings(uses, in: documents)
    }

    /// Tags with separate pages that should share one.
    private static func nearlyTheSame(_ uses: [Slug: [Use]], in documents: [CheckedSite.Document]) -> [Diagnostic] {
        var groups: [String: [(slug: Slug, uses: [Use])]] = [:]
        for (slug, uses) in uses { groups[letters(of: slug), default: []].append((slug, uses)) }
        return groups.values.flatMap { group -> [Diagnostic] in
            let ranked = group.sorted { left, right in
                left.uses.count != right.uses.count
                    ? left.uses.count > right.uses.count : left.slug.text.precedes(right.slug.text)
            }
            guard let common = ranked.first, let name = commonName(common.uses) else { return [] }
            return ranked.dropFirst().filter { $0.uses.count == 1 }.flatMap(\.uses).map { use in
                let problem = TagProblem.nearlyTheSame(tag: use.name, common: name, count: common.uses.count)
                return diagnostic(problem, use, in: documents)
            }
        }
    }

    /// Spellings of a tag that are used once.
    private static func otherSpellings(_ uses: [Slug: [Use]], in documents: [CheckedSite.Document]) -> [Diagnostic] {
        uses.values.flatMap { uses -> [Diagnostic] in
            let counts = Dictionary(grouping: uses, by: \.name).mapValues(\.count)
            guard counts.count > 1, let common = commonName(uses), let count = counts[common], count > 1 else {
                return []
            }
            return uses.filter { counts[$0.name] == 1 }.map { use in
                diagnostic(TagProblem.otherSpelling(tag: use.name, common: common, count: count), use, in: documents)
            }
        }
    }

    private static func diagnostic(
        _ problem: TagProblem, _ use: Use, in documents: [CheckedSite.Document]
    ) -> Diagnostic {
        documents[use.document].diagnostic(problem, at: documents[use.document].tagPositions[use.name])
    }

    /// The spelling that most documents use.
    private static func commonName(_ uses: [Use]) -> String? {
        Dictionary(grouping: uses, by: \.name)
            .max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.key
    }

    /// A tag without spaces and punctuation, except that of `C++` and `C#`.
    private static func letters(of slug: Slug) -> String {
        let letters = slug.text.filter { $0.isLetter || $0.isNumber || $0 == "+" || $0 == "#" }
        return letters.isEmpty ? slug.text : letters
    }
}

/// What can be wrong with a tag compared to others.
enum TagProblem: Problem, Hashable {
    case nearlyTheSame(tag: String, common: String, count: Int)
    case otherSpelling(tag: String, common: String, count: Int)

    /// Two pages for one subject are a mistake; two spellings on one page only look odd.
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
                "only this document has the tag ‘\(tag)’; \(count) other\(count == 1 ? " has" : "s have") ‘\(common)’",
                korean: "‘\(tag)’ 태그는 여기에만 있고, ‘\(common)’ 태그는 글 \(count)개에 있습니다")
        case .otherSpelling(let tag, let common, let count):
            Wording(
                "only this document writes the tag as ‘\(tag)’; \(count) others write it as ‘\(common)’",
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
