import SiteFiles
package import SiteModel

/// Finds patterns of `exclude:` and `include:` that match no file: with a slip in one, something private may be public.
package enum UnmatchedPatterns {
    /// Reports the patterns that match nothing.
    ///
    /// One with `*` or `?` may be for files that only come and go, and is a note; what is left out anyway, such as
    /// `.DS_Store`, is nothing to report.
    ///
    /// - Parameters:
    ///   - root: The site's root on disk.
    ///   - configuration: Its settings.
    ///   - listing: Its files.
    ///   - leftOut: What in `templates/` is not part of the theme.
    /// - Returns: A diagnostic at each such pattern in `site.yml`.
    package static func diagnostics(
        root: String, _ configuration: SiteConfiguration, _ listing: ContentListing, leftOut: [LeftOutFile]
    ) -> [Diagnostic] {
        guard !configuration.excluded.isEmpty || !configuration.included.isEmpty else { return [] }
        let leftOut = listing.leftOut + leftOut
        let excluding = unmatched(configuration.excluded.filter { !isLeftOutAnyway($0) }, among: listing, leftOut)
        let including = unmatched(configuration.included, among: listing, leftOut)
        guard !excluding.isEmpty || !including.isEmpty else { return [] }
        let names = names(of: listing)
        return ConfigurationReader.patterns(root: root) { key, text in
            guard (key == "exclude" ? excluding : including).contains(text) else { return nil }
            return PatternProblem(key: key, text, names: names)
        }
    }

    /// Reports the patterns of `exclude:` that leave out documents, or folders that may have some, of a site that has no
    /// others.
    ///
    /// - Parameters:
    ///   - root: The site's root on disk.
    ///   - listing: Its files, without documents.
    /// - Returns: A diagnostic at each such pattern in `site.yml`.
    package static func emptying(root: String, _ listing: ContentListing) -> [Diagnostic] {
        var patterns: Set<String> = []
        for file in listing.leftOut {
            guard case .excluded(let pattern) = file.reason,
                file.path.hasSuffix(".md") || FileKind(atTarget: root + "/" + file.path) == .folder
            else { continue }
            patterns.insert(pattern)
        }
        guard !patterns.isEmpty else { return [] }
        return ConfigurationReader.patterns(root: root) { key, text in
            key == "exclude" && patterns.contains(text) ? PatternProblem.leavesNothing(text) : nil
        }
    }

    /// Patterns that are for no file or folder at all, by what they say.
    private static func unmatched(
        _ patterns: [PathPattern], among listing: ContentListing, _ leftOut: [LeftOutFile]
    ) -> Set<String> {
        guard !patterns.isEmpty else { return [] }
        var used: Set<String> = []
        for case .excluded(let pattern) in leftOut.map(\.reason) { used.insert(pattern) }
        let paths = leftOut.map(\.path) + [listing.documents, listing.assets, listing.hostFiles].joined().map(\.path)
        let files = KnownPaths(paths)
        let unmatched = patterns.filter { !used.contains($0.text) && !files.contain(matchOf: $0) }
        return Set(unmatched.map(\.text))
    }

    /// Whether a pattern is for one name that is left out without it.
    private static func isLeftOutAnyway(_ pattern: PathPattern) -> Bool {
        let name = pattern.text.split(separator: "/").last.map(String.init) ?? ""
        return [true, false].contains { isFolder in
            FileSelection().decision(on: name, in: "content/posts", isFolder: isFolder) != .published
        }
    }

    /// The names of all files and folders.
    private static func names(of listing: ContentListing) -> Set<String> {
        var names: Set<String> = []
        for file in [listing.documents, listing.assets].joined() {
            names.formUnion(file.path.split(separator: "/").dropFirst().map(String.init))
        }
        return names
    }
}

/// A pattern of `exclude:` or `include:` that matches nothing.
package enum PatternProblem: Problem, Hashable {
    /// A name or a path; `instead` is the pattern with a name that there is.
    case matchesNothing(key: String, String, instead: String?)
    /// A pattern with `*` or `?`.
    case matchesNothingNow(key: String, String)
    /// A pattern with brackets, which are characters here; `instead` is what other programs would read.
    case bracketsMatchNothing(key: String, String, instead: [String])
    /// A pattern of `exclude:` that leaves out what documents there are.
    case leavesNothing(String)

    init(key: String, _ text: String, names: Set<String>) {
        if let patterns = PatternAlternatives.brackets(in: text) {
            self = .bracketsMatchNothing(key: key, text, instead: patterns)
        } else if text.contains(where: { "*?".contains($0) }) {
            self = .matchesNothingNow(key: key, text)
        } else {
            let name = text.split(separator: "/").last.map(String.init) ?? text
            let near = SpellingSuggestion.nearest(to: name, among: names.filter { $0 != name })
            self = .matchesNothing(key: key, text, instead: near.map { text.replacing(name, with: $0) })
        }
    }

    package var severity: Severity {
        switch self {
        case .matchesNothing, .bracketsMatchNothing: .warning
        case .matchesNothingNow: .note
        case .leavesNothing: .error
        }
    }

    package var message: Wording {
        switch self {
        case .matchesNothing(let key, let text, _), .matchesNothingNow(let key, let text):
            Wording("`\(key)` names ‘\(text)’, but no file matches", korean: "`\(key)`의 ‘\(text)’ 패턴에 맞는 파일이 없습니다")
        case .leavesNothing(let text):
            Wording(
                "`content` has no documents but those that `exclude` leaves out with ‘\(text)’",
                korean: "`content` 폴더에 `exclude`의 ‘\(text)’ 패턴으로 빼는 글밖에 없습니다")
        case .bracketsMatchNothing(let key, let text, _):
            Wording(
                "`\(key)` names ‘\(text)’, but no file matches: `[` stands for itself",
                korean: "`\(key)`의 ‘\(text)’ 패턴에 맞는 파일이 없습니다. `[`는 그 글자 그대로입니다")
        }
    }

    package var hint: Wording? {
        switch self {
        case .leavesNothing: Wording("delete the pattern, or name less", korean: "패턴을 지우거나 더 좁게 쓰세요")
        case .matchesNothing(_, _, let instead?):
            Wording(
                "write `\(YAMLWriter.listItem(instead))`, or delete the pattern",
                korean: "`\(YAMLWriter.listItem(instead))`라고 쓰거나 패턴을 지우세요")
        case .matchesNothing(_, _, nil), .matchesNothingNow:
            Wording("correct the pattern, or delete it", korean: "패턴을 고치거나 지우세요")
        case .bracketsMatchNothing(_, _, let instead):
            Self.writing(instead.map(YAMLWriter.listItem).joined(separator: ", "))
        }
    }

    private static func writing(_ items: String) -> Wording {
        Wording("write `\(items)`, or delete the pattern", korean: "`\(items)`라고 쓰거나 패턴을 지우세요")
    }
}
