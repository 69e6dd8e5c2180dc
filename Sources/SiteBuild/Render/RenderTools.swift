import SiteBytes
import SiteContent
import SiteFiles
import SiteMarkdown
import SiteModel
import SiteTemplates
import Synchronization

/// The tools that turn ingredients into files.
///
/// They give access to the site's documents only through references that are passed in. The settings, theme and parts
/// that they hold are in the fingerprint of every file.
final class RenderTools: Sendable {
    let configuration: SiteConfiguration
    /// The theme, for its assets.
    let theme: Theme
    /// Its assets that are not held in memory, by their paths inside `templates/`.
    private let largeAssets: [String: LargeAsset]
    private let pages: PageRenderer
    private let cards: CardStore
    private let bodies: BodyStore

    init(
        theme: Theme, largeAssets: [String: LargeAsset] = [:], pages: PageRenderer, cards: CardStore, bodies: BodyStore
    ) {
        self.largeAssets = largeAssets
        configuration = pages.context.configuration
        self.theme = theme
        self.pages = pages
        self.cards = cards
        self.bodies = bodies
    }

    /// The theme's texts in the site's language.
    var text: InterfaceText { pages.context.text }

    /// How the site writes dates.
    var dateFormat: DateFormat { pages.context.dateFormat }

    /// Renders a page.
    func render(_ template: TemplateName, _ content: consuming PageContent) throws -> [UInt8] {
        let route = content.route
        return PageStep.apply(PageStep.all, to: try pages.render(template, content), at: route)
    }

    /// The card that shows a document in lists.
    func card(of page: PageReference) throws -> [UInt8] {
        try cards.card(at: page.position) { try pages.card(page.page) }
    }

    /// The HTML of a document's body, without control characters.
    func body(of reference: BodyReference) throws -> [UInt8] {
        let html = try bodies.body(at: reference.position)
        // The placeholders are noncharacters, so they go first.
        return ControlCharacter.removed(
            from: reference.wikiAddresses.isEmpty
                ? html : WikiLinkPlaceholder.resolved(html, addresses: reference.wikiAddresses))
    }

    /// The bytes of a file on disk.
    func contents(of file: DiskFileReference) throws(DiskError) -> [UInt8] {
        try file.place.open().contents(limit: file.stamp.byteCount)
    }

    /// The content of a file of the theme; throws if a large one has changed since its name was found.
    func content(of asset: ThemeAsset) throws -> FileContent {
        if case .held(let bytes) = asset.content { return .bytes(bytes) }
        guard let large = largeAssets[asset.path], try large.place.open().status.stamp == large.stamp else {
            throw ContentChanged()
        }
        return .copy(of: large.place)
    }
}

/// Keeps rendered cards: a document appears in many lists and looks the same in each.
final class CardStore: Sendable {
    private let cards: Mutex<[[UInt8]?]>

    init(count: Int) {
        cards = Mutex(Array(repeating: nil, count: count))
    }

    /// The card of a document by its position; two workers that miss it at once both make it.
    func card(at position: Int, otherwise make: () throws -> [UInt8]) rethrows -> [UInt8] {
        if let known = cards.withLock({ $0[position] }) { return known }
        let card = try make()
        cards.withLock { $0[position] = card }
        return card
    }
}

/// Finds the bodies that the files being made show.
struct BodyStore: Sendable {
    let spool: BodySpool
    /// By the document's position in the site.
    let references: [Int: BodySpool.Reference]

    func body(at position: Int) throws -> [UInt8] {
        // Every body that a file shows was made before; if one is missing, its document has changed since.
        guard let reference = references[position] else { throw ContentChanged() }
        return try spool.load(reference)
    }
}
