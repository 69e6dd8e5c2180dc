public import SiteModel

/// Renders the body of a document from what Markdown made of it.
public struct BodyRenderer: Sendable {
    private let library: TemplateLibrary
    private let text: InterfaceText

    /// Makes a renderer.
    ///
    /// - Parameters:
    ///   - library: The templates.
    ///   - language: The language of the theme's own words.
    public init(library: TemplateLibrary, language: InterfaceLanguage) {
        self.library = library
        text = InterfaceText(language: language)
    }

    /// Renders a body.
    ///
    /// - Parameter body: The typed body.
    /// - Returns: The HTML for the document's page, as UTF-8.
    /// - Throws: A `DiagnosedError` if the HTML would be too long.
    public func render(_ body: DocumentBody) throws(DiagnosedError) -> [UInt8] {
        switch body {
        case .article(let html): return html
        case .digest(let introduction, let items, let closing):
            return try library.render(
                .digestBody,
                DigestBodyView(introduction: introduction, items: items, closing: closing, text: text))
        case .transcript(let parts):
            return try library.render(.transcriptBody, TranscriptBodyView(parts: parts, text: text))
        }
    }
}
