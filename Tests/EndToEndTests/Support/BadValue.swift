import Testing

/// A value that is refused: what is written, and what is said about it.
struct BadValue: Sendable, CustomTestStringConvertible {
    let written: String
    let message: String
    let hint: String

    init(_ written: String, _ message: String, _ hint: String) {
        self.written = written
        self.message = message
        self.hint = hint
    }

    var testDescription: String { String(written.prefix(40)) }
}
