import Foundation
import SiteModel

/// Writes to the standard streams, and knows what they can show.
enum Terminal {
    /// Writes text, even if the reader has gone away.
    static func write(_ text: String, to handle: FileHandle) {
        try? handle.write(contentsOf: Data(text.utf8))
    }

    /// Prints a message from the program itself, on standard error by default.
    static func say(_ message: Wording, in language: InterfaceLanguage, to handle: FileHandle = .standardError) {
        write("site: \(message.text(in: language))\n", to: handle)
    }

    /// Whether a stream is a terminal.
    static func isTerminal(_ descriptor: Int32) -> Bool {
        isatty(descriptor) == 1
    }

    /// Whether a stream shows colours: a terminal does, unless the environment says not to (https://no-color.org).
    static func hasColors(_ descriptor: Int32) -> Bool {
        let environment = ProcessInfo.processInfo.environment
        return isTerminal(descriptor) && environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
    }

    /// Untrusted text, made safe to print: it can neither control the terminal nor fill it.
    static func safe(_ text: String) -> String {
        let text = text.utf8.count > longest ? text.prefix(longest / 4) + "…" : text
        guard text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else { return text }
        return String(
            text.map { $0.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control } ? $0 : "␣" })
    }

    /// More bytes than any message needs; a line quoted in a hint may be a megabyte long.
    private static let longest = 4000

    /// How many columns a stream has; 80 if it is not a terminal.
    static func columnCount(of descriptor: Int32) -> Int {
        var size = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }
}

/// How many columns of a terminal text takes.
enum ColumnWidth {
    /// 2 for Hangul, Han and other wide characters, 0 for marks, otherwise 1.
    static func of(_ character: Character) -> Int {
        guard let scalar = character.unicodeScalars.first else { return 0 }
        if scalar.isASCII { return 1 }
        if scalar.properties.isEmojiPresentation || wide.contains(where: { $0.contains(scalar.value) }) { return 2 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: return 1
        }
    }

    static func of(_ text: some StringProtocol) -> Int {
        text.reduce(0) { $0 + of($1) }
    }

    /// The main ranges of width W and F in Unicode's EastAsianWidth.txt.
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97C,
        0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD,
    ]
}
