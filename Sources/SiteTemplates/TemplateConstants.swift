/// Variables that have one value for the whole site, put into templates before they are parsed.
///
/// Most of what a layout asks for is the same on every page; looking it up once instead of once per page is what makes
/// the layout cheap.
struct TemplateConstants {
    /// Values by variable, such as `site.title`; `nil` for one that is known and absent.
    private let values: [String: String?]

    /// Takes what the site and the theme's words say.
    ///
    /// - Parameter context: What all views of the site share.
    init(context: ViewContext) {
        var values: [String: String?] = [:]
        for (name, field) in SiteView.fields { values["site." + name] = Self.text(of: field(context.site)) }
        for (name, field) in InterfaceText.fields { values["text." + name] = Self.text(of: field(context.text)) }
        self.values = values
    }

    /// Puts the values into a template.
    ///
    /// A value that could be read as a tag itself is left to be looked up.
    ///
    /// - Parameter text: A template that has been checked.
    /// - Returns: The template with fewer tags. It gives the same text as before; only its lines are no longer those of
    ///   the file.
    func fill(_ text: String) -> String {
        var result = ""
        var rest = text.startIndex
        var hidden: (name: String, depth: Int)?
        for tag in TemplateTag.scan(text).tags {
            if hidden == nil { result += text[rest..<tag.range.lowerBound] }
            rest = tag.range.upperBound
            if let section = hidden {
                hidden = Self.hidden(section, after: tag)
                if hidden == nil { Self.dropEmptyLine(at: &rest, of: text, after: result) }
                continue
            }
            switch (tag.sigil, values[tag.name].map { $0 != nil }) {
            case ("#", true?), ("^", false?), ("/", _?): Self.dropEmptyLine(at: &rest, of: text, after: result)
            case ("#", false?), ("^", true?): hidden = (tag.name, 1)
            case (nil, _?): result += replacement(of: tag, in: text, escaping: true)
            case ("{", _?), ("&", _?): result += replacement(of: tag, in: text, escaping: false)
            default: result += text[tag.range]
            }
        }
        return result + text[rest...]
    }

    /// The hidden section that is open after a tag in it.
    private static func hidden(
        _ section: (name: String, depth: Int), after tag: TemplateTag
    ) -> (name: String, depth: Int)? {
        guard tag.name == section.name else { return section }
        switch tag.sigil {
        case "#", "^": return (section.name, section.depth + 1)
        case "/": return section.depth == 1 ? nil : (section.name, section.depth - 1)
        default: return section
        }
    }

    /// Skips the end of a line on which nothing stood but a section's tags, as Mustache does.
    private static func dropEmptyLine(at rest: inout String.Index, of text: String, after result: String) {
        guard result.last?.isNewline ?? true, rest < text.endIndex, text[rest].isNewline else { return }
        rest = text.index(after: rest)
    }

    private func replacement(of tag: TemplateTag, in text: String, escaping: Bool) -> String {
        guard let value = values[tag.name] ?? nil else { return "" }
        guard !value.contains("{{") else { return String(text[tag.range]) }
        return escaping ? EscapedHTML.escape(value) : value
    }

    private static func text(of value: Any?) -> String? {
        value.map { "\($0)" }
    }
}
