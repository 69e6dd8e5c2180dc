/// The header fields of a request, in the order in which they came.
struct HeaderFields: Sendable {
    private var fields: [(name: String, value: String)] = []

    /// Adds a field; names are the same whatever their case.
    mutating func append(_ name: String, _ value: String) {
        fields.append((name.lowercased(), value))
    }

    /// The value of a field that comes once; `nil` when it is missing, or comes more often and so says nothing.
    subscript(name: String) -> String? {
        let values = values(of: name)
        return values.count == 1 ? values[0] : nil
    }

    /// Every value of a field.
    func values(of name: String) -> [String] {
        fields.filter { $0.name == name }.map(\.value)
    }

    /// The members of a field that is a list, over all the times it comes.
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
