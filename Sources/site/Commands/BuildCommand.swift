import ArgumentParser
import Foundation
import SiteBuild
import SiteModel

/// The command `site build`.
struct BuildCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "build",
            abstract: Wording("Build the site.", korean: "사이트를 빌드합니다.").spoken,
            discussion: Wording(
                """
                Reads content/, templates/ and site.yml and writes the whole site to public/. Nothing in the output \
                folder changes until every page has been rendered without errors; only files that differ are written.

                Exit status: 0 if the site was built, 1 if content, templates or the disk prevented it, 64 if the \
                command was used incorrectly, 130 or 143 if SIGINT or SIGTERM ended it.
                """,
                korean: """
                    content/, templates/, site.yml을 읽어 사이트 전체를 public/에 씁니다. 모든 페이지가 오류 없이 만들어지기 \
                    전에는 출력 폴더를 건드리지 않으며, 바뀐 파일만 씁니다.

                    종료 상태: 사이트를 빌드했으면 0, 글·템플릿·디스크 때문에 멈췄으면 1, 명령을 잘못 썼으면 64, SIGINT나 \
                    SIGTERM으로 끝났으면 130이나 143입니다.
                    """
            ).spoken
        )
    }

    @OptionGroup var reading: ReadingOptions

    @Option(
        help: .init(
            "Where to write the site. (default: public/ in the root)",
            korean: "사이트를 쓸 폴더. (기본값: --root 아래의 public/)", koreanValue: "폴더"),
        completion: .directory)
    var output: String?

    @Flag(
        help: .init(
            "If some documents have errors, publish the others; the exit status is still 1.",
            korean: "일부 글에 오류가 있으면 그 글만 빼고 공개합니다. 종료 상태는 그대로 1입니다."))
    var keepGoing = false

    @Flag(
        help: .init(
            "Write into a folder with files that site did not make, and overwrite them if need be.",
            korean: "site가 만들지 않은 파일이 있는 폴더에도 쓰고, 그런 파일을 덮어쓰기도 합니다."))
    var force = false

    @Option(
        help: .init(
            """
            Where to list added, changed and removed files, in lines such as added<TAB>path; files that someone else \
            deleted count as removed. - lists them on standard output and sends the summary to standard error.
            """,
            korean: """
                더해지고 바뀌고 지워진 파일을 적을 곳. added<TAB>경로 같은 줄로 적습니다. 누군가 먼저 지운 파일도 지워진 것으로 \
                적습니다. -이면 표준 출력에 적고 요약은 표준 오류로 보냅니다.
                """, koreanValue: "파일"),
        completion: .file())
    var listChanged: String?

    @Option(
        help: .init(
            """
            The format of errors and warnings: text, json, github or sarif. All but text are written to standard \
            output, and the summary then to standard error.
            """,
            korean: """
                문제를 알리는 형식: text, json, github, sarif. text 말고는 표준 출력에 쓰며, 그때 요약은 표준 오류로 보냅니다.
                """, koreanValue: "형식"))
    var format = ReportFormat.text

    @Flag(name: .shortAndLong, help: .init("Print only errors and warnings.", korean: "오류와 경고만 출력합니다."))
    var quiet = false

    @Flag(
        name: .shortAndLong,
        help: .init(
            "List every file written or removed, and show every warning separately.",
            korean: "쓰고 지운 파일을 모두 알리고, 경고도 하나하나 보여 줍니다."))
    var verbose = false

    @OptionGroup var common: CommonOptions

    func validate() throws {
        if let output { try OptionValue.requireFolder(output, for: "--output") }
        if listChanged?.isEmpty == true {
            throw ValidationError(
                "--list-changed needs a file.", korean: "--list-changed에는 빈 값이 아니라 파일을 쓰세요.")
        }
        if listChanged == "-", format != .text {
            throw ValidationError(
                "--list-changed - and --format \(format) both write to standard output.",
                korean: "--list-changed - 옵션과 --format \(format) 옵션은 둘 다 표준 출력에 쓰므로 함께 쓸 수 없습니다.")
        }
        if quiet, verbose {
            throw ValidationError(
                "--quiet and --verbose cannot be used together.", korean: "--quiet와 --verbose는 함께 쓸 수 없습니다.")
        }
    }

    func run() async throws {
        let start = ContinuousClock.now
        // Web servers must be able to read the files, whatever umask the user has.
        umask(0o022)
        let reporter = Reporter(
            format: format, root: reading.root, language: common.language, outputIsTaken: listChanged == "-")
        let signals = InterruptionSignals()
        let build = Task { try await self.build() }
        signals.whenReceived { build.cancel() }
        do {
            let report = try await build.value
            if listChanged == "-" { Terminal.write(ChangeList(of: report).text, to: .standardOutput) }
            if let signal = signals.first {
                throw reporter.end(
                    by: signal, BuildConsequence.finished(outputFolder), found: report.diagnostics, detail: detail)
            }
            try show(report, took: start.duration(to: .now), with: reporter)
        } catch is CancellationError {
            throw reporter.end(by: signals.first ?? SIGINT, BuildConsequence.unchanged(outputFolder))
        } catch let error as DiagnosedError {
            let outcome = BuildConsequence.of(error, output: outputFolder)
            if let signal = signals.first {
                throw reporter.end(by: signal, outcome, found: error.diagnostics, detail: detail)
            }
            reporter.report(error.diagnostics, detail: detail)
            reporter.printEnd(of: error.diagnostics, outcome)
            throw ExitCode(1)
        }
    }

    /// Builds, and writes the list of changes if it goes to a file.
    private func build() async throws -> BuildReport {
        let progress = ProgressBar(isShown: !quiet && Terminal.isTerminal(STDERR_FILENO), language: common.language)
        defer { progress.finish() }
        let list = try listChanged.flatMap {
            $0 == "-" ? nil : try ChangeListFile(path: $0, root: reading.root, output: outputFolder)
        }
        let report = try await SiteBuilder.build(options) { show($0, on: progress) }
        try list?.write(ChangeList(of: report))
        return report
    }

    private var detail: ReportDetail { verbose ? .everything : .eachKeyOnce }

    private func show(_ report: BuildReport, took duration: Duration, with reporter: Reporter) throws {
        reporter.report(report.diagnostics, detail: detail)
        if !quiet {
            let stream = listChanged == "-" || reporter.isForMachines ? FileHandle.standardError : .standardOutput
            let files = verbose ? BuildSummary.files(of: report, in: common.language) : ""
            let summary = BuildSummary.wording(of: report, took: duration).text(in: common.language)
            Terminal.write(files + summary + "\n", to: stream)
        }
        guard report.diagnostics.hasErrors else { return }
        reporter.printEnd(of: report.diagnostics, BuildConsequence.restPublished)
        throw ExitCode(1)
    }

    private func show(_ news: BuildProgress, on bar: ProgressBar) {
        if news.stage != .waiting { return bar.update(news) }
        guard !quiet else { return }
        let news = Wording(
            "another build is writing to \(outputFolder); waiting for it",
            korean: "다른 빌드가 \(outputFolder) 폴더에 쓰고 있어 끝나기를 기다립니다")
        common.say(news)
    }

    private var outputFolder: String { output ?? reading.defaultOutput }

    private var options: BuildOptions {
        var options = reading.buildOptions(output: outputFolder)
        options.homeFolders = [NSHomeDirectory(), ProcessInfo.processInfo.environment["HOME"] ?? ""].filter {
            !$0.isEmpty
        }
        options.program = ProgramIdentity.text
        options.keepsGoing = keepGoing
        options.overwritesForeignFiles = force
        return options
    }
}
