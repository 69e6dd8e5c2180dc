import ArgumentParser
import Foundation
import SiteBuild
import SiteModel
import SitePreview
import Synchronization

/// The process that builds for `site serve`: it stands apart so that nothing a build meets can end the server.
///
/// It builds once for each line of JSON on standard input, a `PreviewOrder`, and answers with another on standard
/// output, a `PreviewOutcome`. It ends with its input.
struct PreviewBuilderCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview-builder", shouldDisplay: false)

    @Option var root: String
    @Option var origin: String?
    @Option(transform: OptionValue.baseURL) var baseURL: BaseURL?
    @OptionGroup var unpublished: UnpublishedOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let signals = InterruptionSignals()
        let isBuilding = Mutex(false)
        let work = Task {
            var known: Set<String> = []
            while let order = Self.nextOrder() {
                isBuilding.withLock { $0 = true }
                try Task.checkCancellation()
                let outcome = try await build(order, &known)
                let line = String(decoding: try JSONEncoder().encode(outcome), as: UTF8.self)
                isBuilding.withLock { $0 = false }
                Terminal.write(line + "\n", to: .standardOutput)
            }
        }
        signals.whenReceived {
            work.cancel()
            // A build that is under way puts things in order and ends soon; who only waits to be asked can go at once.
            isBuilding.withLock { if !$0 { _exit(0) } }
        }
        try? await work.value
    }

    /// Waits for an order; `nil` when there is none any more.
    private static func nextOrder() -> PreviewOrder? {
        var line = Data()
        while true {
            var byte: UInt8 = 0
            let count = read(STDIN_FILENO, &byte, 1)
            if count < 0, errno == EINTR { continue }
            guard count == 1 else { return nil }
            if byte == UInt8(ascii: "\n") { return try? JSONDecoder().decode(PreviewOrder.self, from: line) }
            line.append(byte)
        }
    }

    /// Builds once, and prints what is worth saying.
    ///
    /// - Parameters:
    ///   - order: Where to.
    ///   - known: The warnings that were printed before and are still true; they are not printed again.
    /// - Returns: What became of it.
    /// - Throws: A `CancellationError` when the task is cancelled.
    private func build(_ order: PreviewOrder, _ known: inout Set<String>) async throws -> PreviewOutcome {
        let progress = ProgressBar(isShown: Terminal.isTerminal(STDERR_FILENO), language: common.language)
        defer { progress.finish() }
        do {
            let report = try await SiteBuilder.build(options(for: order)) {
                if $0.stage != .waiting { progress.update($0) }
            }
            progress.finish()
            print(report.diagnostics, repeatingErrors: true, &known)
            return PreviewOutcome(
                changedCount: report.writtenCount + report.removed.count,
                hasSameStyleSheets: report.added.count { $0.hasSuffix(".css") }
                    == report.removed.count { $0.hasSuffix(".css") },
                fileCount: report.writtenCount + report.unchangedCount, basePath: report.baseURL.basePath,
                nextDue: report.nextDue?.millisecondsSinceEpoch)
        } catch let error as DiagnosedError {
            progress.finish()
            print(error.diagnostics, repeatingErrors: !order.isRetry, &known)
            let errors = error.diagnostics.filter { $0.severity == .error }
            return PreviewOutcome(
                problems: errors.prefix(Self.mostProblems).map { PreviewProblem($0, in: common.language) },
                mayRecover: errors.contains(where: \.mayPass))
        }
    }

    /// No page has room for more.
    private static let mostProblems = 50

    private func print(_ diagnostics: [Diagnostic], repeatingErrors: Bool, _ known: inout Set<String>) {
        let keys = diagnostics.map { "\($0.file):\($0.position?.line ?? 0): \($0.problem.message.english)" }
        let news = zip(diagnostics, keys).filter {
            repeatingErrors && $0.0.severity == .error || !known.contains($0.1)
        }
        let selection = Condensation(of: news.map(\.0), detail: .eachKeyOnce)
        DiagnosticPrinter(language: common.language).print(selection.shown)
        known = Set(keys)
    }

    private func options(for order: PreviewOrder) -> BuildOptions {
        var options = BuildOptions(
            root: root, output: order.output, now: .instant(.clock), jobs: ProcessInfo.processInfo.activeProcessorCount)
        unpublished.apply(to: &options)
        // Its path holds; the origin is the preview's own.
        options.baseURL = baseURL ?? (try? EnvironmentSettings().baseURL())
        options.origin = origin
        options.cache = order.cache
        // What is only looked at was never published.
        options.remembersAddresses = false
        options.program = ProgramIdentity.text
        return options
    }
}
