/// What a server has sent back.
public struct HTTPAnswer: Sendable {
    /// The status.
    public let status: Int
    /// The fields by their names in small letters; of those that come twice the last.
    public let fields: [String: String]
    /// What follows the head.
    public var body: [UInt8]

    /// The content as text.
    public var text: String { String(decoding: body, as: UTF8.self) }

    /// Reads everything a server has sent as one answer.
    ///
    /// - Parameter bytes: What was received.
    /// - Returns: The answer; `nil` when it is none.
    public static func whole(_ bytes: [UInt8]) -> HTTPAnswer? {
        head(of: bytes)
    }

    /// Reads the head of an answer.
    ///
    /// - Parameter bytes: What was received.
    /// - Returns: The answer and what follows its head; `nil` if the head is not complete yet.
    static func head(of bytes: [UInt8]) -> HTTPAnswer? {
        guard let end = bytes.firstRange(of: [13, 10, 13, 10]) else { return nil }
        let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).split(separator: "\r\n")
        let words = lines.first?.split(separator: " ") ?? []
        guard words.count > 1, words[0] == "HTTP/1.1", let status = Int(words[1]) else { return nil }
        var fields: [String: String] = [:]
        for line in lines.dropFirst() {
            let parts = line.split(separator: ":", maxSplits: 1)
            fields[parts[0].lowercased()] = parts.count > 1 ? String(parts[1].drop { $0 == " " }) : ""
        }
        return HTTPAnswer(status: status, fields: fields, body: Array(bytes[end.upperBound...]))
    }
}
