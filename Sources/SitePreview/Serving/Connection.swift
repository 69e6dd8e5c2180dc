import FlyingSocks
import Foundation
import SiteModel

/// One connection, with time limits for requests and responses.
struct Connection: Sendable {
    let number: Int
    let socket: AsyncSocket
    let responder: PreviewResponder
    let board: PreviewBoard
    let table: ConnectionTable
    /// The address of this machine that the client connected to.
    let local: String?

    /// Serves the client until it disconnects, violates the protocol or takes too long.
    func run() async {
        var bytes: [UInt8] = []
        do {
            while let request = try await nextRequest(&bytes) {
                guard try await answer(request) else { break }
            }
        } catch let refusal as Refusal {
            try? await send(Response(refusal, in: responder.language), keepsAlive: false, isHead: false)
            await linger()
        } catch {
            // The client has disconnected, or its time is up.
        }
    }

    // MARK: Requests

    /// Reads the next request; `nil` if the client has no more.
    private func nextRequest(_ bytes: inout [UInt8]) async throws -> Request? {
        if bytes.isEmpty {
            note(.idle, within: Limits.idle)
            bytes = try await socket.read(atMost: Limits.chunk)
        }
        note(.idle, within: Limits.head)
        while true {
            // An empty line before a request is skipped: RFC 9112, section 2.2.
            if bytes.starts(with: [13, 10]) { bytes.removeFirst(2) }
            if let end = Self.endOfHead(bytes) {
                defer { bytes.removeFirst(end + 4) }
                return try RequestParser.parse(bytes[..<end])
            }
            try refuseLength(of: bytes)
            bytes += try await socket.read(atMost: Limits.chunk)
        }
    }

    private func refuseLength(of bytes: [UInt8]) throws(Refusal) {
        if bytes.count > RequestParser.longestLine, !bytes.contains(10) {
            throw Refusal(.uriTooLong, Wording("the request line is too long", korean: "요청 줄이 너무 깁니다"))
        }
        if bytes.count > RequestParser.longestHead {
            throw Refusal(.fieldsTooLarge, Wording("the header fields are too long", korean: "헤더 필드가 너무 깁니다"))
        }
    }

    private static func endOfHead(_ bytes: [UInt8]) -> Int? {
        guard bytes.count >= 4 else { return nil }
        let head = bytes.prefix(RequestParser.longestHead + 4)
        return head.indices.dropLast(3).first {
            head[$0] == 13 && head[$0 + 1] == 10 && head[$0 + 2] == 13 && head[$0 + 3] == 10
        }
    }

    // MARK: Responses

    /// Answers a request; returns whether another may follow.
    private func answer(_ request: Request) async throws -> Bool {
        note(.busy, within: Limits.answer)
        let response = await responder.response(to: request, local: local)
        let keepsAlive = request.keepsAlive && !response.endsConnection
        if case .events = response.body {
            try await sendEvents(after: response)
            return false
        }
        try await send(response, keepsAlive: keepsAlive, isHead: request.method == "HEAD")
        if !keepsAlive { await linger() }
        return keepsAlive
    }

    private func send(_ response: Response, keepsAlive: Bool, isHead: Bool) async throws {
        var buffer = Data(response.head(keepsAlive: keepsAlive))
        if case .content(let content) = response.body, !isHead {
            for piece in content.pieces { try await send(piece, buffer: &buffer) }
        }
        try await flush(&buffer)
    }

    private func send(_ piece: Content.Piece, buffer: inout Data) async throws {
        switch piece {
        case .bytes(let bytes): buffer.append(contentsOf: bytes)
        case .file(let file, let range):
            for start in stride(from: range.lowerBound, to: range.upperBound, by: Limits.fileChunk) {
                let part = start..<min(start + Limits.fileChunk, range.upperBound)
                let bytes = file.bytes(in: part)
                // The file was truncated after its length was sent: disconnect, so that the client notices.
                guard bytes.count == part.count else { throw SocketError.disconnected }
                buffer.append(contentsOf: bytes)
                if buffer.count >= Limits.fileChunk { try await flush(&buffer) }
            }
        }
    }

    private func flush(_ buffer: inout Data) async throws {
        note(.busy, within: Limits.write)
        try await socket.write(buffer)
        buffer.removeAll(keepingCapacity: true)
    }

    // MARK: Events

    private func sendEvents(after response: Response) async throws {
        guard table.note(number, .listening, deadline: .now + Limits.write) else {
            return try await send(
                Response(
                    Refusal(.unavailable, Wording("too many pages are listening", korean: "연결된 페이지가 너무 많습니다")),
                    in: responder.language), keepsAlive: false, isHead: false)
        }
        try await socket.write(Data(response.head(keepsAlive: false)))
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                for await update in board.updates() { try await send(update) }
            }
            group.addTask {
                // A listening page sends nothing, but reading shows at once that it has disconnected.
                while true { _ = try await socket.read(atMost: Limits.chunk) }
            }
            defer { group.cancelAll() }
            try await group.next()
        }
    }

    private func send(_ update: PageUpdate) async throws {
        let json = try JSONEncoder().encode(update)
        table.note(number, .listening, deadline: .now + Limits.write)
        try await socket.write(Data("retry: 1000\nevent: state\ndata: ".utf8) + json + Data("\n\n".utf8))
        table.note(number, .listening, deadline: .now + Limits.listening)
    }

    // MARK: End

    /// Lets the client read the response before the connection closes, even if it is still sending.
    private func linger() async {
        note(.idle, within: Limits.linger)
        shutdown(socket.socket.file.rawValue, Int32(SHUT_WR))
        var rest = Limits.lingerBytes
        while rest > 0, let bytes = try? await socket.read(atMost: Limits.chunk) { rest -= bytes.count }
    }

    private func note(_ phase: ConnectionTable.Phase, within duration: Duration) {
        table.note(number, phase, deadline: .now + duration)
    }
}

/// Limits on what a client may use.
enum Limits {
    /// The most connections; browsers open about six per host.
    static let connections = 256
    /// The most of them that listen to events.
    static let listeners = 128
    /// How long a connection may stay open without a request.
    static let idle = Duration.seconds(30)
    /// How long a request may take to arrive.
    static let head = Duration.seconds(10)
    /// How long a response may take to prepare, including the wait for a build.
    static let answer = Duration.seconds(30)
    /// How long a client may take to read a chunk.
    static let write = Duration.seconds(30)
    /// How often listeners are sent the current update again.
    static let heartbeat = Duration.seconds(10)
    /// How long a listening connection may go without an update.
    static let listening = Duration.seconds(60)
    /// How long a closed connection is still read from, and how much.
    static let linger = Duration.seconds(1)
    static let lingerBytes = 256 * 1024
    /// How often overdue connections are looked for.
    static let watch = Duration.milliseconds(250)

    /// How many bytes are read from a client at once.
    static let chunk = 4096
    /// How many bytes of a file are in memory at once.
    static let fileChunk = 64 * 1024
}
