/// Reads numbers of fixed width from the front of a text.
struct DigitReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    var isAtEnd: Bool { position == bytes.count }

    /// How many ASCII digits follow.
    var digitRun: Int {
        var end = position
        while end < bytes.count, Self.digits.contains(bytes[end]) { end += 1 }
        return end - position
    }

    /// Reads a number of this many digits, up to eight.
    mutating func number(_ digits: Int) -> Int? {
        guard digitRun >= digits else { return nil }
        defer { position += digits }
        return value(digits)
    }

    /// Reads a fraction of a second of any length, truncated to milliseconds.
    mutating func milliseconds() -> Int? {
        let digits = digitRun
        guard digits > 0 else { return nil }
        defer { position += digits }
        let scale = [100, 10, 1][min(digits, 3) - 1]
        return value(min(digits, 3)) * scale
    }

    /// Skips one character if it is one of these.
    mutating func skip(anyOf characters: StaticString) -> Bool {
        guard position < bytes.count, characters.withUTF8Buffer({ $0.contains(bytes[position]) }) else { return false }
        position += 1
        return true
    }

    /// Skips a text if it follows.
    mutating func skip(_ text: String) -> Bool {
        guard bytes[position...].starts(with: text.utf8) else { return false }
        position += text.utf8.count
        return true
    }

    /// The value of the next digits.
    private func value(_ digits: Int) -> Int {
        bytes[position..<(position + digits)].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
}
