/// A phrase of the argument parser with gaps `{}`, and its Korean translation with the same gaps in the same order.
struct UsagePhrase: Sendable {
    private let english: [Substring]
    private let korean: [Substring]

    init(_ english: String, korean: String) {
        self.english = Self.pieces(of: english)
        self.korean = Self.pieces(of: korean)
    }

    /// The Korean for a text that is this phrase with its gaps filled; `nil` for any other text.
    func korean(for text: String) -> String? {
        guard let first = english.first, let last = english.last, text.hasPrefix(first) else { return nil }
        var rest = text.dropFirst(first.count)
        guard english.count > 1 else { return rest.isEmpty ? korean.joined() : nil }
        guard rest.hasSuffix(last) else { return nil }
        rest = rest.dropLast(last.count)
        var values: [Substring] = []
        for piece in english.dropFirst().dropLast() {
            guard let range = rest.firstRange(of: piece) else { return nil }
            values.append(rest[..<range.lowerBound])
            rest = rest[range.upperBound...]
        }
        values.append(rest)
        return zip(korean, values + [""]).map { $0 + $1 }.joined()
    }

    private static func pieces(of text: String) -> [Substring] {
        text.split(separator: "{}", omittingEmptySubsequences: false)
    }
}
