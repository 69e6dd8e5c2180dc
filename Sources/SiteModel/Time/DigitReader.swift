/// Reads fixed-width numbers from the front of a text.
struct DigitReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    var isAtEnd: Bool { position == bytes.count }

    /// How many ASCII digits come next.
    var digitRun: Int {
        var end = position
        while end < bytes.count, Self.digits.contains(bytes[end]) { end += 1 }
        return end - position
    }

    /// Takes a number of exactly so many digits, up to eight of them.
    mutating func number(_ digits: Int) -> Int? {
        guard digitRun >= digits else { return nil }
        defer { position += digits }
        return value(digits)
    }

    /// Takes a fraction of a second of any length, cut to milliseconds.
    mutating func milliseconds() -> Int? {
        let digits = digitRun
        guard digits > 0 else { return nil }
        defer { position += digits }
        let scale = [100, 10, 1][min(digits, 3) - 1]
        return value(min(digits, 3)) * scale
    }

    /// Takes one character if it is among those given.
    mutating func skip(anyOf characters: StaticString) -> Bool {
        guard position < bytes.count, characters.withUTF8Buffer({ $0.contains(bytes[position]) }) else { return false }
        position += 1
        return true
    }

    /// Takes a text if it comes next.
    mutating func skip(_ text: String) -> Bool {
        guard bytes[position...].starts(with: text.utf8) else { return false }
        position += text.utf8.count
        return true
    }

    /// The number that so many of the next digits make.
    private func value(_ digits: Int) -> Int {
        bytes[position..<(position + digits)].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
}
