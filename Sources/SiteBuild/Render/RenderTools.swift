import SiteContent
import SiteFiles
import SiteModel
import SiteTemplates
import Synchronization

/// What turns ingredients into files.
///
/// Nothing in here depends on the site's documents but through the references that are handed in: settings, theme and
/// parts are in the fingerprint of every file.
struct RenderTools: Sendable {
    /// The settings.
    let configuration: SiteConfiguration
    /// The theme, for its assets.
    let theme: Theme
    private let pages: PageRenderer
    private let cards: CardStore
    private let bodies: BodyStore

    init(theme: Theme, pages: PageRenderer, cards: CardStore, bodies: BodyStore) {
        configuration = pages.context.configuration
        self.theme = theme
        self.pages = pages
        self.cards = cards
        self.bodies = bodies
    }

    /// The theme's own words.
    var text: InterfaceText { pages.context.text }

    /// How the site writes dates.
    var dateFormat: DateFormat { pages.context.dateFormat }

    /// Lays out a page.
    func render(_ template: TemplateName, _ content: PageContent) -> [UInt8] {
        PageStep.apply(PageStep.all, to: pages.render(template, content), at: content.route)
    }

    /// A document as lists show it.
    func card(of page: PageReference) -> [UInt8] {
        cards.card(at: page.position) { pages.card(page.page) }
    }

    /// The HTML of a document's body.
    func body(of reference: BodyReference) throws -> [UInt8] {
        try bodies.body(at: reference.position)
    }

    /// The bytes of a file on disk.
    func contents(of file: DiskFileReference) throws(DiskError) -> [UInt8] {
        try Disk.contents(of: file.location)
    }
}

/// Keeps the cards that have been laid out: a document is in many lists and looks the same in all.
final class CardStore: Sendable {
    private let cards: Mutex<[[UInt8]?]>

    init(count: Int) {
        cards = Mutex(Array(repeating: nil, count: count))
    }

    /// The card of a document by its position; two workers may both make one that is missing.
    func card(at position: Int, otherwise make: () -> [UInt8]) -> [UInt8] {
        if let known = cards.withLock({ $0[position] }) { return known }
        let card = make()
        cards.withLock { $0[position] = card }
        return card
    }
}

/// Where the bodies are that the files to be made show.
struct BodyStore: Sendable {
    let spool: BodySpool
    /// By the document's position in the site.
    let references: [Int: BodySpool.Reference]

    func body(at position: Int) throws -> [UInt8] {
        // Bodies are made for every file that names one; a document without a body has become another one meanwhile.
        guard let reference = references[position] else { throw ContentChanged() }
        return try spool.load(reference)
    }
}
