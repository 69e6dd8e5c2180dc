import ArgumentParser
import Foundation
import SiteBuild
import SiteCheck
import SiteFix
import SiteModel
import Synchronization

/// The command `site check`.
struct CheckCommand: ParallelCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "check",
            abstract: Wording(
                "Find problems in the site without building it.", korean: "빌드하지 않고 사이트의 문제를 알립니다."
            ).localised,
            discussion: Wording(
                """
                Reports everything a build would, and problems that only show across the site: broken links, anchors \
                and images, duplicate tags and titles, stories that were published before, and missing metadata. \
                Writes nothing unless --fix is given.

                Exit status: 0 if there are no errors, 1 if there are (with --strict, also if there are warnings), 64 \
                if the command was used incorrectly, 129, 130 or 143 if SIGHUP, SIGINT or SIGTERM ended it.
                """,
                korean: """
                    빌드가 알릴 것을 모두 알리고, 사이트 전체를 보아야 드러나는 것도 알립니다. 가리키는 것이 없는 링크와 앵커와 \
                    그림, 겹치는 태그와 제목, 이미 실린 소식, 글에 빠진 것들입니다. --fix가 없으면 아무것도 쓰지 않습니다.

                    종료 상태: 오류가 없으면 0, 오류가 있거나 --strict일 때 경고가 있으면 1, 명령을 잘못 썼으면 64, SIGHUP, \
                    SIGINT, SIGTERM으로 끝났으면 129, 130, 143입니다.
                    """
            ).localised
        )
    }

    @OptionGroup var reading: ReadingOptions

    @Option(
        help: .init(
            "The format of the findings.",
            korean: "찾은 것을 쓰는 형식.", koreanValue: "형식"))
    var format = ReportFormat.text

    @Flag(help: .init("Treat warnings as errors.", korean: "경고도 오류로 여깁니다."))
    var strict = false

    @Flag(help: .init("Fix what can be fixed safely, and show each change.", korean: "확실한 것을 고치고, 고친 곳을 모두 보여 줍니다."))
    var fix = false

    @Flag(
        name: .shortAndLong,
        help: .init("With --fix: do not ask for confirmation.", korean: "--fix를 쓸 때 터미널에서도 묻지 않습니다."))
    var yes = false

    @Flag(name: .shortAndLong, help: .init("Print only the findings.", korean: "찾은 것만 출력합니다."))
    var quiet = false

    @Flag(
        name: .shortAndLong,
        help: .init("List every finding, not only the first few of each kind.", korean: "종류마다 몇 개만이 아니라 모두 출력합니다."))
    var verbose = false

    @OptionGroup var common: CommonOptions

    func validate() throws {
        if quiet, verbose {
            throw ValidationError(
                "--quiet and --verbose cannot be used together.", korean: "--quiet와 --verbose는 함께 쓸 수 없습니다.")
        }
        if yes, !fix { throw ValidationError("--yes can only be used with --fix.", korean: "--yes는 --fix와 함께 쓰세요.") }
    }

    func run() async throws {
        let start = ContinuousClock.now
        let reporter = Reporter(format: format, root: reading.root, language: common.language)
        let signals = InterruptionSignals(watch: fix ? nil : StallWatch(in: common.language))
        let (interruption, hasFixed) = (BuildInterruption(), Occurrence())
        let check = Task {
            fix ? try await fixAndCheck(reporter, interruption, hasFixed) : Findings(report: try await self.check())
        }
        signals.whenReceived {
            check.cancel()
        } lastResort: { signal in
            guard interruption.end() else { return nil }
            return { reporter.end(by: signal, hasFixed.isSet ? Self.fixedStay : Self.unchanged).rawValue }
        }
        do {
            let findings = try await signals.settling { try await check.value }
            if let signal = signals.first {
                throw reporter.end(
                    by: signal, hasFixed.isSet ? Self.fixedStay : Self.unchanged, found: findings.diagnostics,
                    detail: detail)
            }
            reporter.report(findings.diagnostics, detail: detail)
            summarize(findings, took: start.duration(to: .now), reporter)
            if fails(findings.diagnostics) { throw ExitCode(1) }
        } catch let error as DiagnosedError {
            if let signal = signals.first {
                throw reporter.end(
                    by: signal, hasFixed.isSet ? Self.fixedStay : Self.unchanged, found: error.diagnostics,
                    detail: detail)
            }
            reporter.report(error.diagnostics, detail: detail)
            throw ExitCode(1)
        } catch is CancellationError {
            throw reporter.end(by: signals.first ?? SIGINT, Self.unchanged)
        } catch is InterruptedAfterFixing {
            throw reporter.end(by: signals.first ?? SIGINT, Self.fixedStay)
        }
    }

    private static let unchanged = Wording("the site is unchanged", korean: "사이트는 그대로입니다")

    private static let fixedStay = Wording("files that were fixed stay fixed", korean: "고친 파일은 그대로 남습니다")

    var jobs: Int { reading.wantedJobs }

    mutating func reduce(jobs: Int) {
        reading.jobs = jobs
    }

    /// What a check found, and what could not be fixed before it.
    private struct Findings {
        let report: CheckReport
        var failures: [Diagnostic] = []

        var diagnostics: [Diagnostic] {
            failures.isEmpty ? report.diagnostics : (report.diagnostics + failures).inReadingOrder()
        }
    }

    private func check() async throws -> CheckReport {
        try await showingProgress { try await SiteChecker.check(options, progress: $0) }
    }

    /// Fixes, and checks again unless nothing was written: the site has then been checked already.
    private func fixAndCheck(
        _ reporter: Reporter, _ interruption: BuildInterruption, _ hasFixed: Occurrence
    ) async throws -> Findings {
        let fixer = SiteFixer(options)
        let plan = try await showingProgress { try await fixer.plan(progress: $0) }
        let session = FixSession(
            isAgreed: yes, stream: reporter.isForMachines ? .standardError : .standardOutput, language: common.language)
        let outcome = try session.carryOut(plan) {
            try interruption.noteCommit()
            defer { interruption.noteEnd() }
            let outcome = fixer.carryOut(plan)
            if outcome.fixedCount > 0 { hasFixed.set() }
            return outcome
        }
        let failures = plan.failures + outcome.failures
        do {
            try Task.checkCancellation()
            let isUnchanged = outcome.fixedCount == 0 && outcome.failures.isEmpty
            return Findings(report: isUnchanged ? try plan.findings.get() : try await check(), failures: failures)
        } catch let error as DiagnosedError {
            throw DiagnosedError(failures + error.diagnostics)
        } catch is CancellationError where outcome.fixedCount > 0 {
            throw InterruptedAfterFixing()
        }
    }

    private func showingProgress<Value: Sendable>(
        of work: (@escaping @Sendable (BuildProgress) -> Void) async throws -> Value
    ) async throws -> Value {
        let bar = ProgressBar(isShown: !quiet && Terminal.isTerminal(STDERR_FILENO), language: common.language)
        defer { bar.finish() }
        return try await work { bar.update($0) }
    }

    private var detail: ReportDetail { verbose ? .everything : .firstFew }

    private func fails(_ diagnostics: [Diagnostic]) -> Bool {
        diagnostics.contains { $0.severity >= (strict ? .warning : .error) }
    }

    private func summarize(_ findings: Findings, took duration: Duration, _ reporter: Reporter) {
        guard !quiet else { return }
        let stream = reporter.isForMachines ? FileHandle.standardError : .standardOutput
        if verbose { Terminal.write(LeftOutList.text(of: findings.report.leftOut, in: common.language), to: stream) }
        Terminal.write(OutputText(lines: [summary(of: findings, took: duration)], in: common.language), to: stream)
    }

    /// One line, such as “12 documents checked, 0 errors, 2 warnings, 0 notes, 0.02 s”.
    private func summary(of findings: Findings, took duration: Duration) -> Wording {
        let counts = [Severity.error, .warning, .note].map { severity in
            Count.of(findings.diagnostics.count { $0.severity == severity }, severity.wording)
        }
        let documents = Count.of(findings.report.documentCount, Wording("document", korean: "글"))
        let checked = Wording("\(documents.english) checked", korean: "\(documents.korean) 검사")
        return ([checked] + counts + [Wording(seconds: duration)]).joined(separator: ", ")
    }

    private var options: BuildOptions { reading.buildOptions(output: reading.defaultOutput) }
}

/// Something that has happened or not, to be asked on any thread.
private final class Occurrence: Sendable {
    private let state = Atomic(false)

    var isSet: Bool { state.load(ordering: .acquiring) }

    func set() { state.store(true, ordering: .releasing) }
}

/// Thrown when a check is cancelled after files have been fixed.
private struct InterruptedAfterFixing: Error {}
