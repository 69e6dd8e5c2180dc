import SiteModel

/// Follows every link of the site to its end.
struct LinkCheck {
    private let site: CheckedSite
    private let addresses: SiteAddresses
    private let documentFiles: DocumentFiles
    private let failedStems: Set<String>
    /// Made when the first address is missed.
    private lazy var suggestions = Suggestions(for: site)

    init(_ site: CheckedSite) {
        self.site = site
        addresses = SiteAddresses(site)
        documentFiles = DocumentFiles(site)
        failedStems = Set(site.failedFiles.map(Suggestions.stem))
    }

    /// Follows every link.
    ///
    /// - Returns: What is wrong, in no order.
    mutating func diagnostics() -> [Diagnostic] {
        let (pages, settingLinks) = (site.pages, site.settingLinks)
        let inPages = pages.flatMap { checked in
            checked.links.compactMap { link in
                problem(of: link, on: checked.page.route.path, in: checked.page.file).map {
                    checked.diagnostic($0, at: link.position)
                }
            }
        }
        return inPages
            + settingLinks.compactMap { link in
                problem(of: link, on: "/", in: "site.yml").map {
                    Diagnostic($0, file: "site.yml", position: link.position)
                }
            }
    }

    private mutating func problem(of link: DocumentLink, on page: String, in file: String) -> LinkProblem? {
        switch link.kind {
        case .story, .pictureWithoutText: return nil
        case .field where !isForOthers(link.address):
            return dead(link, at: LinkTarget(link.address, from: page, baseURL: site.baseURL)?.path)
        case .link where link.address.isEmpty, .resource where link.address.isEmpty:
            return .addressEmpty(isPicture: link.kind == .resource)
        case .link, .resource, .field: break
        }
        guard let target = LinkTarget(link.address, from: page, baseURL: site.baseURL) else { return elsewhere(link) }
        guard let path = target.path else { return outside(link) }
        if let redirect = site.redirects[Route(path)] ?? site.redirects[Route(path + "/")] {
            return .leadsToRedirect(link.written, target: redirect.path)
        }
        switch addresses.resident(at: path) {
        case .page(let position): return anchorProblem(target.fragment, onPage: position, link: link)
        case .file: return nil
        case nil: break
        }
        if let file = site.unpublished[Route(path)] ?? site.unpublished[Route(path + "/")] {
            return .leadsToUnpublished(link.written, file: file)
        }
        if link.kind == .link, let address = documentFiles.address(for: link.written, in: file) {
            return .namesDocumentFile(link.written, address: address)
        }
        // The document is there; its own errors are said already.
        if namesDocument(link), failedStems.contains(Suggestions.stem(path)) { return nil }
        return dead(link, at: path)
    }

    /// Judges what leads to no place of this site: to others, to a file of its author's machine, or to a host and port
    /// without a scheme.
    private mutating func elsewhere(_ link: DocumentLink) -> LinkProblem? {
        guard !link.address.hasPrefix("//"), let colon = link.address.firstIndex(of: ":") else { return nil }
        let head = link.address[..<colon].lowercased()
        if head.contains(".") {
            return ForgottenScheme.mended(link.written).map { .schemeMissing(link.written, mended: $0) }
        }
        guard head.count == 1 || head == "file" else { return nil }
        let name = link.address.split { "/\\".contains($0) }.last ?? ""
        return dead(link, at: "/" + name)
    }

    /// Whether something leads to documents: pictures and other files are not there because a document is.
    private func namesDocument(_ link: DocumentLink) -> Bool {
        link.kind == .link || link.kind == .field(key: "canonicalURL")
    }

    /// Whether a field's address, which other sites are to load, is one of the web or a path from the site's root.
    private func isForOthers(_ address: String) -> Bool {
        if address.hasPrefix("/") { return true }
        let rest = ["https://", "http://"].first(where: address.lowercased().hasPrefix).map {
            address.dropFirst($0.count)
        }
        return rest?.first.map { !"/?#:".contains($0) } ?? false
    }

    /// An address of the site as it would be written in place of another.
    private func spelt(_ path: String, like written: String) -> String {
        let base = site.baseURL
        if base.rest(ofOwn: written) != nil { return base.origin + base.basePath + path }
        return written.hasPrefix(base.basePath + "/") ? base.basePath + path : path
    }

    /// A link whose target is not there.
    private mutating func dead(_ link: DocumentLink, at path: String?) -> LinkProblem {
        // The name of a host alone is none of a picture.
        if link.kind == .link || link.written.contains("/"), let mended = ForgottenScheme.mended(link.written) {
            return .schemeMissing(link.written, mended: mended)
        }
        return dead(
            link, suggestion: path.flatMap { suggestions.nearest(to: $0) }.map { spelt($0, like: link.written) })
    }

    private func dead(_ link: DocumentLink, suggestion: String?) -> LinkProblem {
        link.kind == .link
            ? .leadsNowhere(link.written, suggestion: suggestion)
            : .resourceMissing(link.written, suggestion: suggestion)
    }

    /// Judges a path outside of the site's own: on purpose it is none of ours, but nobody means `/posts/…` so.
    private func outside(_ link: DocumentLink) -> LinkProblem? {
        guard link.address.hasPrefix("/"), addresses.resident(at: link.address) != nil else { return nil }
        return dead(link, suggestion: site.baseURL.basePath + link.address)
    }

    private mutating func anchorProblem(_ fragment: String, onPage page: Int, link: DocumentLink) -> LinkProblem? {
        let checked = site.pages[page]
        guard link.kind == .link, !fragment.isEmpty, fragment.lowercased() != "top", !fragment.hasPrefix(":~:"),
            !checked.anchors.contains(fragment), !site.sharedAnchors.contains(fragment)
        else { return nil }
        let suggestion = suggestions.nearest(to: fragment, onPage: page, with: checked.anchors).map { "#" + $0 }
        return .anchorMissing(fragment, page: checked.page.route.path, suggestion: suggestion)
    }
}

extension Route {
    /// Takes a path as it is.
    fileprivate init(_ path: String) {
        self.init(file: String(path.dropFirst()))
    }
}
