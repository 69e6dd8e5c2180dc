import SiteModel

extension Diagnostic {
    /// The message and the hint in one text.
    func text(in language: InterfaceLanguage, separator: String) -> String {
        let message = problem.message.text(in: language)
        guard let hint = problem.hint?.text(in: language) else { return message }
        return message + separator + DiagnosticPrinter.hint.text(in: language) + ": " + hint
    }
}
