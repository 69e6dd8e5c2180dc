import ArgumentParser
import Foundation
import SiteBuild
import SiteModel
import SitePreview

/// The command `site serve`.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Show the site in a browser, and keep it up to date while you write.",
        discussion: """
            Builds the site, serves it on this machine and rebuilds whatever a change of content/, templates/ or \
            site.yml makes different; open pages reload. Errors are shown on the terminal and in the pages. The \
            preview never touches public/. Ctrl-C ends it.

            Exit status: 0 when a signal ended it, 1 when it could not start, 64 when it was used wrongly.
            """
    )

    @Option(help: "The folder that holds content/.", completion: .directory)
    var root = "."

    @Option(help: "The port to listen on. (default: 4000, or the next one that is free)")
    var port: UInt16?

    @Option(help: "The address to listen on; others than this machine's own let others in.")
    var host = "127.0.0.1"

    @Flag(help: "Show drafts too.")
    var drafts = false

    @Flag(help: "Show documents from the future too.")
    var future = false

    @Flag(help: "Open the site in a browser.")
    var open = false

    @Flag(help: "Leave pages as they are: no reloading, no errors in them.")
    var noReload = false

    @Option(
        name: .customLong("base-url"),
        help: "What absolute links start with. (default: the preview's own address and the path of baseURL)",
        transform: OptionValue.baseURL)
    var baseURL: BaseURL?

    func validate() throws {
        if root.isEmpty { throw ValidationError("--root takes a folder, not nothing.") }
        if host.isEmpty { throw ValidationError("--host takes a name or an address, not nothing.") }
    }

    func run() async throws {
        let signals = InterruptionSignals()
        signal(SIGPIPE, SIG_IGN)
        let folder = try previewFolder()
        let listener = try listen()
        let board = PreviewBoard(series: String(UInt64(Date().timeIntervalSince1970 * 1000), radix: 36))
        let changes = Changes()
        let watcher = FileWatcher(
            WatchedTree(root: root, folders: ["content", "templates"], files: ["site.yml"]), changes: changes
        ) { board.noteChange() }
        let builder = BuilderProcess(arguments: builderArguments(folder, origin: listener.origin))
        let server = PreviewServer(listener: listener, folder: folder.output, board: board, reloads: !noReload)
        let work = Task { try await server.run() }
        let session = Task {
            await PreviewSession(builder: builder, board: board, changes: changes, log: PreviewLog()).run()
        }
        greet(listener, watcher)
        signals.whenReceived { work.cancel() }
        let end = await work.result
        session.cancel()
        builder.end()
        if signals.first == nil, case .failure(let error) = end {
            Terminal.write("site: the server has stopped: \(error)\n", to: .standardError)
            throw ExitCode(1)
        }
    }

    // MARK: Steps

    private func previewFolder() throws -> PreviewFolder {
        do throws(DiagnosedError) {
            return try PreviewFolder(root: root)
        } catch {
            DiagnosticPrinter().print(error.diagnostics)
            throw ExitCode(1)
        }
    }

    private static let defaultPort: UInt16 = 4000

    private func listen() throws -> PreviewListener {
        let ports = port.map { $0...$0 } ?? Self.defaultPort...(Self.defaultPort + 99)
        do throws(ListenError) {
            return try PreviewListener(host: host, ports: ports)
        } catch {
            let reason =
                switch error {
                case .unknownHost(let reason): "‘\(host)’ is no address of this machine: \(reason)"
                case .portTaken where port != nil: "port \(ports.lowerBound) is taken; leave out --port for a free one"
                case .portTaken: "ports \(ports.lowerBound) to \(ports.upperBound) are taken; name one with --port"
                case .refused(let reason): "cannot listen on \(host), port \(ports.lowerBound): \(reason)"
                }
            Terminal.write("site: error: \(reason)\n", to: .standardError)
            throw ExitCode(1)
        }
    }

    private func builderArguments(_ folder: PreviewFolder, origin: String) -> [String] {
        var arguments = ["--root", root, "--output", folder.output, "--cache", folder.cache]
        if let baseURL {
            arguments += ["--base-url", baseURL.origin + baseURL.basePath]
        } else {
            arguments += ["--origin", origin]
        }
        if drafts { arguments.append("--drafts") }
        if future { arguments.append("--future") }
        return arguments
    }

    private func greet(_ listener: PreviewListener, _ watcher: FileWatcher) {
        if port == nil, listener.port != Self.defaultPort {
            Terminal.write("site: port \(Self.defaultPort) is taken; using \(listener.port)\n", to: .standardError)
        }
        if !listener.isLoopback {
            Terminal.write(
                "site: warning: whoever can reach this machine over the network can read this site\n",
                to: .standardError)
        }
        if case .polling(let reason) = watcher.method {
            Terminal.write("site: looking for changes every 0.3 s: \(reason)\n", to: .standardError)
        }
        Terminal.write("serving \(listener.origin)/ (Ctrl-C ends)\n", to: .standardOutput)
        if open { Browser.open(listener.origin + "/") }
    }
}
