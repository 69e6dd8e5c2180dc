import SiteModel
import SitePreview

extension PreviewProblem {
    /// A diagnostic as pages show it.
    init(_ diagnostic: Diagnostic, in language: InterfaceLanguage) {
        self.init(
            place: diagnostic.file.isEmpty ? "site" : diagnostic.file,
            message: diagnostic.problem.message.text(in: language),
            hint: diagnostic.problem.hint?.text(in: language))
        guard let position = diagnostic.position else { return }
        place += ":\(position.line):\(position.column)"
        line = position.line
        guard let text = diagnostic.excerpt, !text.isEmpty else { return }
        let excerpt = SourceExcerpt(text, column: position.column, width: Self.width)
        self.excerpt = Excerpt(before: excerpt.before, after: excerpt.after)
    }

    /// How many columns of a source line a page shows.
    private static let width = 100
}
