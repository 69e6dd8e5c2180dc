/// What a tag asks for.
enum TemplateExpression: Sendable {
    /// `.`: the innermost value that a section stands for.
    case current
    case loop(LoopFunction)
    /// A dotted name.
    case path(FieldName, rest: [FieldName])

    /// Reads what stands in a tag; `nil` for what is no name.
    ///
    /// - Parameter text: The tag's content without sigil.
    init?(_ text: String) {
        if text == "." {
            self = .current
        } else if text.hasSuffix("()") {
            guard let function = LoopFunction(rawValue: String(text.dropLast(2))) else { return nil }
            self = .loop(function)
        } else {
            let parts = text.split(separator: ".", omittingEmptySubsequences: false)
            guard parts.allSatisfy(Self.isName), let first = parts.first else { return nil }
            self = .path(FieldName(first), rest: parts.dropFirst().map { FieldName($0) })
        }
    }

    private static func isName(_ part: Substring) -> Bool {
        !part.isEmpty
            && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" || $0 == "?") }
    }
}
