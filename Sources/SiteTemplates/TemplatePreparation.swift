/// Makes a template ready for the Mustache library.
enum TemplatePreparation {
    /// Prepares a template's text; no line is added or lost, so that line numbers stay true.
    ///
    /// - Parameters:
    ///   - text: The template.
    ///   - assets: The address of each asset.
    /// - Returns: The text with asset names replaced by addresses, our escaping asked for, and partials unindented:
    ///   the library re-indents what an indented partial renders, which is slow and would change `<pre>`.
    static func prepare(_ text: String, assets: [String: String]) -> String {
        let lines = replacingAssets(in: text, with: assets)
            .split(separator: "\n", omittingEmptySubsequences: false)
            .map { line in
                let content = line.drop { $0 == " " || $0 == "\t" }
                return ["{{>", "{{<", "{{$", "{{/"].contains(where: content.hasPrefix) ? content : line
            }
        return "{{% CONTENT_TYPE: \(EscapedHTML.name)}}" + lines.joined(separator: "\n")
    }

    private static func replacingAssets(in text: String, with assets: [String: String]) -> String {
        var result = ""
        var rest = text[...]
        let opening = "{{#asset}}"
        while let open = rest.firstRange(of: opening),
            let close = rest[open.upperBound...].firstRange(of: "{{/asset}}")
        {
            result += rest[..<open.lowerBound]
            result += EscapedHTML.escape(assets[String(rest[open.upperBound..<close.lowerBound])] ?? "")
            rest = rest[close.upperBound...]
        }
        return result + rest
    }
}
