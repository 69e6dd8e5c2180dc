/// Reads fixed-width numbers from the front of a text.
struct DigitReader {
    private var rest: Substring

    init(_ text: String) {
        rest = text[...]
    }

    var isAtEnd: Bool { rest.isEmpty }

    /// How many ASCII digits come next.
    var digitRun: Int { rest.prefix { $0.isASCII && $0.isNumber }.count }

    /// Takes a number of exactly so many digits.
    mutating func number(_ digits: Int) -> Int? {
        guard digitRun >= digits, let value = Int(rest.prefix(digits)) else { return nil }
        rest = rest.dropFirst(digits)
        return value
    }

    /// Takes a fraction of a second of any length, cut to milliseconds.
    mutating func milliseconds() -> Int? {
        let digits = rest.prefix(digitRun)
        guard !digits.isEmpty else { return nil }
        rest = rest.dropFirst(digits.count)
        return Int(digits.prefix(3) + String(repeating: "0", count: max(0, 3 - digits.count)))
    }

    /// Takes one character if it is among those given.
    mutating func skip(anyOf characters: String) -> Bool {
        guard let first = rest.first, characters.contains(first) else { return false }
        rest = rest.dropFirst()
        return true
    }
}
