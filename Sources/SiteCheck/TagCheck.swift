import SiteBytes
import SiteModel

/// Finds tags used once that are a common one written differently.
enum TagCheck {
    /// A tag of a page.
    private struct Use {
        let page: Int
        let name: String
    }

    static func diagnostics(for pages: [CheckedPage]) -> [Diagnostic] {
        var uses: [Slug: [Use]] = [:]
        for (position, checked) in pages.enumerated() where checked.page.isListed {
            for tag in checked.page.tags { uses[tag.slug, default: []].append(Use(page: position, name: tag.name)) }
        }
        return nearlyTheSame(uses, in: pages) + otherSpellings(uses, in: pages)
    }

    /// Tags with a page of their own that should share one.
    private static func nearlyTheSame(_ uses: [Slug: [Use]], in pages: [CheckedPage]) -> [Diagnostic] {
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
                return diagnostic(problem, use, in: pages)
            }
        }
    }

    /// Tags that share a page, of which one spelling stands alone.
    private static func otherSpellings(_ uses: [Slug: [Use]], in pages: [CheckedPage]) -> [Diagnostic] {
        uses.values.flatMap { uses -> [Diagnostic] in
            let counts = Dictionary(grouping: uses, by: \.name).mapValues(\.count)
            guard counts.count > 1, let common = commonName(uses), let count = counts[common], count > 1 else {
                return []
            }
            return uses.filter { counts[$0.name] == 1 }.map { use in
                diagnostic(TagProblem.otherSpelling(tag: use.name, common: common, count: count), use, in: pages)
            }
        }
    }

    private static func diagnostic(_ problem: TagProblem, _ use: Use, in pages: [CheckedPage]) -> Diagnostic {
        pages[use.page].diagnostic(problem, at: pages[use.page].tagPositions[use.name])
    }

    /// The spelling that most documents have.
    private static func commonName(_ uses: [Use]) -> String? {
        Dictionary(grouping: uses, by: \.name)
            .max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.key
    }

    /// What is left of a tag without spaces and punctuation; `C++` and `C#` keep theirs.
    private static func letters(of slug: Slug) -> String {
        let letters = slug.text.filter { $0.isLetter || $0.isNumber || $0 == "+" || $0 == "#" }
        return letters.isEmpty ? slug.text : letters
    }
}
