import ArgumentParser
import Foundation
import SiteBuild
import SiteFiles
import SiteModel

/// Writes diagnostics in the chosen format: for people on standard error, for machines on standard output.
struct Reporter {
    let format: ReportFormat
    let language: InterfaceLanguage
    private let paths: RepositoryPaths
    private let printer: DiagnosticPrinter
    /// Where GitHub annotations go in addition to text; `nil` outside of GitHub Actions.
    private let annotations: FileHandle?

    /// Makes a reporter; `outputIsTaken` keeps annotations off standard output.
    init(format: ReportFormat, root: String, language: InterfaceLanguage, outputIsTaken: Bool = false) {
        let environment = ProcessInfo.processInfo.environment
        self.format = format
        self.language = language
        let workspace = environment["GITHUB_WORKSPACE", default: ""]
        paths = RepositoryPaths(root: root, workspace: workspace.isEmpty ? "." : workspace)
        printer = DiagnosticPrinter(language: language)
        // GitHub's runner reads workflow commands from either stream.
        let stream = outputIsTaken ? FileHandle.standardError : .standardOutput
        annotations = environment["GITHUB_ACTIONS"] == "true" ? stream : nil
    }

    /// Whether a program reads standard output.
    var isForMachines: Bool { format != .text }

    /// Writes diagnostics, which must be in reading order; machine formats always get all of them.
    func report(_ diagnostics: [Diagnostic], detail: ReportDetail = .everything) {
        switch format {
        case .text: reportText(diagnostics, detail: detail)
        case .json: write(JSONReport(diagnostics, language: language).text)
        case .github: write(GitHubAnnotations.text(for: diagnostics, paths: paths, language: language))
        case .sarif: write(SARIFReport(diagnostics, paths: paths, language: language).text)
        }
    }

    /// Prints how many errors there were, and what they mean for the output.
    func printEnd(of diagnostics: [Diagnostic], _ consequence: Wording) {
        printer.printEnd(of: diagnostics, consequence)
    }

    private func reportText(_ diagnostics: [Diagnostic], detail: ReportDetail) {
        let selection = DiagnosticSelection(of: diagnostics, detail: detail)
        printer.print(
            selection.shown, more: Wording("; use --verbose to list them", korean: " (--verbose 옵션을 붙이면 모두 보여 줍니다)"))
        printer.print(
            omitted: selection.omitted,
            more: Wording("use --verbose to list them", korean: "--verbose 옵션을 붙이면 모두 보여 줍니다"))
        guard let annotations else { return }
        let annotated = DiagnosticSelection(of: diagnostics, detail: .eachKeyOnce).shown.map(\.diagnostic)
        let commands = GitHubAnnotations.firstFew(of: annotated, paths: paths, language: language)
        Terminal.write(commands, to: annotations)
    }

    private func write(_ text: MachineText) {
        Terminal.write(text, to: .standardOutput)
    }
}

extension Reporter {
    /// Reports that a signal interrupted a command; returns the exit status of a process that the signal ended.
    func end(
        by signal: Int32, _ consequence: Wording, found diagnostics: [Diagnostic] = [],
        detail: ReportDetail = .everything
    ) -> ExitCode {
        report(diagnostics + (isForMachines ? [Diagnostic(InterruptionProblem.interrupted)] : []), detail: detail)
        let message = Wording("interrupted; \(consequence.english)", korean: "중단했습니다. \(consequence.korean)")
        Terminal.say(message, in: language)
        return ExitCode(128 + signal)
    }
}

/// Tells readers of machine formats that a signal ended the command.
enum InterruptionProblem: Problem {
    case interrupted

    var severity: Severity { .error }

    var message: Wording { Wording("interrupted by a signal", korean: "신호를 받아 명령을 마쳤습니다") }
}

/// A format for diagnostics.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
    /// For people, on standard error.
    case text
    /// For scripts: one object on standard output.
    case json
    /// Workflow commands that GitHub shows next to the changed lines, on standard output.
    case github
    /// SARIF 2.1.0 for code scanning, on standard output.
    case sarif
}

/// Paths of files from the root of the repository that contains the site, for annotations and code scanning.
struct RepositoryPaths {
    /// The prefix for paths from the site's root.
    private let prefix: String

    /// Finds the site's folder in the repository at `workspace`.
    init(root: String, workspace: String) {
        let site = FilePath.real(root) ?? root
        let repository = FilePath.real(workspace) ?? workspace
        let base = repository.hasSuffix("/") ? repository : repository + "/"
        if site == repository {
            prefix = ""
        } else if site.hasPrefix(base) {
            prefix = site.dropFirst(base.count) + "/"
        } else {
            prefix = root == "." ? "" : root + (root.hasSuffix("/") ? "" : "/")
        }
    }

    /// A file's path from the repository's root.
    func path(of file: String) -> String {
        file.hasPrefix("/") ? file : prefix + file
    }
}
