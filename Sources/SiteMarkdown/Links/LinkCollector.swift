import SiteModel

/// Collects what a document links to, with the place of each link in the source.
final class LinkCollector {
    private let scope: CollectedLinks
    private let baseURL: BaseURL
    private let text: [UInt8]
    /// Made for the first link within the site: most documents have none.
    private lazy var source = SourceLines(text)
    private lazy var locator = LinkLocator(source: source)
    private var rawHTML = RawHTMLLinks()
    /// The links noted at definitions, which several links may share.
    private var notedDefinitions: Set<DocumentLink> = []
    private(set) var links: [DocumentLink] = []
    /// Where links are whose addresses are not in the source.
    var places: [Node: SourcePosition] = [:]

    /// Starts to collect links of a text that was parsed; fails if none are wanted.
    init?(source: [UInt8], options: MarkdownOptions) {
        guard options.collectedLinks != .none else { return nil }
        scope = options.collectedLinks
        baseURL = options.baseURL
        text = source
    }

    /// Notes a link, unless it leads to another site, by its address as written and as in the page.
    func note(link written: String, address: String, at node: Node) {
        guard leadsIntoSite(address), !rawHTML.isHidden else { return }
        note([.link], written: written, address: address, at: node)
    }

    /// Notes a picture by its address as written and as in the page.
    func note(picture written: String, address: String, isWithoutText: Bool, at node: Node) {
        let wantsText = isWithoutText && scope == .all
        guard wantsText || leadsIntoSite(address), !rawHTML.isHidden else { return }
        let kinds: [DocumentLink.Kind] = leadsIntoSite(address) ? [.resource] : []
        note(kinds + (wantsText ? [.imageWithoutText] : []), written: written, address: address, at: node)
    }

    private func note(_ kinds: [DocumentLink.Kind], written: String, address: String, at node: Node) {
        switch places[node].map(LinkLocator.Place.here) ?? locator.place(of: written, at: node) {
        case .here(let position):
            links += kinds.map { DocumentLink(kind: $0, written: written, address: address, position: position) }
        case .definition(let position):
            let noted = kinds.map { DocumentLink(kind: $0, written: written, address: address, position: position) }
            links += noted.filter { notedDefinitions.insert($0).inserted }
        }
    }

    /// Notes the story of a digest's item, whose address is in the first line of a paragraph.
    func note(story headline: String, at address: String, in paragraph: Node) {
        guard scope == .all else { return }
        let place = locator.place(of: address, at: paragraph)
        links.append(
            DocumentLink(
                kind: .story(headline: headline), written: address, address: address, position: place.position))
    }

    /// Notes what a block or an inline of raw HTML links to.
    func note(rawHTML node: Node) {
        let literal = Array(node.literal)
        var lines = lines(of: literal, at: node)
        for link in rawHTML.links(in: literal, literal.indices) where concerns(link.kind, address: link.address) {
            let offset = lines?.sourceOffset(of: link.offset)
            let position =
                offset.map { locator.position(of: $0) } ?? SourcePosition(line: source.countedLine(of: node.ownLine))
            links.append(
                DocumentLink(kind: link.kind, written: link.address, address: link.address, position: position))
        }
    }

    private func lines(of literal: [UInt8], at node: Node) -> RawHTMLLines? {
        if node.isBlock { return RawHTMLLines(block: literal, in: source, line: node.line) }
        return locator.offset(ofTag: node).map { RawHTMLLines(literal, in: source, startingAt: $0) }
    }

    private func concerns(_ kind: DocumentLink.Kind, address: String) -> Bool {
        kind == .imageWithoutText ? scope == .all : leadsIntoSite(address)
    }

    private func leadsIntoSite(_ address: String) -> Bool {
        if baseURL.rest(ofOwn: address) != nil { return true }
        // What most links start with; a look at every character would take 3 % of a build.
        if address.hasPrefix("https://") || address.hasPrefix("http://") || address.hasPrefix("//") { return false }
        guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return true }
        let head = address[..<colon]
        // A path, a drive letter or `file` is not the scheme of another site.
        return head.contains(where: { "/?#.".contains($0) }) || head.utf8.count <= 1 || head.lowercased() == "file"
    }
}
