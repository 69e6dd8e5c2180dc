import Foundation
import SiteModel

/// Writes to the standard streams, and knows what they can show.
enum Terminal {
    /// Writes text, even if the reader has gone away.
    static func write(_ text: String, to handle: FileHandle) {
        try? handle.write(contentsOf: Data(text.utf8))
    }

    /// Prints a message from the program itself, on standard error by default.
    static func say(_ news: Wording, in language: InterfaceLanguage, to handle: FileHandle = .standardError) {
        write("site: \(news.text(in: language))\n", to: handle)
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
