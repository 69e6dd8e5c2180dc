import SiteModel

extension YAMLRepair {
    /// Moves a known key to the start of its line, and puts a colon and a space after it.
    static func field(onLine line: Int, in source: YAMLText, _ subject: YAMLSubject) -> YAMLRepair? {
        let written = source.line(line)
        let field = written.drop { $0 == " " }
        guard let colon = field.firstIndex(where: { $0 == ":" || wideColons.contains($0) }) else { return nil }
        let (key, value) = (String(field[..<colon]), String(field[field.index(after: colon)...]))
        let column = written.unicodeScalars.count - field.unicodeScalars.count + 1
        let place = SourcePosition(line: line, column: column + key.unicodeScalars.count)
        if field[colon] != ":" {
            guard let name = subject.name(for: key.trimmed) else { return nil }
            let text = "\(name): \(value.trimmed)"
            return YAMLRepair(.wideColon(key: key.trimmed, suggestion: text), at: place, line: line, text: text)
        }
        guard subject.knows(key) else { return nil }
        if let first = value.first, first != " ", first != "\t" {
            let text = "\(key): \(value.trimmed)"
            let next = SourcePosition(line: line, column: place.column + 1)
            return YAMLRepair(.missingSpace(key: key, suggestion: text), at: next, line: line, text: text)
        }
        guard column > 1 else { return nil }
        return YAMLRepair(
            .indented(key: key, suggestion: String(field)), at: SourcePosition(line: line, column: column), line: line,
            text: String(field))
    }

    /// What keyboards for Korean, Chinese and Japanese write for a colon.
    private static let wideColons: Set<Character> = ["：", "﹕", "︓", "∶"]
}
