import SiteModel

/// What a document became, as the cache remembers it: everything but the body.
struct DocumentRecord: Sendable, CacheCodable {
    let page: Page
    /// What was worth saying about it.
    let diagnostics: [Diagnostic]
    /// The files of `content/` that its links and pictures ask for, and what was found.
    let links: [String: LinkedFile]

    init(page: Page, diagnostics: [Diagnostic], links: [String: LinkedFile]) {
        self.page = page
        self.diagnostics = diagnostics
        self.links = links
    }

    func encode(into encoder: inout CacheEncoder) {
        encoder.write(page)
        encoder.write(diagnostics)
        encoder.write(links)
    }

    init(from decoder: inout CacheDecoder) throws(CacheDamage) {
        page = try decoder.read()
        diagnostics = try decoder.read()
        links = try decoder.read()
    }
}
