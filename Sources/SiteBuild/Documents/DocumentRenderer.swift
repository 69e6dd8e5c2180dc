import SiteBytes
import SiteContent
import SiteFiles
import SiteMarkdown
public import SiteModel
import SiteTemplates

/// Renders one document without building the site.
public enum DocumentRenderer {
    /// Renders a document's Markdown alone.
    ///
    /// - Parameters:
    ///   - bytes: The document; its front matter is dropped.
    ///   - path: What messages call it.
    /// - Returns: What the stock renderer returns, except for Korean emphasis, strikethrough and bare URLs.
    /// - Throws: A `DiagnosedError` for text that is not UTF-8.
    public static func plainHTML(of bytes: [UInt8], path: String) throws(DiagnosedError) -> String {
        let text = try TextFile(bytes: bytes, path: path)
        var options = MarkdownOptions(baseURL: SiteConfiguration().baseURL)
        options.isPlain = true
        let rendered = MarkdownRenderer.render(DocumentReader.body(of: text), kind: .post, options: options)
        let findings = rendered.findings.map { finding in
            Diagnostic(
                finding.problem, file: path, position: SourcePosition(line: finding.line, column: finding.column))
        }
        guard !findings.hasErrors, case .article(let html) = rendered.body else { throw DiagnosedError(findings) }
        return String(decoding: html, as: UTF8.self)
    }

    /// Renders a document's body as its page holds it.
    ///
    /// - Parameters:
    ///   - bytes: The document.
    ///   - path: The document's path relative to the site's root, or what messages call it when it is not part of a
    ///     site.
    ///   - root: The root of the site whose settings and templates hold.
    /// - Returns: The HTML, and the document's diagnostics.
    /// - Throws: A `DiagnosedError` if the document, the settings or the templates have errors.
    public static func bodyHTML(
        of bytes: [UInt8], path: String, root: String
    ) throws(DiagnosedError) -> (html: String, diagnostics: [Diagnostic]) {
        let setup = try SiteSetup(SiteSettings(root: root), root: root, baseURL: nil)
        guard !setup.diagnostics.hasErrors else { throw DiagnosedError(setup.diagnostics) }
        let listing = try? ContentScanner.scan(root: root, selecting: FileSelection(setup.configuration))
        let known = listing?.documents.first { $0.path == path }
        let file =
            known
            ?? SourceFile(
                path: path, location: path, stamp: FileStamp(byteCount: bytes.count, modified: 0, changed: 0))
        let (document, found) = try DocumentReader.parse(TextFile(bytes: bytes, path: path), file: file)
        let converter = DocumentConverter(
            setup, assets: listing?.assets ?? [], now: Timestamp(millisecondsSinceEpoch: 0))
        let body = converter.body(of: document)
        guard !body.diagnostics.hasErrors else { throw DiagnosedError(setup.diagnostics + found + body.diagnostics) }
        // The other documents are not known here.
        let html = ControlCharacter.removed(from: WikiLinkPlaceholder.resolved(body.html, addresses: []))
        return (String(decoding: html, as: UTF8.self), setup.diagnostics + found + body.diagnostics)
    }
}
