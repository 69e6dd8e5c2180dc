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

    /// Follows the links of a site whose documents come without anchors; `outline` gives those that a document has for
    /// certain.
    init(in site: LinkedSite, outline: @escaping (Int) -> Set<String>) {
        let certain = CertainTargets(site)
        var outlines = Outlines(find: outline)
        lazy var following = BrokenLinks(in: site)
        for (position, document) in site.documents.enumerated() {
            for link in document.links where !Self.leadsSomewhere(link, of: document, certain, &outlines) {
                guard let doubt = following.doubt(about: link, in: document) else { continue }
                if let (page, anchor) = following.missingAnchor(doubt) {
                    if outlines.of(page).contains(anchor) { continue }
                    anchorPages.insert(page)
                } else if doubt.severity > .note {
                    concernAddresses = true
                } else {
                    continue
                }
                links[position, default: []].append(link)
            }
        }
        if !site.settingLinks.isEmpty { concernAddresses = following.doubtsSettings() || concernAddresses }
    }

    /// The anchors that documents have for certain, each found once.
    private struct Outlines {
        let find: (Int) -> Set<String>
        private var known: [Int: Set<String>] = [:]

        init(find: @escaping (Int) -> Set<String>) {
            self.find = find
        }

        mutating func of(_ page: Int) -> Set<String> {
            if let anchors = known[page] { return anchors }
            let anchors = find(page)
            known[page] = anchors
            return anchors
        }
    }

    /// Whether a link leads somewhere for certain.
    private static func leadsSomewhere(
        _ link: DocumentLink, of document: LinkedDocument, _ certain: CertainTargets, _ outlines: inout Outlines
    ) -> Bool {
        switch link.kind {
        case .imageWithoutText, .story: return true
        case .field: return false
        case .link, .resource:
            guard !link.address.isEmpty,
                let target = certain.target(of: link.address, on: document.route.path)
            else { return false }
            guard link.kind == .link, !target.fragment.isEmpty, let page = target.document else { return true }
            return outlines.of(page).contains(target.fragment)
        }
    }
}
