import SiteModel
import SitePreview

/// What the server asks of the builder: one line of JSON.
struct BuilderRequest: Codable, Sendable {
    /// The folder for the pages.
    let output: String
    /// The folder for the cache, from the site's root.
    let cache: String
    /// Whether nothing has changed since a build that failed, so that its errors are not printed again.
    var isRetry = false
}

/// What the builder answers after a build: one line of JSON.
struct BuilderReply: Codable, Sendable {
    /// Why the site could not be built; empty if it was built.
    var problems: [PreviewProblem] = []
    /// Whether the next build may succeed without a change to the sources, such as after a disk was full.
    var mayRecover = false
    /// How many files it changed.
    var changedCount = 0
    /// Whether as many style sheets were added as were removed: editing one renames it.
    var hasSameStyleSheets = true
    /// How many files the site has.
    var fileCount = 0
    /// The path of the site on its host.
    var basePath = ""
    /// When the next document dated in the future is due, in milliseconds since 1970.
    var nextDue: Int?
}

extension PreviewProblem {
    /// A diagnostic as pages show it.
    init(_ diagnostic: Diagnostic, in language: InterfaceLanguage) {
        self.init(
            place: diagnostic.file.isEmpty ? "site" : VisibleText.line(diagnostic.file),
            message: VisibleText.line(diagnostic.problem.message.text(in: language)),
            hint: (diagnostic.problem.hint?.text(in: language)).map(VisibleText.line))
        guard let position = diagnostic.position else { return }
        place += ":\(position.line):\(position.column)"
        line = position.line
        guard let line = diagnostic.excerpt, !line.text.isEmpty else { return }
        let excerpt = SourceExcerpt(line, column: position.column, width: Self.width)
        self.excerpt = Excerpt(before: excerpt.before, after: excerpt.after)
    }

    /// How many columns of a source line a page shows.
    private static let width = 100
}
