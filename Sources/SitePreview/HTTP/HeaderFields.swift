/// The header fields of a request, in order.
struct HeaderFields: Sendable {
    private var fields: [(name: String, value: String)] = []

    /// Adds a field, whose name is case-insensitive.
    mutating func append(_ name: String, _ value: String) {
        fields.append((name.lowercased(), value))
    }

    /// The value of a field that appears once; `nil` if it is missing or repeated.
    subscript(name: String) -> String? {
        let values = values(of: name)
        return values.count == 1 ? values[0] : nil
    }

    /// All values of a field.
    func values(of name: String) -> [String] {
        fields.filter { $0.name == name }.map(\.value)
    }

    /// The members of a list field, from all its appearances.
    func list(of name: String) -> [String] {
        values(of: name).flatMap { $0.split(separator: ",") }.map { $0.trimmingSpaces() }.filter { !$0.isEmpty }
    }
}

extension StringProtocol {
    /// The text without spaces and tabs at its ends.
    func trimmingSpaces() -> String {
        let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" }
        let start = drop(while: isSpace)
        let end = start.lastIndex { !isSpace($0) }
        return end.map { String(start[...$0]) } ?? ""
    }
}
