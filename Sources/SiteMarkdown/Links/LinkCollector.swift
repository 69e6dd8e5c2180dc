import SiteModel

/// Collects what a document links to, with the place of each link in the source.
///
/// Only a check needs that: a build has no collector.
final class LinkCollector {
    private var locator: LinkLocator
    private var rawHTML = RawHTMLLinks()
    private let source: SourceLines
    private let baseURL: BaseURL
    /// The links noted at definitions, which several links may share.
    private var notedDefinitions: Set<DocumentLink> = []
    private(set) var links: [DocumentLink] = []
    /// Where links are whose addresses are not in the source.
    var places: [Node: SourcePosition] = [:]

    init(source: SourceLines, baseURL: BaseURL) {
        self.source = source
        locator = LinkLocator(source: source)
        self.baseURL = baseURL
    }

    /// Notes a link or an image, unless it leads to another site, by its address as written and as in the page.
    func note(_ kinds: DocumentLink.Kind..., written: String, address: String, at node: Node) {
        let kinds = kinds.filter { concerns($0, address: address) }
        guard !kinds.isEmpty, !rawHTML.isHidden else { return }
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
        if kind == .imageWithoutText || baseURL.rest(ofOwn: address) != nil { return true }
        if address.hasPrefix("//") { return false }
        guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return true }
        let head = address[..<colon]
        // A path, a drive letter or `file` is not the scheme of another site.
        return head.contains(where: { "/?#.".contains($0) }) || head.utf8.count <= 1 || head.lowercased() == "file"
    }
}
