import ArgumentParser
import Foundation
import SiteBuild
import SiteModel

/// The command `site build`.
struct BuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Build the site.",
        discussion: """
            Reads content/, templates/ and site.yml and writes the whole site to public/. Nothing in the output folder \
            changes until every page has been made without error; only files that changed are written.

            Exit status: 0 when the site was built, 1 when content, templates or the disk stopped it, 64 when the \
            command was used wrongly, 130 and 143 when SIGINT or SIGTERM ended it.
            """
    )

    @Option(help: "The folder that holds content/.", completion: .directory)
    var root = "."

    @Option(help: "Where to write the site. (default: public/ in the root)", completion: .directory)
    var output: String?

    @Flag(help: "Publish drafts too.")
    var drafts = false

    @Flag(help: "Publish documents from the future too.")
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

    @Flag(help: "Publish what is without error when some documents have errors; the exit status is still 1.")
    var keepGoing = false

    @Flag(help: "Write into a folder that holds files of other origin, and over them.")
    var force = false

    @Option(
        help: """
            Where to list what was added, changed and removed, as lines such as added<TAB>path; - for standard output, \
            and the summary then goes to standard error.
            """,
        completion: .file())
    var listChanged: String?

    @Flag(name: .shortAndLong, help: "Print nothing but errors and warnings.")
    var quiet = false

    @Flag(name: .shortAndLong, help: "Name every file that was written or removed.")
    var verbose = false

    func validate() throws {
        if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 1024.") }
        if root.isEmpty { throw ValidationError("--root takes a folder, not nothing.") }
        if output?.isEmpty == true { throw ValidationError("--output takes a folder, not nothing.") }
        if listChanged?.isEmpty == true { throw ValidationError("--list-changed takes a file, not nothing.") }
        if quiet, verbose { throw ValidationError("--quiet and --verbose exclude each other.") }
    }

    func run() async throws {
        let start = ContinuousClock.now
        let printer = DiagnosticPrinter()
        let progress = ProgressBar(isShown: !quiet && Terminal.isTerminal(STDERR_FILENO))
        let signals = InterruptionSignals()
        let build = Task {
            let list = try listChanged.flatMap { $0 == "-" ? nil : try ChangeListFile(path: $0, output: outputFolder) }
            let report = try await SiteBuilder.build(options) { show($0, on: progress) }
            try list?.write(ChangeList(of: report))
            return report
        }
        signals.whenReceived { build.cancel() }
        do {
            let report = try await build.value
            progress.finish()
            if listChanged == "-" { Terminal.write(ChangeList(of: report).text, to: .standardOutput) }
            if let signal = signals.first {
                throw InterruptedBuild.end(by: signal, "\(outputFolder) was just finished")
            }
            try show(report, took: start.duration(to: .now), on: printer)
        } catch is CancellationError {
            progress.finish()
            throw InterruptedBuild.end(by: signals.first ?? SIGINT, "\(outputFolder) is as it was")
        } catch let error as DiagnosedError {
            progress.finish()
            printer.print(error.diagnostics)
            let outcome = BuildOutcome.of(error, output: outputFolder)
            if let signal = signals.first { throw InterruptedBuild.end(by: signal, outcome) }
            printer.printEnd(of: error.diagnostics, outcome)
            throw ExitCode(1)
        }
    }

    private func show(_ report: BuildReport, took duration: Duration, on printer: DiagnosticPrinter) throws {
        printer.print(report.diagnostics)
        if !quiet {
            let stream = listChanged == "-" ? FileHandle.standardError : .standardOutput
            Summary.print(report, took: duration, isVerbose: verbose, to: stream)
        }
        guard report.diagnostics.hasErrors else { return }
        printer.printEnd(of: report.diagnostics, "the rest is published")
        throw ExitCode(1)
    }

    private func show(_ news: BuildProgress, on bar: ProgressBar) {
        if news.stage != .waiting { return bar.update(news) }
        guard !quiet else { return }
        Terminal.write("site: another build is writing to \(outputFolder); waiting for it\n", to: .standardError)
    }

    private var outputFolder: String {
        output ?? (root == "." ? "public" : root + (root.hasSuffix("/") ? "public" : "/public"))
    }

    private var options: BuildOptions {
        let clock = Timestamp(millisecondsSinceEpoch: Int(Date().timeIntervalSince1970 * 1000))
        var options = BuildOptions(
            root: root,
            output: outputFolder,
            now: now.map { .written($0) } ?? .instant(clock),
            jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount
        )
        options.includesDrafts = drafts
        options.includesFuture = future
        options.baseURL = baseURL
        options.homeFolders = [NSHomeDirectory(), ProcessInfo.processInfo.environment["HOME"] ?? ""].filter {
            !$0.isEmpty
        }
        options.program = ProgramIdentity.text
        options.keepsGoing = keepGoing
        options.overwritesForeignFiles = force
        return options
    }
}
