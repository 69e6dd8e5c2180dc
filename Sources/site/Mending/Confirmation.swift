import Foundation
import SiteModel

/// Asks a person before files are changed.
enum Confirmation {
    /// Whether someone is there to be asked: a terminal, and no continuous integration that only looks like one.
    static var isPossible: Bool {
        ProcessInfo.processInfo.environment["CI", default: ""].isEmpty
            && Terminal.isTerminal(STDIN_FILENO) && Terminal.isTerminal(STDERR_FILENO)
    }

    /// Asks a question.
    ///
    /// - Parameter question: The question, without the choice of answers.
    /// - Returns: Whether the answer was yes.
    static func ask(_ question: String) -> Bool {
        Terminal.write(question + " [y/N] ", to: .standardError)
        let answer = readLine()?.trimmingCharacters(in: .whitespaces).lowercased() ?? ""
        // ㅛ is the key y while Hangul is on.
        return ["y", "yes", "ㅛ", "예", "네"].contains(answer)
    }
}
