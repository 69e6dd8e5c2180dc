import SiteModel

/// Turns the Liquid of Jekyll's documents into Markdown, as far as its meaning is known without Jekyll
/// (https://jekyllrb.com/docs/liquid/tags/).
struct Liquid: Sendable {
    /// The address of a document of `_posts`, or of another file, by the name that a tag gives it.
    let address: @Sendable (String) -> String?
    /// What `page.name` and `site.name` say.
    let variable: @Sendable (String) -> String?

    static let marks = [
        TemplateTag.Marks(opening: "{%", closing: "%}"), TemplateTag.Marks(opening: "{{", closing: "}}"),
    ]

    /// Lines without the tags that are known.
    func rewritten(_ lines: [String]) -> [String] {
        TagRewriter.rewritten(lines, marks: Self.marks, by: outcome)
    }

    private func outcome(of tag: TemplateTag) -> TagRewriter.Outcome {
        if tag.marks.opening == "{{" { return tag.isInCode ? .keep : expression(tag.content) }
        switch tag.name {
        case "raw": return Self.pair("endraw", isBlock: false) { tag.isInCode ? $0 : Self.escaped($0) }
        case "endraw": return .text("")
        case "comment": return tag.isInCode ? .keep : Self.pair("endcomment", isBlock: false) { _ in "" }
        case "highlight":
            let language = tag.argument.prefix { !$0.isWhitespace }
            return tag.isInCode
                ? .keep : Self.pair("endhighlight", isBlock: true) { Self.fenced($0, language: language) }
        case "post_url", "link": return tag.isInCode ? .keep : address(tag.argument).map { .text($0) } ?? .keep
        case "include", "include_cached": return tag.isInCode ? .keep : include(tag)
        case "youtube":
            let name = tag.argument.filter { $0 != "\"" && $0 != "'" }
            return tag.isInCode || name.contains(" ") ? .keep : .block(Self.video(name))
        case "gist":
            let name = tag.argument.prefix { !$0.isWhitespace }
            return tag.isInCode || !name.contains("/") ? .keep : .block("https://gist.github.com/\(name)")
        default: return .keep
        }
    }

    private static func pair(
        _ end: String, isBlock: Bool, inner: @escaping (String) -> String
    ) -> TagRewriter.Outcome {
        .pair(endsAt: end, isBlock: isBlock, inner: inner)
    }

    // MARK: Code

    /// Text that Liquid was to leave alone, with its braces escaped outside of code: they would be taken for a tag.
    private static func escaped(_ text: String) -> String {
        let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
            String(Substring($0))
        }
        return lines.changingText { line in
            line.changingOutsideCode { $0.replacing("{{", with: "\\{\\{").replacing("{%", with: "\\{%") }
        }.joined(separator: "\n")
    }

    private static func fenced(_ code: String, language: some StringProtocol) -> String {
        let fence = code.contains("```") ? "````" : "```"
        return "\(fence)\(language)\n\(code)\(code.hasSuffix("\n") ? "" : "\n")\(fence)"
    }

    // MARK: Expressions

    /// A text or variable with filters that make an address of it.
    private func expression(_ content: String) -> TagRewriter.Outcome {
        let parts = content.split(separator: "|").map(\.trimmedSpaces)
        guard let first = parts.first, parts.dropFirst().allSatisfy(Self.isAddressFilter) else { return .keep }
        if let quote = first.first, "\"'".contains(quote), first.count > 1, first.last == quote {
            return .text(String(first.dropFirst().dropLast()))
        }
        if ["site.baseurl", "site.url"].contains(first) { return .text("") }
        return variable(first).map { .text($0) } ?? .keep
    }

    private static func isAddressFilter(_ filter: String) -> Bool {
        ["relative_url", "absolute_url", "escape", "xml_escape", "strip"].contains(filter)
            || filter.hasPrefix("prepend:") && (filter.contains("site.baseurl") || filter.contains("site.url"))
    }

    // MARK: Includes

    /// The includes of the Chirpy and Minimal Mistakes themes for videos and pictures.
    private func include(_ tag: TemplateTag) -> TagRewriter.Outcome {
        let file = String(tag.argument.prefix { !$0.isWhitespace })
        let arguments = tag.arguments
        switch (file, arguments["id"]) {
        case ("embed/youtube.html", let id?): return .block(Self.video(id))
        case ("embed/spotify.html", let id?): return .block("https://open.spotify.com/track/\(id)")
        case ("embed/bilibili.html", let id?): return .block("https://www.bilibili.com/video/\(id)/")
        case ("embed/twitch.html", let id?): return .block("https://www.twitch.tv/videos/\(id)")
        case ("video", let id?) where arguments["provider"] == "youtube": return .block(Self.video(id))
        case ("video", let id?) where arguments["provider"] == "vimeo": return .block("https://vimeo.com/\(id)")
        case ("figure", _), ("figure.html", _), ("image.html", _), ("image", _):
            return Figure(
                source: arguments["image_path"] ?? arguments["path"] ?? arguments["src"] ?? arguments["url"],
                text: arguments["alt"], caption: arguments["caption"]
            ).map { .block($0.markdown) } ?? .keep
        case ("toc", _), ("toc.html", _): return .text("")
        default: return .keep
        }
    }

    private static func video(_ name: String) -> String { "https://www.youtube.com/watch?v=\(name)" }
}

/// A picture with a caption.
struct Figure {
    let markdown: String

    /// Makes a picture; `nil` without the address of one.
    init?(source: String?, text: String?, caption: String?) {
        guard let source, !source.isEmpty, !source.contains("{") else { return nil }
        let address = source.contains(where: { $0.isWhitespace || "()".contains($0) }) ? "<\(source)>" : source
        let words = (text ?? caption ?? "").split(whereSeparator: \.isNewline).joined(separator: " ")
        let label = words.replacing("[", with: "\\[").replacing("]", with: "\\]")
        markdown = "![\(label)](\(address))" + (caption.map { $0.isEmpty ? "" : "\n*\($0)*" } ?? "")
    }
}
