import Foundation
import SiteModel

/// What the program writes to, and what is known of it.
enum Terminal {
    /// Writes text; a reader that has gone away is no concern.
    static func write(_ text: String, to handle: FileHandle) {
        try? handle.write(contentsOf: Data(text.utf8))
    }

    /// Says something about the program itself, on standard error unless it goes elsewhere.
    static func say(_ news: Wording, in language: InterfaceLanguage, to handle: FileHandle = .standardError) {
        write("site: \(news.text(in: language))\n", to: handle)
    }

    /// Whether a person watches a stream.
    static func isTerminal(_ descriptor: Int32) -> Bool {
        isatty(descriptor) == 1
    }

    /// Whether a stream shows colours: a terminal does, unless the environment asks for none (https://no-color.org).
    static func hasColors(_ descriptor: Int32) -> Bool {
        let environment = ProcessInfo.processInfo.environment
        return isTerminal(descriptor) && environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
    }

    /// Text that strangers wrote as it can be shown: it must not steer the terminal, nor fill it.
    static func safe(_ text: String) -> String {
        let text = text.utf8.count > longest ? text.prefix(longest / 4) + "…" : text
        guard text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else { return text }
        return String(
            text.map { $0.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control } ? $0 : "␣" })
    }

    /// No message needs more bytes; a line that is quoted in a hint may have a megabyte.
    private static let longest = 4000

    /// How many columns a stream has; 80 where it does not say.
    static func columnCount(of descriptor: Int32) -> Int {
        var size = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }
}
