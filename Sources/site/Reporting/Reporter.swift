import Foundation
import SiteModel

/// Writes diagnostics the way that was asked for: to people on standard error, to machines on standard output.
struct Reporter {
    /// The way that was asked for.
    let format: ReportFormat
    private let paths: RepositoryPaths
    let language: InterfaceLanguage
    private let printer: DiagnosticPrinter
    /// Where annotations go that nobody asked for; `nil` where nobody reads them.
    private let annotations: FileHandle?

    /// Makes a reporter.
    ///
    /// - Parameters:
    ///   - format: How to write.
    ///   - root: The site's root as it was given.
    ///   - language: The language to write in.
    ///   - outputIsTaken: Whether standard output belongs to something else than the text and its annotations.
    init(format: ReportFormat, root: String, language: InterfaceLanguage, outputIsTaken: Bool = false) {
        let environment = ProcessInfo.processInfo.environment
        self.format = format
        self.language = language
        let workspace = environment["GITHUB_WORKSPACE", default: ""]
        paths = RepositoryPaths(root: root, workspace: workspace.isEmpty ? "." : workspace)
        printer = DiagnosticPrinter(language: language)
        // GitHub's runner takes workflow commands from either stream.
        let stream = outputIsTaken ? FileHandle.standardError : .standardOutput
        annotations = environment["GITHUB_ACTIONS"] == "true" ? stream : nil
    }

    /// Whether standard output belongs to a machine.
    var isForMachines: Bool { format != .text }

    /// Writes diagnostics.
    ///
    /// - Parameters:
    ///   - diagnostics: All of them, in reading order.
    ///   - detail: How much of it people are shown; machines get all.
    func report(_ diagnostics: [Diagnostic], detail: ReportDetail = .everything) {
        switch format {
        case .text: reportText(diagnostics, detail: detail)
        case .json: write(JSONReport(diagnostics, language: language).text)
        case .github: write(GitHubAnnotations.text(for: diagnostics, paths: paths, language: language))
        case .sarif: write(SARIFReport(diagnostics, paths: paths, language: language).text)
        }
    }

    /// Tells people how a command with errors has ended.
    ///
    /// - Parameters:
    ///   - diagnostics: All that was found.
    ///   - consequence: What it means for the output.
    func printEnd(of diagnostics: [Diagnostic], _ consequence: Wording) {
        printer.printEnd(of: diagnostics, consequence)
    }

    private func reportText(_ diagnostics: [Diagnostic], detail: ReportDetail) {
        let selection = Condensation(of: diagnostics, detail: detail)
        printer.print(
            selection.shown, more: Wording("; --verbose lists them", korean: " (--verbose 옵션을 붙이면 모두 보여 줍니다)"))
        for (identifier, count) in selection.omitted {
            let words = Wording(
                "\(count) more of the kind ‘\(identifier)’; --verbose lists them",
                korean: "‘\(identifier)’ 문제가 \(count)개 더 있습니다. --verbose 옵션을 붙이면 모두 보여 줍니다")
            Terminal.say(words, in: language)
        }
        guard let annotations else { return }
        let annotated = Condensation(of: diagnostics, detail: .eachKeyOnce).shown.map(\.diagnostic)
        let text = GitHubAnnotations.firstFew(of: annotated, paths: paths, language: language)
        Terminal.write(text, to: annotations)
    }

    private func write(_ text: String) {
        Terminal.write(text, to: .standardOutput)
    }
}
