import SiteBytes
import SiteFiles
import SiteModel

/// Answers with a file, whole or in part, or with the news that the client's copy is current.
struct FileResponder: Sendable {
    /// The build that the pages are from; `nil` to send them without the reload script.
    let build: String?
    /// The language of the server's own messages.
    let language: InterfaceLanguage

    func response(to request: Request, file: OpenFile, name: String) -> Response {
        let (content, tag) = representation(of: file, name: name)
        let modified = file.modified / 1_000_000_000
        let fields = [
            ("Content-Type", MediaType.of(name)),
            ("Cache-Control", MediaType.isPage(name) ? "no-store" : "no-cache"),
            ("ETag", tag), ("Last-Modified", HTTPDate.text(modified)), ("Accept-Ranges", "bytes"),
        ]
        let conditions = Preconditions(fields: request.fields, tag: tag, modified: modified)
        if let status = conditions.status {
            // A 304 never has content; a 412 must say that it has none.
            return Response(status, fields: fields, body: status == .notModified ? .none : .content(Content([])))
        }
        let asksForRange = request.method == "GET" && conditions.allowsRange
        switch ByteRange(asksForRange ? request.fields["range"] : nil, of: content.byteCount) {
        case .whole: return Response(.ok, fields: fields, body: .content(content))
        case .part(let range):
            let place = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(content.byteCount)"
            return Response(
                .partialContent, fields: fields + [("Content-Range", place)], body: .content(content.part(range)))
        case .unsatisfiable:
            return Response(
                .rangeNotSatisfiable, fields: [("Content-Range", "bytes */\(content.byteCount)")],
                body: .content(Content([])))
        }
    }

    /// Answers that there is no such page, with the site's own 404 page if it has one.
    func notFound(_ request: Request, in folder: SiteFolder) -> Response {
        guard case .file(let file) = folder.entry(["404.html"]) else {
            return Response(Refusal(.notFound, Wording("there is no such page", korean: "그런 페이지가 없습니다")), in: language)
        }
        return Response(
            .notFound, fields: [("Content-Type", MediaType.of("404.html")), ("Cache-Control", "no-store")],
            body: .content(representation(of: file, name: "404.html").content))
    }

    /// A file as it is sent, and its entity tag.
    private func representation(of file: OpenFile, name: String) -> (content: Content, tag: String) {
        guard let build, MediaType.isPage(name) else {
            return (Content([.file(file, 0..<file.byteCount)]), "\"\(file.identity)\"")
        }
        let place = ReloadScript.place(in: file)
        let pieces: [Content.Piece] = [
            .file(file, 0..<place), .bytes(ReloadScript.tag(build: build)), .file(file, place..<file.byteCount),
        ]
        return (Content(pieces), "\"\(file.identity)-\(build)\"")
    }
}

/// Evaluates conditional requests: RFC 9110, section 13.2.2.
struct Preconditions {
    let fields: HeaderFields
    /// The entity tag of the file, with its quotes.
    let tag: String
    /// When the file was last written, in seconds since 1970.
    let modified: Int

    /// The status to answer with instead of the file; `nil` if the file is to be sent.
    var status: Status? {
        if !fields.values(of: "if-match").isEmpty {
            if !matches(fields.list(of: "if-match")) { return .preconditionFailed }
        } else if let limit = fields["if-unmodified-since"].flatMap(HTTPDate.seconds), modified > limit {
            return .preconditionFailed
        }
        if !fields.values(of: "if-none-match").isEmpty {
            return matches(fields.list(of: "if-none-match")) ? .notModified : nil
        }
        if let known = fields["if-modified-since"].flatMap(HTTPDate.seconds), modified <= known { return .notModified }
        return nil
    }

    /// Whether a part of the file may be sent.
    var allowsRange: Bool {
        guard let condition = fields["if-range"] else { return fields.values(of: "if-range").isEmpty }
        return condition == tag || HTTPDate.seconds(condition) == modified
    }

    private func matches(_ tags: [String]) -> Bool {
        tags.contains { $0 == "*" || $0 == tag || $0 == "W/" + tag }
    }
}

/// The part of a file that a client asks for: RFC 9110, section 14.
enum ByteRange: Equatable {
    case whole
    case part(Range<Int>)
    case unsatisfiable

    /// Parses the field `Range`; a list of several parts is answered with the whole file, as the RFC allows.
    init(_ field: String?, of byteCount: Int) {
        guard let field, field.lowercased().hasPrefix("bytes=") else {
            self = .whole
            return
        }
        let parts = field.dropFirst("bytes=".count).split(separator: "-", omittingEmptySubsequences: false)
            .map { String($0).trimmed }
        guard parts.count == 2, parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
            !(parts[0].isEmpty && parts[1].isEmpty)
        else {
            self = .whole
            return
        }
        // A number that overflows is past the end of any file.
        let numbers = parts.map { Int($0) ?? Int.max }
        self =
            parts[0].isEmpty
            ? Self.suffix(numbers[1], of: byteCount)
            : Self.span(from: numbers[0], to: parts[1].isEmpty ? Int.max : numbers[1], of: byteCount)
    }

    private static func suffix(_ length: Int, of byteCount: Int) -> ByteRange {
        guard length > 0, byteCount > 0 else { return .unsatisfiable }
        return .part(max(0, byteCount - length)..<byteCount)
    }

    private static func span(from first: Int, to last: Int, of byteCount: Int) -> ByteRange {
        guard first <= last else { return .whole }
        guard first < byteCount else { return .unsatisfiable }
        return .part(first..<(min(last, byteCount - 1) + 1))
    }
}
