public import SiteModel

/// Lays out pages: values in, HTML out.
public struct PageRenderer: Sendable {
    let library: TemplateLibrary
    let context: ViewContext

    /// Makes a renderer.
    ///
    /// - Parameters:
    ///   - library: The templates.
    ///   - context: What all views of the site share.
    public init(library: TemplateLibrary, context: ViewContext) {
        self.library = library
        self.context = context
    }

    /// Lays out a document as lists show it.
    ///
    /// - Parameter page: The document.
    /// - Returns: The card's HTML as UTF-8.
    public func card(_ page: Page) -> [UInt8] {
        // Cards are kept until the build ends; the copy does not hold on to the room that was made for a page.
        library.render(.card, CardView(page: page, context: context)).withUnsafeBufferPointer { Array($0) }
    }

    /// The documents that a document's own page links to.
    public struct Surroundings {
        /// The listed document published next.
        public let newer: Page?
        /// The listed document published before.
        public let older: Page?
        /// The documents most like it, the most related first.
        public let related: [Page]

        /// Makes the surroundings of a document; of one that stands alone unless told otherwise.
        ///
        /// - Parameters:
        ///   - newer: The listed document published next.
        ///   - older: The listed document published before.
        ///   - related: The documents most like it.
        public init(newer: Page? = nil, older: Page? = nil, related: [Page] = []) {
            self.newer = newer
            self.older = older
            self.related = related
        }
    }

    /// Lays out a document's own page.
    ///
    /// - Parameters:
    ///   - page: The document.
    ///   - body: Its body as HTML in UTF-8.
    ///   - surroundings: The documents that its page links to.
    /// - Returns: The page's HTML as UTF-8.
    public func document(_ page: Page, body: [UInt8], surroundings: Surroundings) -> [UInt8] {
        let view = PageView(context: context, heading: page.title, route: page.route)
        view.description = page.description
        view.canonicalURL = page.canonicalURL
        view.socialImage = page.socialImage
        view.isArticle = page.isListed
        view.document = DocumentView(page: page, body: body, surroundings: surroundings, context: context)
        return library.render(Self.template(for: page.kind), view)
    }

    /// Lays out what visitors see where there is nothing.
    ///
    /// - Returns: The page's HTML as UTF-8.
    public func notFound() -> [UInt8] {
        let view = PageView(
            context: context, heading: context.text.word("notFoundTitle"), route: Route(file: "404.html"))
        view.isNotFound = true
        return library.render(.notFound, view)
    }

    /// Lays out a page that leads to a document.
    ///
    /// - Parameters:
    ///   - route: Where the page stands.
    ///   - page: The document.
    /// - Returns: The page's HTML as UTF-8.
    public func redirect(from route: Route, to page: Page) -> [UInt8] {
        let view = PageView(context: context, heading: page.title, route: route)
        view.canonicalURL = context.configuration.baseURL.absoluteURL(of: page.route)
        view.target = page.route
        return library.render(.redirect, view)
    }

    private static func template(for kind: DocumentKind) -> TemplateName {
        switch kind {
        case .post: .post
        case .digest: .digest
        case .transcript: .transcript
        case .page: .page
        }
    }
}
