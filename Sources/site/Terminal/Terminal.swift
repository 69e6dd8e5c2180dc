import Foundation
import SiteFiles
import SiteModel

/// Writes to the standard streams, and knows what they can show.
enum Terminal {
    /// Writes lines for people, even if the reader has gone away; none of them commands a runner that shows the log.
    static func write(_ output: OutputText, to handle: FileHandle) {
        send(RunnerCommands.disarmed(output.text), to: handle)
    }

    /// Writes text for programs, even if the reader has gone away; ends the program if there is no room for it, for a
    /// part of it may look like the whole.
    static func write(_ output: MachineText, to handle: FileHandle) {
        guard let code = send(output.text, to: handle), [EFBIG, ENOSPC, EDQUOT, EIO].contains(code) else { return }
        let reason = Wording(systemError: code)
        let message = Wording(
            "the output is incomplete: \(reason.english)", korean: "출력을 끝까지 쓰지 못했습니다: \(reason.korean)")
        say(message, in: .current)
        exit(1)
    }

    /// The only place that writes to a standard stream; returns the value of `errno` if that fails.
    @discardableResult
    private static func send(_ text: String, to handle: FileHandle) -> Int32? {
        do {
            try handle.write(contentsOf: Data(text.utf8))
            return nil
        } catch {
            return ((error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError).map { Int32($0.code) }
        }
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

    /// How many columns a stream has; 80 if it is not a terminal.
    static func columnCount(of descriptor: Int32) -> Int {
        var size = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }
}
