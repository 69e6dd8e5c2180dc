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

    /// How many columns a stream has; 80 where it does not say.
    static func columnCount(of descriptor: Int32) -> Int {
        var size = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }
}
