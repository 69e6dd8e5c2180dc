import SiteModel

/// What a document became, as the cache remembers it: everything but the body.
struct DocumentRecord: Sendable, CacheRecord {
    private(set) var page: Page
    /// What was worth saying about it.
    private(set) var diagnostics: [Diagnostic]
    /// The files of `content/` that its links and pictures ask for, and what was found.
    private(set) var links: [String: LinkedFile]

    init(page: Page, diagnostics: [Diagnostic], links: [String: LinkedFile]) {
        self.page = page
        self.diagnostics = diagnostics
        self.links = links
    }

    static var blank: DocumentRecord { DocumentRecord(page: Page(.blank), diagnostics: [], links: [:]) }

    mutating func code<Coder: CacheCoder & ~Copyable>(with coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&page)
        try coder.code(&diagnostics)
        try coder.code(&links)
    }
}
