import SiteModel

/// Notes what a document links to, with the place of each link in the source.
///
/// Only checks want that; a build has no collector.
final class LinkCollector {
    private var locator: LinkLocator
    private let baseURL: BaseURL
    private(set) var links: [DocumentLink] = []

    /// Makes a collector for one document.
    ///
    /// - Parameters:
    ///   - source: The text that was parsed, by lines.
    ///   - baseURL: Where the site is published.
    init(source: SourceLines, baseURL: BaseURL) {
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
        guard !kinds.isEmpty else { return }
        let block = node.enclosingBlock ?? node
        let lines = block.line...max(block.line, block.lastLine)
        let place = locator.place(of: written, in: lines, orAt: node.ownLine)
        links += kinds.map { DocumentLink(kind: $0, written: written, address: address, position: place) }
    }

    /// Notes the story of a digest's item.
    ///
    /// - Parameters:
    ///   - headline: The item's headline.
    ///   - address: Where the story was published.
    ///   - paragraph: The paragraph whose first line names it.
    func note(story headline: String, at address: String, in paragraph: Node) {
        let lines = paragraph.line...max(paragraph.line, paragraph.lastLine)
        let place = locator.place(of: address, in: lines, orAt: paragraph.line)
        links.append(
            DocumentLink(kind: .story(headline: headline), written: address, address: address, position: place))
    }

    /// Notes what raw HTML links to.
    ///
    /// - Parameter node: A block or inline of raw HTML that the page keeps.
    func note(rawHTML node: Node) {
        for (kind, address) in RawHTMLLinks.links(in: node.literal) {
            note(kind, written: address, address: address, at: node)
        }
    }

    private func concerns(_ kind: DocumentLink.Kind, address: String) -> Bool {
        if kind == .pictureWithoutText { return true }
        if address.hasPrefix("//") { return address.dropFirst(2).hasPrefix(baseURL.host) }
        guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return true }
        let head = address[..<colon]
        guard !head.contains(where: { "/?#".contains($0) }) else { return true }
        return address.count >= baseURL.origin.count
            && address.prefix(baseURL.origin.count).lowercased() == baseURL.origin
    }
}

extension BaseURL {
    /// The origin without its scheme.
    fileprivate var host: Substring {
        origin.firstRange(of: "://").map { origin[$0.upperBound...] } ?? origin[...]
    }
}
