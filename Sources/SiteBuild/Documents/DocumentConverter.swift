import Foundation
package import SiteContent
import SiteMarkdown
package import SiteModel
import SiteSearch
import SiteTemplates

/// Turns one document into a page: reads it, renders its Markdown and decides everything that its front matter leaves open.
package struct DocumentConverter: Sendable {
    package let configuration: SiteConfiguration
    private let bodies: BodyRenderer
    /// The published paths of files beside documents.
    let assetPaths: Set<String>
    /// Those files by their names, for a site that is written in Obsidian.
    private let fileIndex: FileIndex
    /// The sizes of the pictures among them.
    private let imageSizes: ImageSizes
    private let now: Timestamp
    package var includesDrafts = true
    package var includesFuture = true
    package var includesExpired = true
    /// Whether to find what only a check reports.
    package var isForCheck = false
    /// Whether to find what documents contribute to the search index.
    var isForIndex = false

    /// A converter that includes drafts and documents from the future by default.
    init(_ setup: SiteSetup, assets: [SourceFile], now: Timestamp) {
        configuration = setup.configuration
        bodies = BodyRenderer(library: setup.library, language: configuration.language)
        assetPaths = Set(assets.map(\.publishedPath))
        fileIndex = FileIndex(setup.configuration.isObsidian ? assetPaths.sorted() : [])
        imageSizes = ImageSizes(of: assets)
        self.now = now
    }

    /// A converter for a build or a check; files that are held back must not be among those of the site.
    package init(_ site: OpenedSite, options: BuildOptions) {
        self.init(site.setup, assets: site.listing.assets, now: site.now)
        includesDrafts = options.includesDrafts
        includesFuture = options.includesFuture
        includesExpired = false
    }

    /// What became of a document.
    package enum Outcome: Sendable {
        case page(
            DocumentRecord, extracts: DocumentExtracts, contribution: [UInt8], body: [UInt8], links: [DocumentLink])
        case heldBack([Diagnostic], UnpublishedDocument)
        case failed([Diagnostic])
    }

    /// Converts a document.
    ///
    /// - Parameters:
    ///   - bytes: The document.
    ///   - file: Where it comes from.
    /// - Returns: The page with its body as HTML, or why there is none.
    package func convert(_ bytes: [UInt8], of file: SourceFile) -> Outcome {
        do {
            let (document, diagnostics) = try DocumentReader.parse(TextFile(bytes: bytes, path: file.path), file: file)
            return convert(document, diagnostics: diagnostics)
        } catch {
            return .failed(error.diagnostics)
        }
    }

    /// The address of a document that a build holds back, once it is published.
    package func futureRoute(of bytes: [UInt8], _ file: SourceFile) -> Route? {
        var converter = self
        converter.includesDrafts = true
        converter.includesFuture = true
        converter.includesExpired = true
        guard case .page(let record, _, _, _, _) = converter.convert(bytes, of: file) else { return nil }
        return record.page.route
    }

    /// Whether the record of an earlier build is still what the document would become.
    package func holds(_ record: DocumentRecord) -> Bool {
        let page = record.page
        guard
            holdingReason(
                isDraft: page.isDraft, published: page.release ?? page.published?.instant, expires: page.expires)
                == nil
        else { return false }
        return record.links.allSatisfy { path, found in
            if let name = FileIndex.name(askedAs: path) {
                return fileIndex.holdsOne(endingWith: name) == (found == .there)
            }
            return switch found {
            case .missing: !assetPaths.contains(path)
            case .there: assetPaths.contains(path)
            case .image(let size): assetPaths.contains(path) && imageSizes.size(of: path) == size
            }
        }
    }

    /// Renders a document's body as its page holds it.
    func body(of document: SourceDocument) -> (html: [UInt8], diagnostics: [Diagnostic]) {
        var document = document
        _ = leaveOutComments(of: &document)
        let kind = Self.kind(of: document)
        let options = markdownOptions(for: document, kind: kind)
        let rendered = MarkdownRenderer.render(document.body, kind: kind, options: options)
        let found = Self.diagnostics(of: rendered, in: document)
        do throws(DiagnosedError) {
            return (try bodies.render(rendered.body), found)
        } catch {
            return ([], found + error.diagnostics)
        }
    }

    private func convert(_ document: SourceDocument, diagnostics: [Diagnostic]) -> Outcome {
        var document = document
        let diagnostics = diagnostics + leaveOutComments(of: &document)
        let published = PublicationDateDecision.date(of: document, zone: configuration.timeZone)
        let expires = document.expires(in: configuration.timeZone)
        let due = [published?.instant, document.release(in: configuration.timeZone)].compactMap { $0 }.max()
        if let reason = holdingReason(isDraft: document.isDraft, published: due, expires: expires) {
            let isPrivate = reason == .draft && document.frontMatter.isPrivate
            return .heldBack(
                diagnostics,
                UnpublishedDocument(
                    document, reason: isPrivate ? .private : reason, files: files(shownBy: document)))
        }
        let kind = Self.kind(of: document)
        let options = markdownOptions(for: document, kind: kind)
        var rendered = MarkdownRenderer.render(document.body, kind: kind, options: options)
        let findings = Self.diagnostics(of: rendered, in: document)
        guard !findings.hasErrors else { return .failed(diagnostics + findings) }
        var decision = PageDecision(
            document: document, kind: kind, rendered: rendered, published: published, configuration: configuration)
        guard var page = decision.page() else {
            return .failed(MissingFields.explained(decision.diagnostics, by: diagnostics))
        }
        let socialImage = socialImage(of: document, rendered: rendered, options: options)
        page.socialImage = socialImage.address
        page.wikiLinks = Self.wikiLinks(of: rendered, in: document)
        let links = rendered.askedFiles.merging(socialImage.askedFiles) { answer, _ in answer }
        let record = DocumentRecord(
            page: page, diagnostics: MissingFields.explained(decision.diagnostics, by: diagnostics) + findings,
            links: links)
        rendered.links = Self.placed(rendered.links, in: document) + fieldLinks(of: document, socialImage.address)
        do throws(DiagnosedError) {
            let contribution = isForIndex && !page.isUnlisted ? Self.contribution(of: rendered) : []
            return .page(
                record,
                extracts: DocumentExtracts(of: ExtractedDocument(rendered: rendered, contribution: contribution)),
                contribution: contribution, body: try bodies.render(rendered.body), links: rendered.links)
        } catch {
            return .failed(record.diagnostics + error.diagnostics)
        }
    }

    /// Why a document is not to be published now; `nil` if it is.
    private func holdingReason(isDraft: Bool, published: Timestamp?, expires: Timestamp?) -> HoldingReason? {
        if isDraft, !includesDrafts { return .draft }
        if let expires, expires <= now, !includesExpired { return .expired(expires) }
        if let published, published > now, !includesFuture { return .scheduled(published) }
        return nil
    }

    // MARK: Kind

    /// What a document is: what it says, else what it looks like.
    static func kind(of document: SourceDocument) -> DocumentKind {
        let frontMatter = document.frontMatter
        if let kind = frontMatter.kind { return kind }
        if let owner = DocumentKind.allCases.first(where: { kind in
            kind.traits.ownsFolder && document.file.path.hasPrefix("content/\(kind.traits.folder)/")
        }) {
            return owner
        }
        if frontMatter.source != nil, frontMatter.published != nil, frontMatter.title == nil { return .digest }
        if !document.hasFrontMatter, let kind = MarkdownRenderer.recognizedKind(of: document.body) { return kind }
        return .post
    }

    // MARK: Markdown

    func markdownOptions(for document: SourceDocument, kind: DocumentKind) -> MarkdownOptions {
        var options = MarkdownOptions(baseURL: configuration.baseURL)
        options.isTrusted = configuration.trusts(document.file.path)
        options.folders = document.file.folders
        options.files = assetPaths
        options.imageSize = { [imageSizes] in imageSizes.size(of: $0) }
        options.language = configuration.language
        options.limits = configuration.limits
        options.linksHeadings = true
        options.lineBreaks = document.frontMatter.lineBreaks ?? configuration.lineBreaks
        options.isObsidian = configuration.isObsidian
        options.fileIndex = fileIndex
        options.collectedLinks = isForCheck ? .all : .followed
        options.findsForeignMarkup = isForCheck
        options.takesTitleFromBody = document.frontMatter.title == nil && kind.traits.titleSource.isInBody
        options.wantsSummary = document.frontMatter.description == nil
        options.ownDescription = document.frontMatter.description
        return options
    }

    /// Leaves `%%` comments out of the title and the description, which are as public as the body.
    private func leaveOutComments(of document: inout SourceDocument) -> [Diagnostic] {
        let fields: [WritableKeyPath<FrontMatter, String?> & Sendable] = [\.title, \.description]
        return fields.flatMap { field -> [Diagnostic] in
            guard let written = document.frontMatter[keyPath: field], written.utf8.contains(UInt8(ascii: "%")),
                let rest = MarkdownRenderer.withoutComments(
                    written, isObsidian: configuration.isObsidian, limits: configuration.limits)
            else { return [] }
            document.frontMatter[keyPath: field] = rest.text.isEmpty ? nil : rest.text
            return rest.problems.map { Diagnostic($0, file: document.file.path) }
        }
    }

    private static func contribution(of rendered: RenderedDocument) -> [UInt8] {
        SearchableDocument(body: rendered.body, outline: rendered.outline).encoded
    }

    private func socialImage(
        of document: SourceDocument, rendered: RenderedDocument, options: MarkdownOptions
    ) -> (address: String?, askedFiles: [String: LinkedFile]) {
        if let written = document.frontMatter.socialImage {
            return MarkdownRenderer.address(of: written, options: options)
        }
        return (rendered.firstImage, [:])
    }

    /// Links with their places in the file instead of those in the body.
    private static func placed(_ links: [DocumentLink], in document: SourceDocument) -> [DocumentLink] {
        links.map { link in
            let position = SourcePosition(
                line: link.position.line + document.bodyLineOffset, column: link.position.column)
            return DocumentLink(kind: link.kind, written: link.written, address: link.address, position: position)
        }
    }

    /// What the front matter leads to; places are not known here.
    private func fieldLinks(of document: SourceDocument, _ socialImage: String?) -> [DocumentLink] {
        let frontMatter = document.frontMatter
        let fields = [
            ("ogImage", frontMatter.socialImage, frontMatter.socialImage == nil ? nil : socialImage),
            ("canonicalURL", frontMatter.canonicalURL, frontMatter.canonicalURL),
        ]
        return fields.compactMap { key, written, address in
            guard let written, let address else { return nil }
            return DocumentLink(
                kind: .field(key: key), written: written, address: address, position: SourcePosition(line: 0))
        }
    }

    private static func wikiLinks(of rendered: RenderedDocument, in document: SourceDocument) -> [WikiLink] {
        var lines = BodyLines(of: document)
        return rendered.wikiLinks.map { link in
            WikiLink(
                name: link.name, fragment: link.fragment,
                position: SourcePosition(
                    line: link.position.line + document.bodyLineOffset, column: link.position.column),
                excerpt: lines.excerpt(ofLine: link.position.line, around: link.position.column))
        }
    }

    private static func diagnostics(of rendered: RenderedDocument, in document: SourceDocument) -> [Diagnostic] {
        var lines = BodyLines(of: document)
        return rendered.findings.map { finding in
            Diagnostic(
                finding.problem, file: document.file.path,
                position: SourcePosition(line: finding.line + document.bodyLineOffset, column: finding.column),
                excerpt: lines.excerpt(ofLine: finding.line, around: finding.column), fix: finding.fix)
        }
    }
}
