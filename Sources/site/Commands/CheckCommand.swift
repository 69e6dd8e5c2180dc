import ArgumentParser
import Foundation
import SiteBuild
import SiteModel

/// The command `site check`.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Say what is wrong with the site, without building it.",
        discussion: """
            Says all that a build would, and what only shows in the whole: links, anchors and pictures that lead \
            nowhere, tags and titles that stand twice, stories told before, what documents lack. Writes nothing, unless \
            --fix is given.

            Exit status: 0 when there is no error, 1 when there is one, or a warning with --strict, 64 when the command \
            was used wrongly, 130 and 143 when SIGINT or SIGTERM ended it.
            """
    )

    @Option(help: "The folder that holds content/.", completion: .directory)
    var root = "."

    @Option(help: "How to write what was found: text, json, github or sarif.")
    var format = ReportFormat.text

    @Flag(help: "Take warnings for errors.")
    var strict = false

    @Flag(help: "Mend what is certain, and show each change.")
    var fix = false

    @Flag(name: .shortAndLong, help: "With --fix: ask nothing, on a terminal either.")
    var yes = false

    @Flag(help: "Check drafts too.")
    var drafts = false

    @Flag(help: "Check documents from the future too.")
    var future = false

    @Option(
        help: "What counts as now, such as 2025-05-02T13:40:00+09:00. (default: the clock)",
        transform: OptionValue.date)
    var now: DateText?

    @Option(
        name: .customLong("base-url"), help: "Where the site is published, instead of baseURL in site.yml.",
        transform: OptionValue.baseURL)
    var baseURL: BaseURL?

    @Option(help: "How many documents to work on at once. (default: one per core)")
    var jobs: Int?

    @Flag(name: .shortAndLong, help: "Print nothing but what was found.")
    var quiet = false

    @Flag(name: .shortAndLong, help: "List every finding, not only the first few of a kind.")
    var verbose = false

    func validate() throws {
        if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 1024.") }
        if root.isEmpty { throw ValidationError("--root takes a folder, not nothing.") }
        if quiet, verbose { throw ValidationError("--quiet and --verbose exclude each other.") }
        if yes, !fix { throw ValidationError("--yes goes with --fix.") }
    }

    func run() async throws {
        let start = ContinuousClock.now
        let reporter = Reporter(format: format, root: root, language: .english)
        let progress = ProgressBar(isShown: !quiet && Terminal.isTerminal(STDERR_FILENO))
        let signals = InterruptionSignals()
        let check = Task {
            if fix { try await mending(reporter).run() }
            return try await SiteChecker.check(options) { progress.update($0) }
        }
        signals.whenReceived { check.cancel() }
        do {
            let report = try await check.value
            progress.finish()
            reporter.report(report.diagnostics, condensed: !verbose)
            end(report.diagnostics, count: report.documentCount, took: start.duration(to: .now), reporter)
            if fails(report.diagnostics) { throw ExitCode(1) }
        } catch let error as DiagnosedError {
            progress.finish()
            reporter.report(error.diagnostics, condensed: !verbose)
            throw ExitCode(1)
        } catch is CancellationError {
            progress.finish()
            if reporter.isForMachines { reporter.report([Diagnostic(InterruptionProblem.interrupted)]) }
            throw InterruptedBuild.end(by: signals.first ?? SIGINT, "nothing was written")
        }
    }

    private func mending(_ reporter: Reporter) -> MendSession {
        MendSession(
            root: root, jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount, isAgreed: yes,
            stream: reporter.isForMachines ? .standardError : .standardOutput, language: .english)
    }

    private func fails(_ diagnostics: [Diagnostic]) -> Bool {
        diagnostics.contains { $0.severity >= (strict ? .warning : .error) }
    }

    private func end(_ diagnostics: [Diagnostic], count: Int, took duration: Duration, _ reporter: Reporter) {
        guard !quiet else { return }
        let words = CheckSummary.wording(of: diagnostics, documentCount: count, took: duration)
        let stream = reporter.isForMachines ? FileHandle.standardError : .standardOutput
        Terminal.write(words.text(in: .english) + "\n", to: stream)
    }

    private var options: BuildOptions {
        let clock = Timestamp(millisecondsSinceEpoch: Int(Date().timeIntervalSince1970 * 1000))
        var options = BuildOptions(
            root: root, output: root + "/public", now: now.map { .written($0) } ?? .instant(clock),
            jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount)
        options.includesDrafts = drafts
        options.includesFuture = future
        options.baseURL = baseURL
        return options
    }
}
