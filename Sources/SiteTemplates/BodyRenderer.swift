public import SiteModel

/// Lays out what Markdown made of a document's body.
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

    /// Lays out a body.
    ///
    /// - Parameter body: The typed body.
    /// - Returns: The HTML that the document's page holds, as UTF-8.
    public func render(_ body: DocumentBody) -> [UInt8] {
        switch body {
        case .article(let html): html
        case .digest(let introduction, let items, let closing):
            library.render(
                .digestBody,
                DigestBodyView(introduction: introduction, items: items, closing: closing, text: text))
        case .transcript(let parts): library.render(.transcriptBody, TranscriptBodyView(parts: parts, text: text))
        }
    }
}
