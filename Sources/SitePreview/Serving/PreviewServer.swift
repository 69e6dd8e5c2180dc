import FlyingSocks
import Foundation
public import SiteModel

/// Serves a folder to browsers and tells them when it changes.
public struct PreviewServer: Sendable {
    private let listener: PreviewListener
    private let responder: PreviewResponder
    private let board: PreviewBoard
    private let table = ConnectionTable(limit: Limits.connections, listenerLimit: Limits.listeners)

    /// Makes a server.
    ///
    /// - Parameters:
    ///   - listener: The socket to listen on.
    ///   - board: Where builds post their results.
    ///   - changes: Where to request another build.
    ///   - reloads: Whether pages get the script that reloads them and shows errors.
    ///   - language: The language of the server's own messages.
    public init(
        listener: PreviewListener, board: PreviewBoard, changes: ChangeQueue, reloads: Bool, language: InterfaceLanguage
    ) {
        self.listener = listener
        self.board = board
        responder = PreviewResponder(
            board: board, changes: changes, hosts: HostPolicy(host: listener.host, port: listener.port),
            reloads: reloads, language: language)
    }

    /// Serves until the task is cancelled.
    ///
    /// - Throws: An error if the system cannot wait for sockets.
    public func run() async throws {
        let pool: some AsyncSocketPool = .make(maxEvents: 64)
        try await pool.prepare()
        let socket = try AsyncSocket(socket: listener.socket, pool: pool)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await pool.run() }
            group.addTask { try await accept(from: socket, pool: pool) }
            group.addTask { try await repeatedly(every: Limits.watch) { table.endOverdue(at: .now) } }
            group.addTask { try await repeatedly(every: Limits.heartbeat) { board.repeatUpdate() } }
            defer { group.cancelAll() }
            try await group.next()
        }
    }

    /// Accepts connections; a failure of one does not stop it.
    private func accept(from listening: AsyncSocket, pool: some AsyncSocketPool) async throws {
        var number = 0
        while true {
            try Task.checkCancellation()
            do {
                let socket = try await listening.accept()
                number += 1
                await serve(socket, number: number)
            } catch is CancellationError {
                throw CancellationError()
            } catch {
                // Such as when this process has too many open files: some will be closed soon.
                try await Task.sleep(for: .milliseconds(50))
            }
        }
    }

    /// Starts serving a client, if necessary in place of an idle one.
    private func serve(_ socket: AsyncSocket, number: Int) async {
        prepare(socket)
        while !table.enter(number, deadline: .now + Limits.head) {
            guard let evicted = table.evictLongestIdle() else {
                try? socket.close()
                return
            }
            await evicted.value
        }
        let connection = Connection(
            number: number, socket: socket, responder: responder, board: board, table: table,
            local: Self.localAddress(of: socket))
        let task = Task {
            await connection.run()
            try? socket.close()
            table.leave(number)
        }
        table.assign(task, to: number)
    }

    /// Keeps the socket from child processes, and sends short responses without delay.
    private func prepare(_ socket: AsyncSocket) {
        let descriptor = socket.socket.file.rawValue
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        var isOn: Int32 = 1
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &isOn, socklen_t(MemoryLayout<Int32>.size))
    }

    private static func localAddress(of socket: AsyncSocket) -> String? {
        switch try? socket.socket.sockname() {
        case .ip4(let text, _): text
        case .ip6(let text, _): text.hasPrefix("::ffff:") ? String(text.dropFirst("::ffff:".count)) : text
        default: nil
        }
    }

    private func repeatedly(every pause: Duration, _ action: () -> Void) async throws {
        while true {
            try await Task.sleep(for: pause)
            action()
        }
    }
}
