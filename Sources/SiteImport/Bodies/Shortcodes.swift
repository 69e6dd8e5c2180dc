import SiteModel

/// Turns the shortcodes of Hugo and of its themes into Markdown, as far as they mean the same everywhere
/// (https://gohugo.io/shortcodes/).
struct Shortcodes: Sendable {
    /// The address of a document, by the path that `ref` gives it.
    let address: @Sendable (String) -> String?

    static let marks = [
        TemplateTag.Marks(opening: "{{<", closing: ">}}"), TemplateTag.Marks(opening: "{{%", closing: "%}}"),
    ]

    /// Lines without the shortcodes that are known.
    func rewritten(_ lines: [String]) -> [String] {
        TagRewriter.rewritten(lines, marks: Self.marks, by: outcome)
    }

    private func outcome(of tag: TemplateTag) -> TagRewriter.Outcome {
        if let shown = Self.shown(tag) { return .text(shown) }
        guard !tag.isInCode else { return .keep }
        let arguments = tag.arguments
        switch tag.name {
        case "figure", "img", "image", "picture", "imgproc":
            return Figure(
                source: arguments["src"] ?? arguments["0"], text: arguments["alt"] ?? arguments["title"],
                caption: arguments["caption"]
            ).map { .block($0.markdown) } ?? .keep
        case "youtube", "vimeo": return video(tag.name, arguments["id"] ?? arguments["0"])
        case "gist":
            guard let user = arguments["0"], let name = arguments["1"] else { return .keep }
            return .block("https://gist.github.com/\(user)/\(name)")
        case "x", "tweet", "twitter":
            guard let user = arguments["user"], let id = arguments["id"] else { return .keep }
            return .block("https://x.com/\(user)/status/\(id)")
        case "ref", "relref": return reference(arguments["path"] ?? arguments["0"])
        case "highlight": return pair(tag) { Self.fenced($0, language: arguments["0"] ?? "") }
        case "mermaid": return pair(tag) { Self.fenced($0, language: "mermaid") }
        case "rawhtml", "raw", "html", "math", "katex", "center": return pair(tag, isBlock: tag.isAlone) { $0 }
        case "toc", "table_of_contents": return .text("")
        default: return alert(tag, arguments) ?? .keep
        }
    }

    private func pair(
        _ tag: TemplateTag, isBlock: Bool = true, inner: @escaping (String) -> String
    ) -> TagRewriter.Outcome {
        .pair(endsAt: "/" + tag.name, isBlock: isBlock, inner: inner)
    }

    /// A shortcode that is only shown, not carried out: `{{</* figure */>}}`.
    private static func shown(_ tag: TemplateTag) -> String? {
        guard tag.content.hasPrefix("/*"), tag.content.hasSuffix("*/"), tag.content.count >= 4 else { return nil }
        let content = tag.content.dropFirst(2).dropLast(2).trimmedSpaces
        // Outside of code it would be taken for a shortcode again.
        let opening = tag.isInCode ? tag.marks.opening : "\\{\\{" + tag.marks.opening.dropFirst(2)
        return "\(opening) \(content) \(tag.marks.closing)"
    }

    private func video(_ service: String, _ name: String?) -> TagRewriter.Outcome {
        guard let name, !name.isEmpty else { return .keep }
        return .block(service == "vimeo" ? "https://vimeo.com/\(name)" : "https://www.youtube.com/watch?v=\(name)")
    }

    private func reference(_ path: String?) -> TagRewriter.Outcome {
        guard let path else { return .keep }
        let file = path.prefix { $0 != "#" }
        let anchor = path.dropFirst(file.count)
        if file.isEmpty { return .text(String(anchor)) }
        return address(String(file)).map { .text($0 + anchor) } ?? .keep
    }

    private static func fenced(_ code: String, language: String) -> String {
        let code = code.hasPrefix("\n") ? String(code.dropFirst()) : code
        let fence = code.contains("```") ? "````" : "```"
        return "\(fence)\(language)\n\(code)\(code.hasSuffix("\n") ? "" : "\n")\(fence)"
    }

    // MARK: Alerts

    /// The boxes that themes have under many names, as the alerts of GitHub.
    private func alert(_ tag: TemplateTag, _ arguments: [String: String]) -> TagRewriter.Outcome? {
        guard Self.boxes.contains(tag.name) || Self.alertTypes[tag.name] != nil else { return nil }
        let said = (arguments["type"] ?? arguments["0"] ?? tag.name).lowercased()
        let type = Self.alertTypes[said] ?? Self.alertTypes[tag.name] ?? "NOTE"
        let title =
            arguments["title"] ?? (arguments["0"].map { $0.lowercased() == said } == true ? arguments["1"] : nil)
        return pair(tag) { inner in
            let text = self.rewritten(inner.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
            let lines = Array(text.drop(while: \.isBlank).reversed().drop(while: \.isBlank).reversed())
            let heading = "> [!\(type)]" + (title.map { $0.isEmpty ? "" : " \($0)" } ?? "")
            return ([heading] + lines.map { $0.isEmpty ? ">" : "> " + $0 }).joined(separator: "\n")
        }
    }

    private static let boxes: Set<String> = ["notice", "alert", "admonition", "callout", "hint"]

    private static let alertTypes = [
        "note": "NOTE", "info": "NOTE", "default": "NOTE", "abstract": "NOTE", "question": "NOTE", "quote": "NOTE",
        "example": "NOTE", "tip": "TIP", "success": "TIP", "important": "IMPORTANT", "warning": "WARNING",
        "caution": "CAUTION", "attention": "WARNING", "danger": "CAUTION", "error": "CAUTION", "failure": "CAUTION",
        "bug": "CAUTION",
    ]
}
