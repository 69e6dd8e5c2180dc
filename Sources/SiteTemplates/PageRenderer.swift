import SiteBytes
public import SiteModel

/// Renders pages: values in, HTML out.
public struct PageRenderer: Sendable {
    private let library: TemplateLibrary
    /// What all views of the site share: words, dates and links.
    public let context: ViewContext

    /// Makes a renderer.
    ///
    /// - Parameters:
    ///   - library: The templates.
    ///   - context: What all views of the site share.
    public init(library: TemplateLibrary, context: ViewContext) {
        self.library = library
        self.context = context
    }

    /// Renders a page.
    ///
    /// - Parameters:
    ///   - template: The template of this kind of page; one of those that the library links.
    ///   - content: What the page shows.
    /// - Returns: The page's HTML as UTF-8.
    /// - Throws: A `DiagnosedError` if the page would be too long.
    public func render(_ template: TemplateName, _ content: consuming PageContent) throws(DiagnosedError) -> [UInt8] {
        try library.render(template, PageView(content, context: context))
    }

    /// Renders a document as lists show it.
    ///
    /// - Parameter page: The document.
    /// - Returns: The card's HTML as UTF-8.
    /// - Throws: A `DiagnosedError` if the card would be too long.
    public func card(_ page: Page) throws(DiagnosedError) -> [UInt8] {
        // Cards are kept until the build ends; the copy frees the memory that was reserved for a whole page.
        try library.render(.card, CardView(page: page, context: context)).compact
    }
}
