import SiteModel

/// What a page tells search engines about itself: JSON-LD in the words of schema.org.
struct StructuredData {
    private let page: PageView
    private let context: ViewContext

    /// The JSON of a page, to stand in a `<script type="application/ld+json">`.
    ///
    /// - Parameter page: The page.
    /// - Returns: UTF-8 that is safe inside the element, or `nil` for a page that search engines should not know.
    static func json(of page: PageView) -> [UInt8]? {
        page.isNotFound ? nil : StructuredData(page: page, context: page.context).graph.bytes
    }

    private var graph: JSONValue {
        .object([
            ("@context", "https://schema.org"),
            ("@graph", .list([subject, itemList, breadcrumbs].compactMap { $0 })),
        ])
    }

    private var configuration: SiteConfiguration { context.configuration }

    /// What the page is about.
    private var subject: JSONValue {
        if let document = page.document?.card.page, document.isListed { return article(document) }
        return .object([
            ("@type", .text(page.isHome ? "WebSite" : page.document == nil ? "CollectionPage" : "WebPage")),
            ("name", .text(page.isHome ? configuration.title : page.heading)),
            ("url", .text(page.canonicalAddress)),
            ("description", .text(page.descriptionText)),
            ("inLanguage", .text(configuration.language.rawValue)),
        ])
    }

    // MARK: Articles

    private func article(_ document: Page) -> JSONValue {
        .object([
            ("@type", .text(document.kind == .digest ? "NewsArticle" : "BlogPosting")),
            ("headline", .text(document.title)),
            ("description", .text(page.descriptionText)),
            ("url", .text(page.canonicalAddress)),
            ("mainEntityOfPage", .text(page.canonicalAddress)),
            ("image", page.imageURL.map { .list([.text($0)]) }),
            ("datePublished", document.published.map { .text(iso($0)) }),
            ("dateModified", .text(ifAny: document.laterChange.map(context.dateFormat.rfc3339))),
            ("author", author(of: document)),
            ("publisher", publisher),
            ("keywords", document.tags.isEmpty ? nil : .list(document.tags.map { .text(context.tagView($0).name) })),
            ("timeRequired", .text("PT\(document.readingMinutes)M")),
            ("inLanguage", .text(configuration.language.rawValue)),
        ])
    }

    private func author(of document: Page) -> JSONValue? {
        if let author = document.author { return maker("Person", author, below: "authors") }
        if let source = document.source { return maker("Organization", source, below: "sources") }
        return publisher
    }

    private func maker(_ type: JSONValue, _ maker: Attribution, below folder: String) -> JSONValue {
        let route = Route(page: [folder, maker.slug.text])
        return .object([
            ("@type", type), ("name", .text(maker.name)),
            ("url", .text(configuration.baseURL.absoluteURL(of: route))),
        ])
    }

    private var publisher: JSONValue {
        .object([
            ("@type", "Organization"), ("name", .text(configuration.title)),
            ("url", .text(configuration.baseURL.absoluteURL(of: Route(page: [])))),
        ])
    }

    private func iso(_ date: PublicationDate) -> String {
        date.isDayOnly ? DateFormat.iso(date.day) : context.dateFormat.rfc3339(date.instant)
    }

    // MARK: Lists

    /// A digest's stories.
    private var itemList: JSONValue? {
        guard let document = page.document?.card.page, document.kind == .digest else { return nil }
        let items = document.outline.filter { $0.level == 2 && $0.identifier.hasPrefix("item-") }
        guard !items.isEmpty else { return nil }
        let address = configuration.baseURL.absoluteURL(of: document.route)
        return .object([
            ("@type", "ItemList"), ("numberOfItems", .number(items.count)),
            (
                "itemListElement",
                .list(
                    items.enumerated().map { position, item in
                        entry(
                            position + 1, name: Self.headline(of: item),
                            address: address + "#" + PercentEncoding.component(item.identifier))
                    })
            ),
        ])
    }

    /// An entry of the table of contents without its own number; other numbers belong to the headline.
    private static func headline(of item: OutlineEntry) -> String {
        let number = item.identifier.dropFirst("item-".count).prefix { $0.isASCII && $0.isNumber }
        return item.text.hasPrefix("\(number). ") ? String(item.text.dropFirst(number.count + 2)) : item.text
    }

    /// Where the page stands: the home page, what lies between, and the page.
    private var breadcrumbs: JSONValue? {
        guard !page.isHome else { return nil }
        var links = [(context.text.word("home"), context.link(to: Route(page: [])))]
        links += page.parents.compactMap { parent in parent.url.map { (parent.title ?? "", $0) } }
        if let tag = page.document?.card.page.tags.first.map(context.tagView) { links.append((tag.name, tag.url)) }
        links.append((page.heading, context.link(to: page.route)))
        return .object([
            ("@type", "BreadcrumbList"),
            (
                "itemListElement",
                .list(
                    links.enumerated().map { position, link in
                        entry(position + 1, name: link.0, address: configuration.baseURL.absoluteURL(ofLink: link.1))
                    })
            ),
        ])
    }

    private func entry(_ position: Int, name: String, address: String) -> JSONValue {
        .object([
            ("@type", "ListItem"), ("position", .number(position)), ("name", .text(name)), ("item", .text(address)),
        ])
    }
}

extension JSONValue {
    fileprivate static func text(ifAny text: String?) -> JSONValue? { text.map(JSONValue.text) }
}
