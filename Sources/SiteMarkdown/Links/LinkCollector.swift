import SiteModel

/// Notes what a document links to, with the place of each link in the source.
///
/// Only checks want that; a build has no collector.
final class LinkCollector {
    private var locator: LinkLocator
    private var rawHTML = RawHTMLLinks()
    private let source: SourceLines
    private let baseURL: BaseURL
    /// What has been noted at definitions, which several links may share.
    private var notedDefinitions: Set<DocumentLink> = []
    private(set) var links: [DocumentLink] = []

    /// Makes a collector for one document.
    ///
    /// - Parameters:
    ///   - source: The text that was parsed, by lines.
    ///   - baseURL: Where the site is published.
    init(source: SourceLines, baseURL: BaseURL) {
        self.source = source
        locator = LinkLocator(source: source)
        self.baseURL = baseURL
    }

    /// Notes a link or picture.
    ///
    /// Links to other sites are nobody's concern here.
    ///
    /// - Parameters:
    ///   - kinds: What it is.
    ///   - written: The address as its author wrote it.
    ///   - address: The address as the page has it.
    ///   - node: The node that holds it.
    func note(_ kinds: DocumentLink.Kind..., written: String, address: String, at node: Node) {
        let kinds = kinds.filter { concerns($0, address: address) }
        guard !kinds.isEmpty, !rawHTML.isHidden else { return }
        switch locator.place(of: written, at: node) {
        case .here(let position):
            links += kinds.map { DocumentLink(kind: $0, written: written, address: address, position: position) }
        case .definition(let position):
            let noted = kinds.map { DocumentLink(kind: $0, written: written, address: address, position: position) }
            links += noted.filter { notedDefinitions.insert($0).inserted }
        }
    }

    /// Notes the story of a digest's item.
    ///
    /// - Parameters:
    ///   - headline: The item's headline.
    ///   - address: Where the story was published.
    ///   - paragraph: The paragraph whose first line names it.
    func note(story headline: String, at address: String, in paragraph: Node) {
        let place = locator.place(of: address, at: paragraph)
        links.append(
            DocumentLink(
                kind: .story(headline: headline), written: address, address: address, position: place.position))
    }

    /// Notes what raw HTML links to.
    ///
    /// - Parameter node: A block or inline of raw HTML that the page keeps.
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
        if kind == .pictureWithoutText || baseURL.rest(ofOwn: address) != nil { return true }
        if address.hasPrefix("//") { return false }
        guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return true }
        let head = address[..<colon]
        // Neither a path, nor a letter of a drive, nor the name of a host is a scheme.
        return head.contains(where: { "/?#.".contains($0) }) || head.utf8.count <= 1 || head.lowercased() == "file"
    }
}
