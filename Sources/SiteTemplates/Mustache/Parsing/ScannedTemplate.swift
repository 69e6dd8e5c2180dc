import SiteBytes
import SiteModel

/// A template whose tags are found, so that what checks it goes through the text only once.
struct ScannedTemplate {
    let source: TemplateSource
    let bytes: [UInt8]
    let tags: [TemplateTag]
    /// The place of a tag that is never closed.
    let unclosed: (line: Int, column: Int)?
    /// The lines; divided for the first fault, which most templates do not have.
    private var lines: [Substring]?
    /// The line that was asked for last: a thousand faults on one long line share its text.
    private var asked: (line: Int, text: String)?
    private var cursor = ExcerptCursor()

    init(_ source: TemplateSource) {
        self.source = source
        bytes = source.bytes
        (tags, unclosed) = TemplateTag.scan(bytes)
    }

    /// A tag, and what is known of the tags around it.
    struct EnclosedTag {
        let tag: TemplateTag
        /// The kind of the innermost tag around it.
        let enclosing: TemplateTag.Kind?
        /// Whether it is in a section `{{#children}}`.
        let isInChildren: Bool
    }

    /// The tags, each with what is known of those around it.
    var enclosedTags: [EnclosedTag] {
        var open: [TemplateTag] = []
        var childrenDepth = 0
        return tags.map { tag in
            let enclosed = EnclosedTag(tag: tag, enclosing: open.last?.kind, isInChildren: childrenDepth > 0)
            if tag.kind.isOpening {
                open.append(tag)
                if tag.opensChildren { childrenDepth += 1 }
            } else if tag.kind == .closing, let closed = open.popLast(), closed.opensChildren {
                childrenDepth -= 1
            }
            return enclosed
        }
    }

    /// A diagnostic about a place in the template.
    mutating func diagnostic(_ problem: TemplateProblem, line: Int, column: Int) -> Diagnostic {
        let position = SourcePosition(line: line, column: column)
        return Diagnostic(problem, file: source.file, position: position, excerpt: excerpt(at: position))
    }

    private mutating func excerpt(at place: SourcePosition) -> LineExcerpt? {
        let lines =
            lines ?? source.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        self.lines = lines
        guard lines.indices.contains(place.line - 1) else { return nil }
        let text = asked?.line == place.line ? asked?.text ?? "" : String(lines[place.line - 1])
        asked = (place.line, text)
        return text.withUTF8Bytes { cursor.excerpt(of: $0, at: place) }
    }
}

extension TemplateTag {
    /// Whether it begins a section of the one list that is different for each entry and ends.
    fileprivate var opensChildren: Bool { kind == .section && name == TemplateExpression.endingList }
}
