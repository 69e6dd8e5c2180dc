import SiteFiles
import SiteModel

/// A response to a request.
struct Response: Sendable {
    var status: Status
    var fields: [(name: String, value: String)] = []
    var body: Body

    /// What follows the head.
    enum Body: Sendable {
        /// Content of a known length.
        case content(Content)
        /// Events, for as long as the client listens.
        case events
        /// Nothing, without a length.
        case none
    }

    init(_ status: Status, fields: [(String, String)] = [], body: Body = .none) {
        self.status = status
        self.fields = fields.map { (name: $0.0, value: $0.1) }
        self.body = body
    }

    /// A one-line text for a refusal.
    init(_ refusal: Refusal, in language: InterfaceLanguage) {
        let reason = refusal.reason.text(in: language)
        let text = "\(refusal.status.rawValue) \(refusal.status.phrase): \(reason)\n"
        self.init(
            refusal.status,
            fields: [("Content-Type", "text/plain; charset=utf-8"), ("Cache-Control", "no-store")],
            body: .content(Content([.bytes(Array(text.utf8))])))
    }

    /// Whether no other request can follow on the connection, as after one that could not be parsed.
    var endsConnection: Bool {
        if case .events = body { return true }
        return status == .badRequest
    }

    /// The head with the empty line that ends it.
    func head(keepsAlive: Bool) -> [UInt8] {
        var lines = ["HTTP/1.1 \(status.rawValue) \(status.phrase)"]
        lines += fields.map { "\($0.name): \($0.value)" }
        if case .content(let content) = body { lines.append("Content-Length: \(content.byteCount)") }
        lines += Self.always
        lines.append("Connection: \(keepsAlive ? "keep-alive" : "close")")
        return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
    }

    /// Browsers must trust the types and keep unpublished pages from other sites.
    private static let always = ["X-Content-Type-Options: nosniff", "Cross-Origin-Resource-Policy: same-origin"]
}

/// The content of a response: pieces of files and of memory, one after another.
struct Content: Sendable {
    enum Piece: Sendable {
        case bytes([UInt8])
        case file(OpenFile, Range<Int>)

        var byteCount: Int {
            switch self {
            case .bytes(let bytes): bytes.count
            case .file(_, let range): range.count
            }
        }

        /// The bytes in a range counted from the start of the piece.
        func part(_ range: Range<Int>) -> Piece {
            switch self {
            case .bytes(let bytes): .bytes(Array(bytes[range]))
            case .file(let file, let whole):
                .file(file, (whole.lowerBound + range.lowerBound)..<(whole.lowerBound + range.upperBound))
            }
        }
    }

    let pieces: [Piece]

    init(_ pieces: [Piece]) {
        self.pieces = pieces
    }

    var byteCount: Int { pieces.reduce(0) { $0 + $1.byteCount } }

    /// The bytes in a range, which must be within the content.
    func part(_ range: Range<Int>) -> Content {
        var parts: [Piece] = []
        var start = 0
        for piece in pieces {
            let end = start + piece.byteCount
            let shared = range.clamped(to: start..<end)
            if !shared.isEmpty { parts.append(piece.part((shared.lowerBound - start)..<(shared.upperBound - start))) }
            start = end
        }
        return Content(parts)
    }
}

/// Why a request is answered with an error.
struct Refusal: Error, Sendable, Equatable {
    let status: Status
    /// The text of the response, for people.
    let reason: Wording

    init(_ status: Status, _ reason: Wording) {
        self.status = status
        self.reason = reason
    }
}
