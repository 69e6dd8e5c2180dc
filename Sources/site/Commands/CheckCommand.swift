import ArgumentParser
import Foundation
import SiteBuild
import SiteModel

/// The command `site check`.
struct CheckCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "check",
            abstract: Wording(
                "Say what is wrong with the site, without building it.", korean: "빌드하지 않고 사이트의 문제를 알립니다."
            ).spoken,
            discussion: Wording(
                """
                Says all that a build would, and what only shows in the whole: links, anchors and pictures that lead \
                nowhere, tags and titles that stand twice, stories told before, what documents lack. Writes nothing, \
                unless --fix is given.

                Exit status: 0 when there is no error, 1 when there is one, or a warning with --strict, 64 when the \
                command was used wrongly, 130 and 143 when SIGINT or SIGTERM ended it.
                """,
                korean: """
                    빌드가 알릴 것을 모두 알리고, 사이트 전체를 보아야 드러나는 것도 알립니다. 가리키는 것이 없는 링크와 앵커와 \
                    그림, 겹치는 태그와 제목, 이미 실린 소식, 글에 빠진 것들입니다. --fix가 없으면 아무것도 쓰지 않습니다.

                    종료 상태: 오류가 없으면 0, 오류가 있거나 --strict일 때 경고가 있으면 1, 명령을 잘못 썼으면 64, SIGINT나 \
                    SIGTERM으로 끝났으면 130이나 143입니다.
                    """
            ).spoken
        )
    }

    @Option(help: .init("The folder that holds content/.", korean: "content/가 있는 폴더."), completion: .directory)
    var root = "."

    @Option(
        help: .init(
            "How to write what was found: text, json, github or sarif.",
            korean: "찾은 것을 쓰는 형식: text, json, github, sarif."))
    var format = ReportFormat.text

    @Flag(help: .init("Take warnings for errors.", korean: "경고도 오류로 여깁니다."))
    var strict = false

    @Flag(help: .init("Mend what is certain, and show each change.", korean: "확실한 것을 고치고, 고친 곳을 모두 보여 줍니다."))
    var fix = false

    @Flag(
        name: .shortAndLong,
        help: .init("With --fix: ask nothing, on a terminal either.", korean: "--fix를 쓸 때 터미널에서도 묻지 않습니다."))
    var yes = false

    @Flag(help: .init("Check drafts too.", korean: "초안도 검사합니다."))
    var drafts = false

    @Flag(help: .init("Check documents from the future too.", korean: "발행일이 아직 오지 않은 글도 검사합니다."))
    var future = false

    @Option(
        help: .init(
            "What counts as now, such as 2025-05-02T13:40:00+09:00. (default: the clock)",
            korean: "지금으로 여길 때. 예: 2025-05-02T13:40:00+09:00. (기본값: 시계)"),
        transform: OptionValue.date)
    var now: DateText?

    @Option(
        name: .customLong("base-url"),
        help: .init(
            "Where the site is published, instead of baseURL in site.yml.",
            korean: "사이트가 놓일 주소. site.yml의 baseURL을 대신합니다."),
        transform: OptionValue.baseURL)
    var baseURL: BaseURL?

    @Option(
        help: .init(
            "How many documents to work on at once. (default: one per core)",
            korean: "한꺼번에 다룰 글의 수. (기본값: 코어마다 하나)"))
    var jobs: Int?

    @Flag(name: .shortAndLong, help: .init("Print nothing but what was found.", korean: "찾은 것만 출력합니다."))
    var quiet = false

    @Flag(
        name: .shortAndLong,
        help: .init("List every finding, not only the first few of a kind.", korean: "종류마다 몇 개만이 아니라 모두 출력합니다."))
    var verbose = false

    @OptionGroup var common: CommonOptions

    mutating func validate() throws {
        if let jobs, !(1...1024).contains(jobs) {
            throw ValidationError("--jobs takes a number from 1 to 1024.", korean: "--jobs에는 1부터 1024까지의 수를 쓰세요.")
        }
        root = try OptionValue.folder(root, for: "--root")
        if quiet, verbose {
            throw ValidationError(
                "--quiet and --verbose exclude each other.", korean: "--quiet와 --verbose는 함께 쓸 수 없습니다.")
        }
        if yes, !fix { throw ValidationError("--yes goes with --fix.", korean: "--yes는 --fix와 함께 쓰세요.") }
        if baseURL == nil { _ = try EnvironmentSettings().baseURL() }
        if now == nil { _ = try EnvironmentSettings().now() }
    }

    func run() async throws {
        let start = ContinuousClock.now
        let reporter = Reporter(format: format, root: root, language: common.language)
        let progress = ProgressBar(isShown: !quiet && Terminal.isTerminal(STDERR_FILENO), language: common.language)
        let signals = InterruptionSignals()
        let check = Task { try await mendAndCheck(reporter, progress) }
        signals.whenReceived { check.cancel() }
        do {
            let (report, failures) = try await check.value
            progress.finish()
            let found = failures.isEmpty ? report.diagnostics : (report.diagnostics + failures).inReadingOrder()
            reporter.report(found, condensed: !verbose)
            end(found, count: report.documentCount, took: start.duration(to: .now), reporter)
            if fails(found) { throw ExitCode(1) }
        } catch let error as DiagnosedError {
            progress.finish()
            reporter.report(error.diagnostics, condensed: !verbose)
            throw ExitCode(1)
        } catch is CancellationError {
            progress.finish()
            let outcome = Wording("the site is as it was", korean: "사이트는 그대로입니다")
            throw interruption(by: signals, outcome, reporter)
        } catch is InterruptedAfterMending {
            progress.finish()
            let outcome = Wording("what was mended stays", korean: "고친 파일은 그대로 남습니다")
            throw interruption(by: signals, outcome, reporter)
        }
    }

    /// Mends if that was asked for, and checks.
    ///
    /// - Returns: What was found, and what could not be mended.
    private func mendAndCheck(
        _ reporter: Reporter, _ progress: ProgressBar
    ) async throws -> (report: CheckReport, failures: [Diagnostic]) {
        let mends = fix ? try await mending(reporter).run() : MendOutcome()
        do {
            return (try await SiteChecker.check(options) { progress.update($0) }, mends.failures)
        } catch let error as DiagnosedError {
            throw DiagnosedError(mends.failures + error.diagnostics)
        } catch is CancellationError where mends.mendedCount > 0 {
            throw InterruptedAfterMending()
        }
    }

    private func interruption(by signals: InterruptionSignals, _ outcome: Wording, _ reporter: Reporter) -> ExitCode {
        if reporter.isForMachines { reporter.report([Diagnostic(InterruptionProblem.interrupted)]) }
        return InterruptedBuild.end(by: signals.first ?? SIGINT, outcome, in: common.language)
    }

    private func mending(_ reporter: Reporter) -> MendSession {
        MendSession(
            options: options, isAgreed: yes,
            stream: reporter.isForMachines ? .standardError : .standardOutput, language: common.language)
    }

    private func fails(_ diagnostics: [Diagnostic]) -> Bool {
        diagnostics.contains { $0.severity >= (strict ? .warning : .error) }
    }

    private func end(_ diagnostics: [Diagnostic], count: Int, took duration: Duration, _ reporter: Reporter) {
        guard !quiet else { return }
        let words = CheckSummary.wording(of: diagnostics, documentCount: count, took: duration)
        let stream = reporter.isForMachines ? FileHandle.standardError : .standardOutput
        Terminal.write(words.text(in: common.language) + "\n", to: stream)
    }

    private var options: BuildOptions {
        let environment = EnvironmentSettings()
        let fixed = try? environment.now()
        let clock = Timestamp(millisecondsSinceEpoch: Int(Date().timeIntervalSince1970 * 1000))
        var options = BuildOptions(
            root: root, output: root + "/public", now: now.map { .written($0) } ?? .instant(fixed ?? clock),
            jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount)
        options.includesDrafts = drafts
        options.includesFuture = future
        options.isForOthers = environment.isJob
        options.baseURL = baseURL ?? (try? environment.baseURL())
        return options
    }
}
