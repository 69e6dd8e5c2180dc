import SiteBytes
import SiteModel

/// A request without content, which this server has no use for.
struct Request: Sendable {
    let method: String
    /// The target as it was sent, such as `/posts/%EA%B8%80/?a=b`.
    let target: String
    /// 0 for HTTP/1.0, 1 for HTTP/1.1.
    let minorVersion: Int
    let fields: HeaderFields

    /// Whether the client may send another request on the same connection.
    var keepsAlive: Bool {
        let options = fields.list(of: "connection").map { $0.lowercased() }
        return minorVersion == 1 ? !options.contains("close") : options.contains("keep-alive")
    }
}

/// The header fields of a request, in order.
struct HeaderFields: Sendable {
    private var fields: [(name: String, value: String)] = []

    /// Adds a field, whose name is case-insensitive.
    mutating func append(_ name: String, _ value: String) {
        fields.append((name.lowercased(), value))
    }

    /// The value of a field that appears once; `nil` if it is missing or repeated.
    subscript(name: String) -> String? {
        let values = values(of: name)
        return values.count == 1 ? values[0] : nil
    }

    /// All values of a field.
    func values(of name: String) -> [String] {
        fields.filter { $0.name == name }.map(\.value)
    }

    /// The members of a list field, from all its appearances.
    func list(of name: String) -> [String] {
        values(of: name).flatMap { $0.split(separator: ",") }.map { String($0).trimmed }.filter { !$0.isEmpty }
    }
}

/// Parses the head of a request by the grammar of RFC 9112, and refuses anything else.
enum RequestParser {
    /// The longest request line, in bytes.
    static let longestLine = 8 * 1024
    /// The longest head, in bytes.
    static let longestHead = 16 * 1024
    private static let mostFields = 100

    /// Parses a head without the empty line that ends it.
    static func parse(_ head: ArraySlice<UInt8>) throws(Refusal) -> Request {
        var lines = try self.lines(of: head)[...]
        guard let first = lines.popFirst() else { throw malformed(Wording("an empty request", korean: "빈 요청입니다")) }
        let (method, target, version) = try requestLine(first)
        guard lines.count <= mostFields else {
            throw Refusal(.fieldsTooLarge, Wording("too many header fields", korean: "헤더 필드가 너무 많습니다"))
        }
        var fields = HeaderFields()
        for line in lines { try addField(line, to: &fields) }
        let request = Request(method: method, target: target, minorVersion: version, fields: fields)
        try refuseContent(of: request)
        return request
    }

    /// The lines of a head; a carriage return or line feed by itself is refused.
    private static func lines(of head: ArraySlice<UInt8>) throws(Refusal) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var rest = head
        while let end = rest.firstIndex(where: { $0 == 13 || $0 == 10 }) {
            guard rest[end] == 13, end + 1 < rest.endIndex, rest[end + 1] == 10 else {
                throw malformed(Wording("a line ending that HTTP does not allow", korean: "줄 끝이 HTTP 규칙과 다릅니다"))
            }
            lines.append(rest[..<end])
            rest = rest[(end + 2)...]
        }
        return lines + [rest]
    }

    private static func requestLine(_ line: ArraySlice<UInt8>) throws(Refusal) -> (String, String, Int) {
        guard line.count <= longestLine else {
            throw Refusal(.uriTooLong, Wording("the request line is too long", korean: "요청 줄이 너무 깁니다"))
        }
        let parts = line.split(separator: 32, omittingEmptySubsequences: false)
        guard parts.count == 3, !parts[0].isEmpty, parts[0].allSatisfy(isTokenByte), !parts[1].isEmpty,
            let target = String(validating: parts[1], as: UTF8.self)
        else { throw malformed(Wording("not a request line", korean: "요청 줄이 아닙니다")) }
        let version = String(decoding: parts[2], as: UTF8.self)
        guard version == "HTTP/1.1" || version == "HTTP/1.0" else {
            throw version.hasPrefix("HTTP/")
                ? Refusal(.versionNotSupported, Wording("only HTTP/1.1 is supported", korean: "HTTP/1.1만 지원합니다"))
                : malformed(Wording("not a request line", korean: "요청 줄이 아닙니다"))
        }
        return (String(decoding: parts[0], as: UTF8.self), target, version == "HTTP/1.1" ? 1 : 0)
    }

    private static func addField(_ line: ArraySlice<UInt8>, to fields: inout HeaderFields) throws(Refusal) {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
            line[..<colon].allSatisfy(isTokenByte), line.allSatisfy({ $0 >= 32 && $0 != 127 || $0 == 9 })
        else { throw malformed(Wording("not a header field", korean: "헤더 필드가 아닙니다")) }
        let value = String(decoding: line[(colon + 1)...], as: UTF8.self).trimmed
        fields.append(String(decoding: line[..<colon], as: UTF8.self), value)
    }

    /// Content that is not read could be mistaken for another request.
    private static func refuseContent(of request: Request) throws(Refusal) {
        guard request.fields.values(of: "transfer-encoding").isEmpty,
            request.fields.values(of: "content-length").allSatisfy({ $0 == "0" })
        else {
            throw Refusal(.contentTooLarge, Wording("this server accepts no content", korean: "이 서버는 본문을 받지 않습니다"))
        }
    }

    private static func malformed(_ reason: Wording) -> Refusal {
        Refusal(.badRequest, reason)
    }

    /// The characters of a token: RFC 9110, section 5.6.2.
    private static func isTokenByte(_ byte: UInt8) -> Bool {
        byte.isASCIIAlphanumeric || "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
}
