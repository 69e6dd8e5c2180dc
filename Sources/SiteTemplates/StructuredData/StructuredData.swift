import SiteBytes
import SiteModel

/// The description of a page for search engines: JSON-LD with the vocabulary of schema.org.
struct StructuredData {
    private let page: PageView
    private let address: String
    private let description: String

    private init(page: PageView) {
        self.page = page
        address = page.canonicalAddress
        description = page.descriptionText
    }

    /// The JSON of a page for `<script type="application/ld+json">`; `nil` for a page that search engines should not know.
    static func json(of page: PageView) -> [UInt8]? {
        page.content.isNotFound ? nil : StructuredData(page: page).bytes
    }

    /// The JSON of the publisher of a site, which the JSON of its pages contains.
    static func publisher(of configuration: SiteConfiguration) -> [UInt8] {
        var json = JSONWriter()
        json.object {
            $0.member("@type", "Organization")
            $0.member("name", configuration.title)
            $0.member("url", configuration.baseURL.absoluteURL(of: Route.home))
        }
        return json.bytes
    }

    /// The JSON of the home page, with which the breadcrumbs of every page begin.
    static func home(name: String, baseURL: BaseURL) -> [UInt8] {
        var json = JSONWriter()
        write(entry: 1, name: name, origin: baseURL.origin, link: baseURL.link(to: .home), to: &json)
        return json.bytes
    }

    private var bytes: [UInt8] {
        var json = JSONWriter()
        json.object {
            $0.member("@context", "https://schema.org")
            $0.list("@graph") {
                writeSubject(to: &$0)
                writeItemList(to: &$0)
                writeBreadcrumbs(to: &$0)
            }
        }
        return json.bytes
    }

    private var context: ViewContext { page.context }

    private var configuration: SiteConfiguration { context.configuration }

    /// Writes what the page is about.
    private func writeSubject(to json: inout JSONWriter) {
        if let document = page.document?.card.page, document.kind.traits.isListed {
            return write(article: document, to: &json)
        }
        json.object {
            let document = page.document?.card.page.kind.traits.schemaType
            $0.member("@type", page.isHome ? "WebSite" : document ?? "CollectionPage")
            $0.member("name", page.isHome ? configuration.title : page.heading)
            $0.member("url", address)
            $0.member("description", description)
            $0.member("inLanguage", configuration.language.rawValue)
        }
    }

    // MARK: Articles

    private func write(article document: Page, to json: inout JSONWriter) {
        json.object { json in
            json.member("@type", document.kind.traits.schemaType)
            json.member("headline", document.title)
            json.member("description", description)
            json.member("url", address)
            json.member("mainEntityOfPage", address)
            if let image = page.imageURL { json.list("image") { $0.element(image) } }
            // A search engine takes a day without a time for midnight in a zone of its own.
            json.member("datePublished", document.published.map { context.dateFormat.rfc3339($0.instant) })
            json.member("dateModified", document.laterChange.map(context.dateFormat.rfc3339))
            json.member("author", ready: author(of: document))
            json.member("publisher", ready: context.publisherData)
            if !document.tags.isEmpty {
                json.list("keywords") { for tag in document.tags { $0.element(tag.commonName) } }
            }
            json.member("timeRequired", "PT\(document.readingMinutes)M")
            json.member("inLanguage", configuration.language.rawValue)
        }
    }

    private func author(of document: Page) -> [UInt8] {
        if let author = document.author { return maker("Person", author, at: .author(author.slug)) }
        if let source = document.source { return maker("Organization", source, at: .source(source.slug)) }
        return context.publisherData
    }

    private func maker(_ type: String, _ maker: Attribution, at route: Route) -> [UInt8] {
        var json = JSONWriter()
        json.object {
            $0.member("@type", type)
            $0.member("name", maker.name)
            // The page of a maker does not list the document, and may not exist.
            guard !page.content.isUnlisted else { return }
            $0.member("url", origin: configuration.baseURL.origin, link: configuration.baseURL.link(to: route))
        }
        return json.bytes
    }

    // MARK: Lists

    /// Writes a digest's stories.
    private func writeItemList(to json: inout JSONWriter) {
        guard let document = page.document?.card.page, let outline = page.document?.content.outline,
            document.kind.traits.hasItems
        else { return }
        let items = outline.filter { $0.level == 2 && $0.identifier.hasPrefix("item-") }
        guard !items.isEmpty else { return }
        let address = configuration.baseURL.absoluteURL(of: document.route)
        json.object {
            $0.member("@type", "ItemList")
            $0.member("numberOfItems", items.count)
            $0.list("itemListElement") {
                for (index, item) in items.enumerated() {
                    let anchor = "#" + PercentEncoding.component(item.identifier)
                    Self.write(
                        entry: index + 1, name: Self.headline(of: item), origin: address, link: anchor, to: &$0)
                }
            }
        }
    }

    /// The headline of an entry without the item's own number; other numbers are part of the headline.
    private static func headline(of item: OutlineEntry) -> String {
        let number = item.identifier.dropFirst("item-".count).prefix { $0.isASCII && $0.isNumber }
        return item.text.hasPrefix("\(number). ") ? String(item.text.dropFirst(number.count + 2)) : item.text
    }

    /// Writes the home page, the page's parents, and the page.
    private func writeBreadcrumbs(to json: inout JSONWriter) {
        guard !page.isHome else { return }
        json.object {
            $0.member("@type", "BreadcrumbList")
            $0.list("itemListElement") { json in
                json.element(ready: context.homeData)
                var position = 2
                func add(_ name: String, _ link: String) {
                    Self.write(
                        entry: position, name: name, origin: configuration.baseURL.origin, link: link, to: &json)
                    position += 1
                }
                for parent in page.content.parents { add(parent.title, context.link(to: parent.route)) }
                if let tag = page.document?.card.page.tags.first.map(context.tagView), let url = tag.url {
                    add(tag.name, url)
                }
                add(page.heading, page.link)
            }
        }
    }

    private static func write(
        entry position: Int, name: String, origin: String, link: String, to json: inout JSONWriter
    ) {
        json.object {
            $0.member("@type", "ListItem")
            $0.member("position", position)
            $0.member("name", name)
            $0.member("item", origin: origin, link: link)
        }
    }
}
