import Foundation
import SiteModel

/// Asks a person before files are changed.
enum Confirmation {
    /// Whether someone is there to be asked: a terminal, and no continuous integration that only looks like one.
    static var isPossible: Bool {
        ProcessInfo.processInfo.environment["CI", default: ""].isEmpty
            && Terminal.isTerminal(STDIN_FILENO) && Terminal.isTerminal(STDERR_FILENO)
    }

    /// Whether the answer to a question is yes, unless the task is cancelled before an answer comes.
    static func ask(_ question: Wording, in language: InterfaceLanguage) throws -> Bool {
        Terminal.write("\(question.text(in: language)) [y/N] ", to: .standardError)
        do {
            try waitForInput()
        } catch {
            Terminal.write("\n", to: .standardError)
            throw error
        }
        let answer = readLine()?.trimmingCharacters(in: .whitespaces).lowercased() ?? ""
        // ㅛ is the key y while Hangul is on.
        return ["y", "yes", "ㅛ", "예", "네"].contains(answer)
    }

    /// Waits for a line: reading one at once would go on waiting after Ctrl-C.
    private static func waitForInput() throws {
        var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        while poll(&input, 1, 100) <= 0 { try Task.checkCancellation() }
        try Task.checkCancellation()
    }
}
