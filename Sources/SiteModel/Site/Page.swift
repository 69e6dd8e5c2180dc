/// A document of the site: all that lists, feeds and templates need to know of it, without its body.
///
/// Copies share their fields: a site copies pages far more often than it makes them.
@dynamicMemberLookup
public struct Page: Sendable {
    @usableFromInline var storage: Storage

    @usableFromInline
    final class Storage: Sendable {
        @usableFromInline let fields: PageFields

        @usableFromInline
        init(_ fields: PageFields) {
            self.fields = fields
        }
    }

    /// Makes a page.
    ///
    /// - Parameter fields: What it is made of.
    public init(_ fields: PageFields) {
        storage = Storage(fields)
    }

    /// Makes a page with what every page has; the rest can be set afterwards.
    ///
    /// - Parameters:
    ///   - file: The file it comes from.
    ///   - kind: What the document is.
    ///   - title: The title.
    ///   - description: One or two sentences about it.
    ///   - route: Where it is in the site.
    public init(file: String, kind: DocumentKind, title: String, description: String, route: Route) {
        self.init(PageFields(file: file, kind: kind, title: title, description: description, route: route))
    }

    /// What the page is made of.
    package var fields: PageFields { storage.fields }

    /// A field of the page; a page that was copied before keeps its own.
    @inlinable
    public subscript<Value>(dynamicMember field: WritableKeyPath<PageFields, Value>) -> Value {
        get { storage.fields[keyPath: field] }
        set {
            var fields = storage.fields
            fields[keyPath: field] = newValue
            storage = Storage(fields)
        }
    }

    /// Whether the page is in the lists of the site, in feeds and in everything else that leads readers to documents.
    ///
    /// Sitemaps are another matter: they have pages such as `/about/` as well, but none that is unlisted.
    public var isListed: Bool { storage.fields.kind.traits.isListed && !storage.fields.isUnlisted }

    /// When the document was last changed, if that was after it was published.
    public var laterChange: Timestamp? {
        let (modified, published) = (storage.fields.modified, storage.fields.published)
        return modified.flatMap { modified in published.map { modified > $0.instant } ?? true ? modified : nil }
    }
}
