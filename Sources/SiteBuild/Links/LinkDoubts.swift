import SiteModel

/// The links of a site that may lead nowhere, as far as addresses and headings tell.
struct LinkDoubts {
    /// The links in doubt, by the positions of their documents.
    private(set) var links: [Int: [DocumentLink]] = [:]
    /// The positions of the documents whose anchors have to be known.
    private(set) var anchorPages: Set<Int> = []
    /// Whether a target may be missing, and not only an anchor.
    private(set) var concernAddresses = false

    /// Whether every link leads where it should.
    var isEmpty: Bool { links.isEmpty && !concernAddresses }

    /// Follows the links of a site whose documents come without anchors; `outlines` are the anchors that a document has for
    /// certain.
    init(in site: LinkedSite, outlines: (Int) -> Set<String>) {
        var following = BrokenLinks(in: site)
        var known: [Int: Set<String>] = [:]
        for (position, document) in site.documents.enumerated() {
            for link in document.links {
                guard let doubt = following.doubt(about: link, in: document) else { continue }
                if let (page, anchor) = following.missingAnchor(doubt) {
                    let outline = known[page] ?? outlines(page)
                    known[page] = outline
                    if outline.contains(anchor) { continue }
                    anchorPages.insert(page)
                } else if doubt.severity > .note {
                    concernAddresses = true
                } else {
                    continue
                }
                links[position, default: []].append(link)
            }
        }
        if !site.settingLinks.isEmpty { concernAddresses = concernAddresses || following.doubtsSettings() }
    }
}
