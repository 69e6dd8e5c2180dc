/// Reads fixed-width numbers from the front of a text.
struct DigitReader {
    private var rest: Substring.UTF8View

    init(_ text: String) {
        rest = Substring(text).utf8
    }

    var isAtEnd: Bool { rest.isEmpty }

    /// How many ASCII digits come next.
    var digitRun: Int { rest.prefix(while: Self.isDigit).count }

    /// Takes a number of exactly so many digits, up to eight of them.
    mutating func number(_ digits: Int) -> Int? {
        guard digitRun >= digits else { return nil }
        defer { rest = rest.dropFirst(digits) }
        return Self.value(of: rest.prefix(digits))
    }

    /// Takes a fraction of a second of any length, cut to milliseconds.
    mutating func milliseconds() -> Int? {
        let digits = rest.prefix(while: Self.isDigit)
        guard !digits.isEmpty else { return nil }
        rest = rest.dropFirst(digits.count)
        let scale = [100, 10, 1][min(digits.count, 3) - 1]
        return Self.value(of: digits.prefix(3)) * scale
    }

    /// Takes one character if it is among those given.
    mutating func skip(anyOf characters: StaticString) -> Bool {
        guard let first = rest.first, first < 0x80 else { return false }
        let isAmong = characters.withUTF8Buffer { $0.contains(first) }
        if isAmong { rest = rest.dropFirst() }
        return isAmong
    }

    /// Takes a text if it comes next.
    mutating func skip(_ text: String) -> Bool {
        guard rest.starts(with: text.utf8) else { return false }
        rest = rest.dropFirst(text.utf8.count)
        return true
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func value(of digits: Substring.UTF8View) -> Int {
        digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }
}
