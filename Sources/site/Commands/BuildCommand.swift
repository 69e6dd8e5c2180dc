import ArgumentParser
import Foundation
import SiteBuild
import SiteBytes
import SiteModel

/// The command `site build`.
struct BuildCommand: ParallelCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "build",
            abstract: Wording("Build the site.", korean: "사이트를 빌드합니다.").localised,
            discussion: Wording(
                """
                Reads content/, templates/ and site.yml and writes the whole site to public/. Nothing in the output \
                folder changes until every page has been rendered without errors; only files that differ are written.

                Exit status: 0 if the site was built, 1 if content, templates or the disk prevented it, 64 if the \
                command was used incorrectly, 129, 130 or 143 if SIGHUP, SIGINT or SIGTERM ended it.
                """,
                korean: """
                    content/, templates/, site.yml을 읽어 사이트 전체를 public/에 씁니다. 모든 페이지가 오류 없이 만들어지기 \
                    전에는 출력 폴더를 건드리지 않으며, 바뀐 파일만 씁니다.

                    종료 상태: 사이트를 빌드했으면 0, 글·템플릿·디스크 때문에 멈췄으면 1, 명령을 잘못 썼으면 64, SIGHUP, \
                    SIGINT, SIGTERM으로 끝났으면 129, 130, 143입니다.
                    """
            ).localised
        )
    }

    @OptionGroup var reading: ReadingOptions

    @Option(
        help: .init(
            "Where to write the site. (default: public/ in the root)",
            korean: "사이트를 쓸 폴더. (기본값: --root 아래의 public/)", value: "folder", koreanValue: "폴더"),
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
                """, value: "file", koreanValue: "파일"),
        completion: .file())
    var listChanged: String?

    @Option(
        help: .init(
            """
            Where to write all that a search can find, one line of JSON for each entry, for another search engine.
            """,
            korean: """
                검색할 수 있는 내용을 모두 적을 곳. 다른 검색 엔진에 넣도록 항목마다 JSON 한 줄로 적습니다.
                """, value: "file", koreanValue: "파일"),
        completion: .file())
    var searchExport: String?

    @Option(
        help: .init(
            """
            The format of errors and warnings. All but text are written to standard output, and the summary then to \
            standard error.
            """,
            korean: """
                문제를 알리는 형식. text 말고는 표준 출력에 쓰며, 그때 요약은 표준 오류로 보냅니다.
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
        if searchExport?.isEmpty == true {
            throw ValidationError(
                "--search-export needs a file.", korean: "--search-export에는 빈 값이 아니라 파일을 쓰세요.")
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
        let signals = InterruptionSignals(watch: StallWatch(in: common.language))
        let interruption = BuildInterruption()
        let build = Task { try await self.build(interruption) }
        signals.whenReceived {
            build.cancel()
        } lastResort: { [outputFolder] signal in
            guard interruption.end() else { return nil }
            return { reporter.end(by: signal, BuildConsequence.unchanged(outputFolder)).rawValue }
        }
        do {
            let report = try await signals.settling { try await build.value }
            if listChanged == "-" { Terminal.write(text(of: ChangeList(of: report)), to: .standardOutput) }
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
    private func build(_ interruption: BuildInterruption) async throws -> BuildReport {
        let progress = ProgressBar(isShown: !quiet && Terminal.isTerminal(STDERR_FILENO), language: common.language)
        defer { progress.finish() }
        let list = try listChanged.flatMap { $0 == "-" ? nil : try resultFile(for: .changes, $0) }
        var options = options
        options.searchExport = try searchExport.map { try resultFile(for: .searchEntries, $0) }
        let report = try await SiteBuilder.build(options, interruption: interruption) { show($0, on: progress) }
        try list?.write(ChangeList(of: report))
        return report
    }

    private func resultFile(for content: ResultFile.Content, _ path: String) throws(DiagnosedError) -> ResultFile {
        try ResultFile(for: content, path: path, root: reading.root, output: outputFolder)
    }

    var jobs: Int { reading.wantedJobs }

    mutating func reduce(jobs: Int) {
        reading.jobs = jobs
    }

    private var detail: ReportDetail { verbose ? .everything : .firstFew }

    private func show(_ report: BuildReport, took duration: Duration, with reporter: Reporter) throws {
        reporter.report(report.diagnostics, detail: detail)
        if !quiet {
            let stream = listChanged == "-" || reporter.isForMachines ? FileHandle.standardError : .standardOutput
            let files: OutputText = verbose ? filesText(of: report) : ""
            let summary = BuildSummary.wording(of: report, took: duration).text(in: common.language)
            Terminal.write("\(files)\(summary)\n", to: stream)
        }
        guard report.diagnostics.hasErrors else { return }
        reporter.printEnd(of: report.diagnostics, BuildConsequence.restPublished)
        throw ExitCode(1)
    }

    private func text(of list: ChangeList) -> OutputText {
        list.lines.map { "\($0.change.rawValue)\t\($0.path)\n" as OutputText }.joined()
    }

    private func filesText(of report: BuildReport) -> OutputText {
        LeftOutList.text(of: report.leftOut, in: common.language)
            + LeftOutList.text(of: report.heldBackFiles, in: common.language)
            + BuildSummary.files(of: report, in: common.language)
    }

    private func show(_ progress: BuildProgress, on bar: ProgressBar) {
        if progress.stage != .waiting { return bar.update(progress) }
        guard !quiet else { return }
        let message = Wording(
            "another build is writing to \(outputFolder); waiting for it",
            korean: "다른 빌드가 \(outputFolder) 폴더에 쓰고 있어 끝나기를 기다립니다")
        common.say(message)
    }

    private var outputFolder: String { output ?? reading.defaultOutput }

    private var options: BuildOptions {
        var options = reading.buildOptions(output: outputFolder)
        options.homeFolders = [NSHomeDirectory(), ProcessInfo.processInfo.environment["HOME"] ?? ""].filter {
            !$0.isEmpty
        }
        options.program = SiteCommand.identity
        options.keepsGoing = keepGoing
        options.overwritesForeignFiles = force
        return options
    }
}

/// What an incomplete build means for the output folder, in words.
enum BuildConsequence {
    /// After a build that failed.
    static func of(_ error: DiagnosedError, output: String) -> Wording {
        for case let problem as OutputProblem in error.diagnostics.map(\.problem) {
            switch problem {
            case .interrupted:
                return Wording(
                    "\(output) has a mix of old and new files", korean: "\(output) 폴더에는 옛 파일과 새 파일이 섞여 있습니다")
            case .unwrittenList:
                return Wording("\(output) is up to date", korean: "\(output) 폴더는 최신 상태입니다")
            case .refusedRoot, .refusedHome, .overlapsSource, .notAFolder, .brokenLink, .foreignFolder, .foreignFile,
                .foreignFolderInPlaceOfFile, .linkInPlaceOfFolder, .damagedManifest, .unreadableManifest, .cannotWrite,
                .cannotRead, .unusableList, .tooManyPreviews:
                continue
            }
        }
        return unchanged(output)
    }

    /// After a build that was interrupted before it changed anything.
    static func unchanged(_ output: String) -> Wording {
        Wording("\(output) is unchanged", korean: "\(output) 폴더는 그대로입니다")
    }

    /// After a signal that came too late to interrupt the build.
    static func finished(_ output: String) -> Wording {
        Wording("\(output) was already complete", korean: "\(output) 폴더는 막 완성되었습니다")
    }

    /// After a build that left out documents with errors.
    static let restPublished = Wording("everything else was published", korean: "나머지는 공개했습니다")
}

/// Describes what a build did.
enum BuildSummary {
    /// One line, such as “3 files written, 12 unchanged, 0 removed, 0 warnings, 0.02 s”.
    static func wording(of report: BuildReport, took duration: Duration) -> Wording {
        let written = Count.of(report.writtenCount, Wording("file", korean: "파일"))
        var parts = [
            Wording("\(written.english) written", korean: "\(written.korean) 작성"),
            Wording("\(report.unchangedCount) unchanged", korean: "\(report.unchangedCount)개 유지"),
            Wording("\(report.removed.count) removed", korean: "\(report.removed.count)개 삭제"),
        ]
        parts += [
            leftOut(report.heldBack.drafts, Wording("draft", korean: "초안")),
            leftOut(report.heldBack.scheduled, Wording("future document", korean: "발행일 전인 글")),
            leftOut(report.heldBack.expired, Wording("expired document", korean: "기간이 끝난 글")),
            leftOutWithDocuments(report.heldBackFiles.count),
            unlisted(report.heldBack.unlisted),
        ].compactMap { $0 }
        parts.append(Count.of(report.diagnostics.count { $0.severity == .warning }, Wording("warning", korean: "경고")))
        parts.append(Wording(seconds: duration))
        return parts.joined(separator: ", ")
    }

    /// The files that a build wrote and removed, one per line, sorted by path.
    static func files(of report: BuildReport, in language: InterfaceLanguage) -> OutputText {
        let wrote = Wording("wrote", korean: "작성").text(in: language)
        let removed = Wording("removed", korean: "삭제").text(in: language)
        let written = (report.added + report.changed).sorted { $0.precedes($1) }
        let lines: [OutputText] = written.map { "\(wrote) \($0)\n" } + report.removed.map { "\(removed) \($0)\n" }
        return lines.joined()
    }

    private static func leftOut(_ number: Int, _ noun: Wording) -> Wording? {
        guard number > 0 else { return nil }
        let count = Count.of(number, noun)
        return Wording("\(count.english) left out", korean: "\(count.korean) 제외")
    }

    private static func leftOutWithDocuments(_ number: Int) -> Wording? {
        guard number > 0 else { return nil }
        let count = Count.of(number, Wording("file", korean: "파일"))
        return Wording("\(count.english) of theirs left out", korean: "그 글에 딸린 \(count.korean) 제외")
    }

    private static func unlisted(_ number: Int) -> Wording? {
        number > 0 ? Count.of(number, Wording("unlisted page", korean: "목록에 없는 글")) : nil
    }
}
