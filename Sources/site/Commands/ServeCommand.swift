import ArgumentParser
import Foundation
import SiteBuild
import SiteModel
import SitePreview

/// The command `site serve`.
struct ServeCommand: ParallelCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "serve",
            abstract: Wording(
                "Preview the site in a browser while you write.",
                korean: "쓰는 동안 사이트를 브라우저에 보여 줍니다."
            ).localised,
            discussion: Wording(
                """
                Builds the site, serves it on this machine and rebuilds whatever a change to content/, templates/ or \
                site.yml affects; open pages reload. Errors are shown in the terminal and on the pages. The preview \
                never touches public/. Press Ctrl-C to stop it.

                Exit status: 0 if a signal ended it, 1 if it could not start, 64 if the command was used incorrectly.
                """,
                korean: """
                    사이트를 빌드해 이 컴퓨터에서 보여 주고, content/, templates/, site.yml이 바뀌면 달라지는 것을 다시 빌드합니다. \
                    열린 페이지는 새로 고쳐집니다. 오류는 터미널과 페이지에 나옵니다. 미리 보기는 public/을 건드리지 않습니다. Ctrl-C를 \
                    누르면 끝납니다.

                    종료 상태: 신호를 받아 끝났으면 0, 시작하지 못했으면 1, 명령을 잘못 썼으면 64입니다.
                    """
            ).localised
        )
    }

    @OptionGroup var site: RootOption

    @Option(
        help: .init(
            "The port to listen on. (default: 4000, or the next one that is free)",
            korean: "연결을 받을 포트. (기본값: 4000, 쓰는 중이면 다음 빈 포트)", koreanValue: "포트"))
    var port: UInt16?

    @Option(
        help: .init(
            "The address to listen on; any but a loopback address lets other machines in.",
            korean: "연결을 받을 주소. 이 컴퓨터 안의 주소가 아니면 다른 사람도 들어올 수 있습니다.",
            koreanValue: "주소"))
    var host = "127.0.0.1"

    @OptionGroup var unpublished: UnpublishedOptions

    @Flag(help: .init("Open the site in a browser.", korean: "사이트를 브라우저로 엽니다."))
    var open = false

    @Flag(
        help: .init(
            "Leave pages as they are: do not reload them or show errors on them.",
            korean: "페이지를 그대로 둡니다. 새로 고치지 않고 오류도 보여 주지 않습니다."))
    var noReload = false

    @Option(
        name: .customLong("base-url"),
        help: .init(
            "What absolute links start with. (default: the preview's own address and the path of baseURL)",
            korean: "절대 링크의 앞부분. (기본값: 미리 보기의 주소와 baseURL의 경로)", value: "url", koreanValue: "주소"),
        transform: OptionValue.baseURL)
    var baseURL: BaseURL?

    @OptionGroup var common: CommonOptions

    func validate() throws {
        if host.isEmpty {
            throw ValidationError(
                "--host needs a name or an address.", korean: "--host에는 빈 값이 아니라 이름이나 주소를 쓰세요.")
        }
        if baseURL == nil { _ = try EnvironmentSettings().baseURL() }
    }

    func run() async throws {
        let signals = InterruptionSignals()
        // Nothing has to be cleaned up before there is a builder.
        signals.whenReceived { _exit(0) }
        signal(SIGPIPE, SIG_IGN)
        let folder = try common.reportingFailure { () throws(DiagnosedError) in
            try PreviewFolder(root: site.root)
        }
        let listener = try listen()
        let board = PreviewBoard(
            series: String(Timestamp.clock.millisecondsSinceEpoch, radix: 36), made: PreviewFolder.made)
        let changes = ChangeQueue()
        let watcher = FileWatcher(
            WatchedTree(
                root: site.root, folders: ["content", "templates"], files: ["site.yml"],
                ignoring: PublishedFiles(root: site.root).leavesOut),
            changes: changes
        ) { board.noteChange() }
        let builder = BuilderProcess(arguments: builderArguments(origin: listener.origin))
        let server = PreviewServer(
            listener: listener, board: board, changes: changes, reloads: !noReload, language: common.language)
        let session = PreviewSession(
            root: site.root, builder: builder, board: board, changes: changes,
            log: PreviewLog(language: common.language), language: common.language)
        let work = Task { try await server.run() }
        let builds = Task { await session.run(in: folder) }
        greet(listener, watcher)
        signals.whenReceived { work.cancel() }
        let end = await work.result
        builds.cancel()
        builder.end()
        if signals.first == nil, case .failure(let error) = end {
            common.say(Wording("the server has stopped: \(error)", korean: "서버가 멈췄습니다: \(error)"))
            throw ExitCode(1)
        }
    }

    // MARK: Steps

    /// The server itself; documents are for another process.
    var jobs: Int { 1 }

    mutating func reduce(jobs _: Int) {}

    private static let defaultPort: UInt16 = 4000

    private func listen() throws(ExitCode) -> PreviewListener {
        let ports = port.map { $0...$0 } ?? Self.defaultPort...(Self.defaultPort + 99)
        return try common.reportingFailure { () throws(DiagnosedError) in
            do throws(ListenError) {
                return try PreviewListener(host: host, ports: ports)
            } catch {
                throw DiagnosedError(ServeProblem(error, host: host, ports: ports, isAsked: port != nil))
            }
        }
    }

    private func builderArguments(origin: String) -> [String] {
        var arguments = ["--lang", common.language.rawValue, "--root", site.root]
        if let baseURL {
            arguments += ["--base-url", baseURL.origin + baseURL.basePath]
        } else {
            arguments += ["--origin", origin]
        }
        return arguments + unpublished.arguments
    }

    private func greet(_ listener: PreviewListener, _ watcher: FileWatcher) {
        if port == nil, listener.port != Self.defaultPort {
            let (taken, used) = (Self.defaultPort, listener.port)
            common.say(
                Wording("port \(taken) is in use; using \(used)", korean: "포트 \(taken)번은 이미 쓰는 중이어서 \(used)번을 씁니다"))
        }
        if !listener.isLoopback {
            DiagnosticPrinter(language: common.language).print([Diagnostic(ServeProblem.openToOthers)])
        }
        if case .polling(let reason) = watcher.method {
            common.say(
                Wording(
                    "checking for changes every 0.3 s: \(reason.english)",
                    korean: "0.3초마다 바뀐 것이 있는지 살핍니다: \(reason.korean)"))
        }
        let address = listener.origin + "/"
        let greeting = Wording("serving \(address) (Ctrl-C to stop)", korean: "미리 보기 \(address) (Ctrl-C를 누르면 끝납니다)")
        let others = listener.networkOrigins.map { Wording("on the network \($0)/", korean: "같은 네트워크에서 \($0)/") }
        Terminal.write(OutputText(lines: [greeting] + others, in: common.language), to: .standardOutput)
        if open { Browser.open(address, in: common.language) }
    }
}

/// The system's default browser.
enum Browser {
    /// Opens an address, and prints a message if that fails.
    static func open(_ address: String, in language: InterfaceLanguage) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        #if os(macOS)
            process.arguments = ["open", address]
        #else
            process.arguments = ["xdg-open", address]
        #endif
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        process.terminationHandler = { process in
            guard process.terminationStatus != 0 else { return }
            let message = Wording(
                "no browser could be opened; go to \(address)", korean: "열 브라우저가 없습니다. \(address) 주소를 여세요")
            Terminal.say(message, in: language)
        }
        try? process.run()
    }
}
