import SiteBytes
import SiteModel

/// What all documents together became.
struct ConvertedContent: Sendable {
    private(set) var pages: [ConvertedPage] = []
    private(set) var draftCount = 0
    private(set) var futureCount = 0
    /// When the next of the documents from the future is due.
    private(set) var nextDue: Timestamp?
    private(set) var diagnostics: [Diagnostic] = []
    /// The fingerprint of each document, in the order of the documents.
    private(set) var sources: [Fingerprint?] = []

    /// Where each page stands in `pages`, by the document's file.
    var positions: [ExactPath: Int] {
        Dictionary(uniqueKeysWithValues: pages.indices.map { (ExactPath(pages[$0].page.file), $0) })
    }

    /// Adds what the next document became.
    mutating func add(_ document: ConvertedDocument) {
        sources.append(document.source)
        switch document.outcome {
        case .page(let page):
            pages.append(page)
            diagnostics += page.diagnostics
        case .draft(let found):
            draftCount += 1
            diagnostics += found
        case .future(let found, let published):
            futureCount += 1
            nextDue = min(nextDue ?? published, published)
            diagnostics += found
        case .failed(let found):
            diagnostics += found
        }
    }
}
