import Foundation
import SiteBuild
import SiteBytes
import SiteContent
import SiteModel

/// What a check knows about one document.
struct InspectedDocument: Sendable {
    let file: SourceFile
    let outcome: Outcome
    /// What a build would report.
    let diagnostics: [Diagnostic]

    /// What became of a document.
    enum Outcome: Sendable {
        case page(CheckedSite.Document, record: DocumentRecord, source: Fingerprint)
        /// A document that builds hold back, with the address that it would have.
        case unpublished(Route?, UnpublishedDocument)
        case failed
    }

    /// The document, if it became a page, and the fingerprint of its source.
    var page: (document: CheckedSite.Document, source: Fingerprint)? {
        if case .page(let document, _, let source) = outcome { (document, source) } else { nil }
    }

    /// What a build would keep of the document, if it became a page.
    var record: DocumentRecord? {
        if case .page(_, let record, _) = outcome { record } else { nil }
    }

    /// The document, if a build leaves it out.
    var unpublished: UnpublishedDocument? {
        if case .unpublished(_, let document) = outcome { document } else { nil }
    }

    /// A document that took too long.
    init(tooSlow file: SourceFile, seconds: Int) {
        self.file = file
        outcome = .failed
        diagnostics = [Diagnostic(BuildProblem.tooSlow(seconds: seconds), file: file.path)]
    }

    /// Inspects a document; `converter` converts it as a build would.
    init(_ file: SourceFile, converter: DocumentConverter) {
        self.file = file
        let bytes: [UInt8]
        do {
            bytes = try file.bytes(limit: converter.configuration.limits.documentBytes)
        } catch {
            outcome = .failed
            diagnostics = error.diagnostics
            return
        }
        let fields = (try? TextFile(bytes: bytes, path: file.path)).map { WrittenFields(of: $0, path: file.path) }
        switch converter.convert(bytes, of: file) {
        case .page(let record, _, _, let body, let links):
            outcome = .page(
                Self.page(record, body: body, links: links, fields: fields), record: record,
                source: Fingerprint(of: bytes))
            diagnostics = record.diagnostics
        case .heldBack(let found, let document):
            outcome = .unpublished(converter.futureRoute(of: bytes, file), document)
            diagnostics = found
        case .failed(let found):
            outcome = .failed
            diagnostics = found
        }
    }

    private static func page(
        _ record: DocumentRecord, body: [UInt8], links: [DocumentLink], fields: WrittenFields?
    ) -> CheckedSite.Document {
        let tags = [\FrontMatter.tags, \.categories].flatMap { fields?.texts(of: $0) ?? [] }
        return CheckedSite.Document(
            page: record.page,
            links: links.map { fields?.placing($0) ?? $0 },
            anchors: AnchorScanner.anchors(in: body),
            hasDescription: fields?.texts(of: \.description).contains { !$0.text.isEmpty } ?? false,
            titlePosition: fields?.texts(of: \.title).first?.position,
            tagPositions: Dictionary(tags.flatMap(Self.tagNames)) { first, _ in first })
    }

    /// A text as one tag, and as several separated by commas.
    private static func tagNames(_ field: WrittenFields.Field) -> [(String, SourcePosition)] {
        let names = field.text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        return ([field.text] + names).map { ($0, field.position) }
    }
}
