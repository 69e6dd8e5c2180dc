import SiteModel

/// What one document became, its body set aside.
enum ConvertedDocument: Sendable {
    case page(Page, BodySpool.Reference, [Diagnostic])
    case draft([Diagnostic])
    case future([Diagnostic])
    case failed([Diagnostic])

    init(_ outcome: DocumentConverter.Outcome, storingIn spool: BodySpool) throws(DiskError) {
        switch outcome {
        case .page(let page, let body, let diagnostics): self = .page(page, try spool.store(body), diagnostics)
        case .draft(let diagnostics): self = .draft(diagnostics)
        case .future(let diagnostics): self = .future(diagnostics)
        case .failed(let diagnostics): self = .failed(diagnostics)
        }
    }
}

/// What all documents together became.
struct ConvertedContent: Sendable {
    private(set) var pages: [Page] = []
    /// Where the body of each page lies, by the page's file.
    private(set) var bodies: [String: BodySpool.Reference] = [:]
    private(set) var draftCount = 0
    private(set) var futureCount = 0
    private(set) var diagnostics: [Diagnostic] = []

    init(_ documents: [ConvertedDocument]) {
        for document in documents { add(document) }
    }

    private mutating func add(_ document: ConvertedDocument) {
        switch document {
        case .page(let page, let body, let found):
            pages.append(page)
            bodies[page.file] = body
            diagnostics += found
        case .draft(let found):
            draftCount += 1
            diagnostics += found
        case .future(let found):
            futureCount += 1
            diagnostics += found
        case .failed(let found):
            diagnostics += found
        }
    }
}
