import ArgumentParser
import Foundation
import SiteBuild
import SiteFiles
import SiteModel
import SitePreview
import Synchronization

/// The hidden command `site preview-builder`: builds for `site serve` in a process of its own, so that a crash cannot end
/// the server.
///
/// It builds once for each line of JSON on standard input, a `BuilderRequest`, and answers with a `BuilderReply`, a line
/// on standard output. It ends with its input.
struct PreviewBuilderCommand: ParallelCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview-builder", shouldDisplay: false)

    @Option var root: String
    @Option var origin: String?
    @Option(transform: OptionValue.baseURL) var baseURL: BaseURL?
    @OptionGroup var unpublished: UnpublishedOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        // The server and the terminal may both send one; the server does not wait long.
        let signals = InterruptionSignals(endsAtSecond: false)
        let interruption = BuildInterruption()
        let isBuilding = Mutex(false)
        let work = Task {
            var known: Set<String> = []
            while let request = Self.nextRequest() {
                isBuilding.withLock { $0 = true }
                try Task.checkCancellation()
                let reply = try await build(request, &known, interruption)
                let line = MachineText.jsonLine(reply)
                isBuilding.withLock { $0 = false }
                Terminal.write(line, to: .standardOutput)
            }
        }
        signals.whenReceived {
            work.cancel()
            // A build in progress cleans up and ends soon; a process that only waits for a request can exit at once.
            isBuilding.withLock { if !$0 { _exit(0) } }
        } lastResort: { _ in
            guard interruption.end() else { return nil }
            return { 0 }
        }
        try? await signals.settling { try await work.value }
    }

    /// How many documents to work on at once, if the system allows fewer than there are cores.
    @Option(help: .hidden) var mostJobs: Int?

    var jobs: Int { mostJobs ?? ProcessInfo.processInfo.activeProcessorCount }

    mutating func reduce(jobs: Int) {
        mostJobs = jobs
    }

    /// Waits for a request; `nil` at the end of the input.
    private static func nextRequest() -> BuilderRequest? {
        var line = Data()
        while true {
            var byte: UInt8 = 0
            guard uninterrupted({ read(STDIN_FILENO, &byte, 1) }) == 1 else { return nil }
            if byte == UInt8(ascii: "\n") { return try? JSONDecoder().decode(BuilderRequest.self, from: line) }
            line.append(byte)
        }
    }

    /// Builds once, and prints the diagnostics; warnings in `known` were printed before and are not repeated.
    private func build(
        _ request: BuilderRequest, _ known: inout Set<String>, _ interruption: BuildInterruption
    ) async throws -> BuilderReply {
        let progress = ProgressBar(isShown: Terminal.isTerminal(STDERR_FILENO), language: common.language)
        defer { progress.finish() }
        do {
            let report = try await SiteBuilder.build(options(for: request), interruption: interruption) {
                if $0.stage != .waiting { progress.update($0) }
            }
            progress.finish()
            print(report.diagnostics, repeatingErrors: true, &known)
            return BuilderReply(
                changedCount: report.writtenCount + report.removed.count,
                hasSameStyleSheets: report.added.count { $0.hasSuffix(".css") }
                    == report.removed.count { $0.hasSuffix(".css") },
                fileCount: report.writtenCount + report.unchangedCount, basePath: report.baseURL.basePath,
                nextDue: report.nextDue?.millisecondsSinceEpoch)
        } catch let error as DiagnosedError {
            progress.finish()
            print(error.diagnostics, repeatingErrors: !request.isRetry, &known)
            let errors = error.diagnostics.filter { $0.severity == .error }
            return BuilderReply(
                problems: errors.prefix(Self.mostProblems).map { PreviewProblem($0, in: common.language) },
                mayRecover: errors.contains(where: \.mayPass))
        }
    }

    /// A page has no room for more.
    private static let mostProblems = 50

    private func print(_ diagnostics: [Diagnostic], repeatingErrors: Bool, _ known: inout Set<String>) {
        let keys = diagnostics.map { "\($0.file):\($0.position?.line ?? 0): \($0.problem.message.english)" }
        let new = zip(diagnostics, keys).filter {
            repeatingErrors && $0.0.severity == .error || !known.contains($0.1)
        }
        let selection = DiagnosticSelection(of: new.map(\.0), detail: .firstFew)
        let printer = DiagnosticPrinter(language: common.language)
        printer.print(selection.shown)
        printer.print(
            omitted: selection.omitted,
            more: Wording("`site check --verbose` lists them", korean: "`site check --verbose` 명령이 모두 보여 줍니다"))
        known = Set(keys)
    }

    private func options(for request: BuilderRequest) -> BuildOptions {
        var options = BuildOptions(
            root: root, output: request.output, now: .instant(.clock),
            jobs: jobs)
        unpublished.apply(to: &options)
        // With `origin`, only the path of this is used.
        options.baseURL = baseURL ?? (try? EnvironmentSettings().baseURL())
        options.origin = origin
        options.cache = request.cache
        // A preview publishes nothing.
        options.remembersAddresses = false
        options.program = SiteCommand.identity
        return options
    }
}
