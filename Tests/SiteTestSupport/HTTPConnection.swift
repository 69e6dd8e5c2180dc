import Foundation

/// A connection to a server on this machine, over which a test sends whatever it likes.
public final class HTTPConnection {
    private let socket: Int32
    private var received: [UInt8] = []
    /// Whether the server has ended the connection, as far as anything was received.
    public private(set) var hasEnded = false

    /// Connects.
    ///
    /// - Parameters:
    ///   - port: The port.
    ///   - address: The address of this machine, of IPv4.
    ///   - receiveBuffer: How many bytes the system keeps for a client that does not read; 0 for as many as it likes.
    /// - Throws: An error if nothing listens there.
    public init(port: UInt16, address: String = "127.0.0.1", receiveBuffer: Int32 = 0) throws {
        #if canImport(Glibc)
            socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
            socket = Foundation.socket(AF_INET, SOCK_STREAM, 0)
        #endif
        var size = receiveBuffer
        if size > 0 { setsockopt(socket, SOL_SOCKET, SO_RCVBUF, &size, socklen_t(MemoryLayout<Int32>.size)) }
        // Nothing that a test waits for takes this long.
        var limit = timeval(tv_sec: 60, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        var place = sockaddr_in()
        place.sin_family = sa_family_t(AF_INET)
        place.sin_port = port.bigEndian
        place.sin_addr.s_addr = inet_addr(address)
        let result = withUnsafePointer(to: &place) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .ECONNREFUSED) }
    }

    deinit {
        close(socket)
    }

    /// Sends bytes.
    ///
    /// - Returns: Whether the server still took them.
    @discardableResult
    public func send(_ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count {
            #if canImport(Glibc)
                let flags = Int32(MSG_NOSIGNAL)
            #else
                let flags: Int32 = 0
            #endif
            let count = bytes.withUnsafeBytes {
                Foundation.send(socket, $0.baseAddress.map { $0 + sent }, bytes.count - sent, flags)
            }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    /// Sends text.
    @discardableResult
    public func send(_ text: String) -> Bool {
        send(Array(text.utf8))
    }

    /// Says that nothing more will be sent.
    public func finish() {
        shutdown(socket, Int32(SHUT_WR))
    }

    /// Receives one answer.
    ///
    /// - Parameter isHead: Whether it has no content, whatever its length says.
    /// - Returns: The answer; `nil` when the server ended the connection before it was whole.
    public func answer(isHead: Bool = false) -> HTTPAnswer? {
        while true {
            if var answer = HTTPAnswer.head(of: received) {
                let length = isHead ? 0 : Int(answer.fields["content-length"] ?? "") ?? 0
                if answer.body.count >= length {
                    received = Array(answer.body[length...])
                    answer.body.removeSubrange(length...)
                    return answer
                }
            }
            guard receive() else { return nil }
        }
    }

    /// Receives up to and with some text.
    ///
    /// - Returns: All up to the text's end; `nil` when the server ended the connection before.
    public func text(upTo end: String) -> String? {
        while true {
            if let range = received.firstRange(of: Array(end.utf8)) {
                defer { received.removeSubrange(..<range.upperBound) }
                return String(decoding: received[..<range.upperBound], as: UTF8.self)
            }
            guard receive() else { return nil }
        }
    }

    /// Receives whatever comes until the server ends the connection.
    public func rest() -> [UInt8] {
        while receive() {}
        return received
    }

    private func receive() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 64 * 1024)
        let count = recv(socket, &buffer, buffer.count, 0)
        guard count > 0 else {
            hasEnded = count == 0 || errno == ECONNRESET
            return false
        }
        received += buffer[..<count]
        return true
    }
}
