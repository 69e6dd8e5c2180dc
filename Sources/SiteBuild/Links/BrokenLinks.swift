import SiteBytes
package import SiteModel

/// Finds links that lead nowhere, or not where their author meant.
package struct BrokenLinks {
    private let site: LinkedSite
    private let addresses: SiteAddresses
    private let failedStems: Set<String>
    private let unpublishedFiles: Set<String>
    /// These are made when the first link leads nowhere.
    private lazy var documentFiles = DocumentFiles(site)
    private lazy var leftOut = LeftOutTargets(site.leftOut)
    /// Not lazy, as its tables change with each search: a lazy property would copy them all before every change.
    private var suggestions: LinkSuggestions?
    /// What was found in the document whose links are followed; `nil` while nothing is listed, and nothing suggested.
    private var found: ListedFindings?
    /// How many findings the documents that follow may still list.
    private var room = FindingRoom()

    /// Prepares to follow the links of a site.
    package init(in site: LinkedSite) {
        self.site = site
        addresses = SiteAddresses(site)
        failedStems = Set(site.failedFiles.map(LinkSuggestions.stem))
        unpublishedFiles = Set(site.unpublished.values)
    }

    /// What is wrong with the site's links, in no order.
    package mutating func diagnostics() -> [Diagnostic] {
        let (documents, settingLinks) = (site.documents, site.settingLinks)
        let inDocuments = documents.flatMap { diagnostics(of: $0) }
        found = ListedFindings(of: "site.yml")
        for link in settingLinks { note(problem(ofSetting: link), of: link) }
        return inDocuments + (found.take()?.diagnostics ?? [])
    }

    /// What is wrong with the links of a document, as far as there is time.
    private mutating func diagnostics(of document: LinkedDocument) -> [Diagnostic] {
        let end = ContinuousClock.now.advanced(by: .seconds(site.seconds))
        found = ListedFindings(of: document.file, room: room)
        for (number, link) in document.links.enumerated() {
            if number.isMultiple(of: Self.linksBetweenLooks), .now > end {
                let tooSlow = Diagnostic(LinkProblem.tooSlow(seconds: site.seconds), file: document.file)
                return takeFound() + [tooSlow]
            }
            note(problem(of: link, in: document), of: link)
        }
        return takeFound()
    }

    /// What was found in a document, which leaves less room for those that follow.
    private mutating func takeFound() -> [Diagnostic] {
        guard let listed = found.take() else { return [] }
        room = listed.room
        return listed.diagnostics
    }

    private mutating func note(_ problem: LinkProblem?, of link: DocumentLink) {
        guard let problem else { return }
        found?.add(problem, at: link.position, fix: problem.fix(at: link.position))
    }

    /// Looking at the clock takes about as long as following a link.
    private static let linksBetweenLooks = 64

    private mutating func problem(ofSetting link: DocumentLink) -> LinkProblem? {
        problem(of: link, on: "/", in: "site.yml")
    }

    private mutating func problem(of link: DocumentLink, in document: LinkedDocument) -> LinkProblem? {
        problem(of: link, on: document.route.path, in: document.file)
    }

    private mutating func problem(of link: DocumentLink, on page: String, in file: String) -> LinkProblem? {
        switch link.kind {
        case .story, .imageWithoutText: return nil
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
        switch addresses.target(at: path) {
        case .page(let position): return anchorProblem(target.fragment, onPage: position, link: link)
        case .file: return nil
        case nil where site.ownRedirects.holds(path): return nil
        case nil: break
        }
        if let file = site.unpublished[Route(path)] ?? site.unpublished[Route(path + "/")] {
            return .leadsToUnpublished(link.written, file: file, reason: site.holdingReasons[file])
        }
        if let missing = leftOut.file(named: link.written, at: path, in: file) {
            return .leadsToLeftOut(link.written, missing)
        }
        if link.kind == .link, let address = documentFiles.address(for: link.written, in: file) {
            return .namesDocumentFile(link.written, address: address)
        }
        if !unpublishedFiles.isEmpty, let named = DocumentFiles.contentFile(for: link.written, in: file),
            unpublishedFiles.contains(named)
        {
            return .leadsToUnpublished(link.written, file: named, reason: site.holdingReasons[named])
        }
        // The document exists; its own errors are reported already.
        if namesDocument(link), failedStems.contains(LinkSuggestions.stem(path)) { return nil }
        if let suggestion = spelledWithMarks(link, on: page, in: file) {
            return .markInName(link.written, suggestion: suggestion)
        }
        return dead(link, at: path)
    }

    /// The address of the file that a link means whose `#` or `?` is part of its name; `nil` if there is no such file.
    private func spelledWithMarks(_ link: DocumentLink, on page: String, in file: String) -> String? {
        guard link.written.contains(where: { "#?".contains($0) }) else { return nil }
        let spelled = String(
            link.written.flatMap { " ()<>#?".contains($0) ? Array(PercentEncoding.component(String($0))) : [$0] })
        let named = DocumentFiles.contentFile(for: spelled, in: file).map { path in
            path.split(separator: "/").dropFirst().filter { !$0.hasPrefix("_") }.map { "/" + $0 }.joined()
        }
        let target = LinkTarget(spelled, from: page, baseURL: site.baseURL)?.path
        let isThere = [named, target].contains { path in
            if let path, case .file = addresses.target(at: path) { true } else { false }
        }
        return isThere ? spelled : nil
    }

    /// Checks a link out of this site: to another one, to a file on the author's computer, or to a host and port
    /// without a scheme.
    private mutating func elsewhere(_ link: DocumentLink) -> LinkProblem? {
        guard !link.address.hasPrefix("//"), let colon = link.address.firstIndex(of: ":") else { return nil }
        let head = link.address[..<colon].lowercased()
        if head.contains(".") {
            return MissingScheme.added(to: link.written).map { .schemeMissing(link.written, suggestion: $0) }
        }
        guard head.count == 1 || head == "file" else { return nil }
        let name = link.address.split { "/\\".contains($0) }.last ?? ""
        return dead(link, at: "/" + name)
    }

    /// Whether a link leads to documents, and not to a picture or another file.
    private func namesDocument(_ link: DocumentLink) -> Bool {
        link.kind == .link || link.kind == .field(key: "canonicalURL")
    }

    /// Whether other sites can load the address of a field: a web address, or a path from the site's root.
    private func isForOthers(_ address: String) -> Bool {
        if address.hasPrefix("/") { return true }
        let rest = ["https://", "http://"].first(where: address.lowercased().hasPrefix).map {
            address.dropFirst($0.count)
        }
        return rest?.first.map { !"/?#:".contains($0) } ?? false
    }

    /// An address of the site, written in the same way as another.
    private func spelled(_ path: String, like written: String) -> String {
        let base = site.baseURL
        if base.rest(ofOwn: written) != nil { return base.origin + base.basePath + path }
        return written.hasPrefix(base.basePath + "/") ? base.basePath + path : path
    }

    /// Searches for what was meant, which takes long, if the finding will be listed.
    private mutating func suggest(
        in severity: Severity, _ search: (inout LinkSuggestions) -> String?
    ) -> String? {
        guard found?.hasRoom(for: severity) ?? false else { return nil }
        var known = suggestions.take() ?? LinkSuggestions(for: site)
        defer { suggestions = known }
        return search(&known)
    }

    /// The problem of a link whose target does not exist.
    private mutating func dead(_ link: DocumentLink, at path: String?) -> LinkProblem {
        // A host name alone cannot be the address of a picture.
        if link.kind == .link || link.written.contains("/"), let suggestion = MissingScheme.added(to: link.written) {
            return .schemeMissing(link.written, suggestion: suggestion)
        }
        let nearest = path.flatMap { path in suggest(in: .error) { $0.nearest(to: path) } }
        return dead(link, suggestion: nearest.map { spelled($0, like: link.written) })
    }

    private func dead(_ link: DocumentLink, suggestion: String?) -> LinkProblem {
        link.kind == .link
            ? .leadsNowhere(link.written, suggestion: suggestion)
            : .resourceMissing(link.written, suggestion: suggestion)
    }

    /// Checks a path outside of the site's base path: it may be intended, but not if the site has `/posts/…` itself.
    private func outside(_ link: DocumentLink) -> LinkProblem? {
        guard link.address.hasPrefix("/"), addresses.target(at: link.address) != nil else { return nil }
        return dead(link, suggestion: site.baseURL.basePath + link.address)
    }

    private mutating func anchorProblem(_ fragment: String, onPage page: Int, link: DocumentLink) -> LinkProblem? {
        let document = site.documents[page]
        guard link.kind == .link, !fragment.isEmpty, fragment.lowercased() != "top", !fragment.hasPrefix(":~:"),
            !document.anchors.contains(fragment), !site.sharedAnchors.contains(fragment)
        else { return nil }
        let nearest = suggest(in: .warning) { $0.nearest(to: fragment, onPage: page, with: document.anchors) }
        return .anchorMissing(fragment, page: document.route.path, suggestion: nearest.map { "#" + $0 })
    }
}

extension BrokenLinks {
    /// What may be wrong with a link of a document, without what may have been meant.
    ///
    /// More knowledge of anchors, and of documents that are left out, finds nothing that is not in doubt here.
    mutating func doubt(about link: DocumentLink, in document: LinkedDocument) -> LinkProblem? {
        problem(of: link, in: document)
    }

    /// Whether something may be wrong with what settings name.
    mutating func doubtsSettings() -> Bool {
        site.settingLinks.contains { problem(ofSetting: $0) != nil }
    }

    /// The anchor that a page seems to lack, and the page's position.
    func missingAnchor(_ problem: LinkProblem) -> (page: Int, anchor: String)? {
        guard case .anchorMissing(let anchor, let path, _) = problem, case .page(let page) = addresses.target(at: path)
        else { return nil }
        return (page, anchor)
    }
}

extension Route {
    /// The route with a path that is used as it is.
    fileprivate init(_ path: String) {
        self.init(file: String(path.dropFirst()))
    }
}
