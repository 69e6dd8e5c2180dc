import SiteModel

/// Follows every link of the site to its end.
struct LinkCheck {
    private let site: CheckedSite
    private let addresses: AddressBook
    private let documentFiles: DocumentFiles
    private let failedStems: Set<String>

    init(_ site: CheckedSite) {
        self.site = site
        addresses = AddressBook(site)
        documentFiles = DocumentFiles(site)
        failedStems = Set(site.failedFiles.map(Suggestions.stem))
    }

    func diagnostics() -> [Diagnostic] {
        var suggestions: Suggestions?
        func nearest(to path: String) -> String? {
            if suggestions == nil { suggestions = Suggestions(for: site) }
            return suggestions?.nearest(to: path)
        }
        let inPages = site.pages.flatMap { checked in
            checked.links.compactMap { link in
                problem(of: link, on: checked.page.route.path, in: checked.page.file, suggesting: nearest).map {
                    checked.diagnostic($0, at: link.position)
                }
            }
        }
        return inPages
            + site.settingLinks.compactMap { link in
                problem(of: link, on: "/", in: "site.yml", suggesting: nearest).map {
                    Diagnostic($0, file: "site.yml", position: link.position)
                }
            }
    }

    private func problem(
        of link: DocumentLink, on page: String, in file: String, suggesting nearest: (String) -> String?
    ) -> LinkProblem? {
        switch link.kind {
        case .story, .pictureWithoutText: return nil
        case .field where !isForOthers(link.address): return unreachable(link, on: page, suggesting: nearest)
        case .link, .resource, .field: break
        }
        guard let target = LinkTarget(link.address, from: page, baseURL: site.baseURL) else { return nil }
        guard let path = target.path else { return outside(link) }
        if let redirect = site.redirects[Route(path)] ?? site.redirects[Route(path + "/")] {
            return .leadsToRedirect(link.written, target: redirect.path)
        }
        switch addresses.resident(at: path) {
        case .page(let position): return anchorProblem(target.fragment, in: site.pages[position], link: link)
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
        if failedStems.contains(Suggestions.stem(path)) { return nil }
        return dead(link, suggestion: nearest(path).map { spelt($0, like: link.written) })
    }

    /// Whether a field's address, which other sites are to load, is one of the web or a path from the site's root.
    private func isForOthers(_ address: String) -> Bool {
        if address.hasPrefix("/") { return true }
        let rest = ["https://", "http://"].first(where: address.lowercased().hasPrefix).map {
            address.dropFirst($0.count)
        }
        return rest?.first.map { !"/?#:".contains($0) } ?? false
    }

    private func unreachable(
        _ link: DocumentLink, on page: String, suggesting nearest: (String) -> String?
    ) -> LinkProblem {
        let path = LinkTarget(link.address, from: page, baseURL: site.baseURL)?.path
        return dead(link, suggestion: path.flatMap(nearest).map { spelt($0, like: link.written) })
    }

    /// An address of the site as it would be written in place of another.
    private func spelt(_ path: String, like written: String) -> String {
        let base = site.baseURL
        if written.lowercased().hasPrefix(base.origin) { return base.origin + base.basePath + path }
        return written.hasPrefix(base.basePath + "/") ? base.basePath + path : path
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

    private func anchorProblem(_ fragment: String, in checked: CheckedPage, link: DocumentLink) -> LinkProblem? {
        guard link.kind == .link, !fragment.isEmpty, fragment.lowercased() != "top", !fragment.hasPrefix(":~:"),
            !checked.anchors.contains(fragment), !site.sharedAnchors.contains(fragment)
        else { return nil }
        let suggestion = Suggestions.nearest(anchor: fragment, among: checked.anchors).map { "#" + $0 }
        return .anchorMissing(fragment, page: checked.page.route.path, suggestion: suggestion)
    }
}

extension Route {
    /// Takes a path as it is.
    fileprivate init(_ path: String) {
        self.init(file: String(path.dropFirst()))
    }
}
