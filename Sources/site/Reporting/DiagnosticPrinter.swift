import Foundation
import SiteModel

/// Prints diagnostics to standard error, as `file:line:column: severity: message`.
struct DiagnosticPrinter {
    private let language: InterfaceLanguage
    private let hasColors = Terminal.hasColors(STDERR_FILENO)
    private let width = Terminal.columnCount(of: STDERR_FILENO)

    init(language: InterfaceLanguage) {
        self.language = language
    }

    /// Prints diagnostics in the order given.
    func print(_ diagnostics: [Diagnostic]) {
        print(diagnostics.map { DiagnosticGroup($0) })
    }

    /// Prints groups in the order given; `more` says how to see the diagnostics of which only the places are shown.
    func print(_ groups: [DiagnosticGroup], more: Wording? = nil) {
        let texts = groups.map { text($0.diagnostic) + others($0.others, more) }
        Terminal.write(texts.joined(), to: .standardError)
    }

    /// Prints how many of each kind are not shown; `more` says how to see them.
    func print(omitted: [(identifier: String, count: Int)], more: Wording) {
        for (identifier, count) in omitted {
            let words = Wording(
                "\(count) more of kind ‘\(identifier)’; \(more.english)",
                korean: "‘\(identifier)’ 문제가 \(count)개 더 있습니다. \(more.korean)")
            Terminal.say(words, in: language)
        }
    }

    /// Prints the last line of a build with errors: how many there were, and what they mean for the output.
    func printEnd(of diagnostics: [Diagnostic], _ consequence: Wording) {
        let count = Count.of(diagnostics)
        let line = Wording(
            "\(count.english); \(consequence.english)", korean: "\(count.korean), \(consequence.korean)")
        Terminal.say(line, in: language)
    }

    private func text(_ diagnostic: Diagnostic) -> OutputText {
        let severity = colored("\(diagnostic.severity.wording.text(in: language))", as: diagnostic.severity)
        var text: OutputText =
            "\(place(diagnostic)): \(severity): \(diagnostic.problem.message.text(in: language))\n"
        if let position = diagnostic.position, let excerpt = diagnostic.excerpt, !excerpt.text.isEmpty {
            text += self.excerpt(excerpt, at: position)
        }
        if let hint = diagnostic.problem.hint {
            text += "  \(Self.hint.text(in: language)): \(hint.text(in: language))\n"
        }
        return text
    }

    private func others(_ diagnostics: [Diagnostic], _ more: Wording?) -> OutputText {
        guard !diagnostics.isEmpty else { return "" }
        let places = diagnostics.prefix(Self.mostPlaces).map(place) + (diagnostics.count > Self.mostPlaces ? ["…"] : [])
        let list = places.joined(separator: ", ")
        let words = Wording(
            "\(diagnostics.count) more like this: \(list)\(more?.english ?? "")",
            korean: "같은 문제 \(diagnostics.count)개 더: \(list)\(more?.korean ?? "")")
        return "  \(words.text(in: language))\n"
    }

    /// This many places fit a line.
    private static let mostPlaces = 3

    private func place(_ diagnostic: Diagnostic) -> String {
        let place = diagnostic.file.isEmpty ? "site" : VisibleText.line(diagnostic.file)
        return place + (diagnostic.position.map { ":\($0.line):\($0.column)" } ?? "")
    }

    private func excerpt(_ line: LineExcerpt, at position: SourcePosition) -> OutputText {
        let gutter = String(position.line)
        let margin = String(repeating: " ", count: gutter.count)
        let excerpt = SourceExcerpt(line, column: position.column, width: width - gutter.count - 6)
        let indentation = String(repeating: " ", count: excerpt.indentation)
        return "  \(gutter) | \(excerpt.line)\n  \(margin) | \(indentation)^\n"
    }

    private func colored(_ text: OutputText, as severity: Severity) -> OutputText {
        let color: OutputText =
            switch severity {
            case .error: "1;31"
            case .warning: "1;33"
            case .note: "1;36"
            }
        return text.styled(color, if: hasColors)
    }

    static let hint = Wording("hint", korean: "힌트")
}

extension Diagnostic {
    /// The message, and the hint if there is one.
    func lines(in language: InterfaceLanguage) -> [String] {
        let message = problem.message.text(in: language)
        guard let hint = problem.hint?.text(in: language) else { return [message] }
        return [message, DiagnosticPrinter.hint.text(in: language) + ": " + hint]
    }
}
