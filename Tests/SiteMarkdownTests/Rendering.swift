import SiteMarkdown
import SiteModel

/// Renders Markdown alone, as `site render --plain` does.
func plain(_ markdown: String) -> String {
    render(markdown) { $0.isPlain = true }.articleHTML
}

/// Renders one paragraph alone, and leaves its tags out; several blocks come as they are.
func inline(_ markdown: String) -> String {
    let html = plain(markdown)
    guard html.hasPrefix("<p>"), html.hasSuffix("</p>\n"), !html.dropLast(5).contains("</p>") else { return html }
    return String(html.dropFirst(3).dropLast(5))
}

/// Renders a document as its page holds it.
func render(
    _ markdown: String, as kind: DocumentKind = .post, _ configure: (inout MarkdownOptions) -> Void = { _ in }
) -> RenderedDocument {
    var options = MarkdownOptions(baseURL: BaseURL(origin: "https://blog.example", basePath: ""))
    configure(&options)
    return MarkdownRenderer.render(Array(markdown.utf8), kind: kind, options: options)
}

/// The HTML of a post's page.
func page(_ markdown: String, _ configure: (inout MarkdownOptions) -> Void = { _ in }) -> String {
    render(markdown, configure).articleHTML
}

extension RenderedDocument {
    /// The HTML of a post or page.
    var articleHTML: String {
        guard case .article(let html) = body else { return "" }
        return String(decoding: html, as: UTF8.self)
    }

    /// The general problems found, in order.
    var problems: [MarkdownProblem] { findings.compactMap { $0.problem as? MarkdownProblem } }

    /// The names of the problems found, with their places: `alert-empty 1:3`.
    var reports: [String] { findings.map { "\($0.problem.identifier) \($0.line):\($0.column)" } }

    /// The items of a digest.
    var items: [DigestItem] {
        guard case .digest(_, let items, _) = body else { return [] }
        return items
    }

    /// The parts of a transcript.
    var parts: [TranscriptPart] {
        guard case .transcript(let parts) = body else { return [] }
        return parts
    }
}
