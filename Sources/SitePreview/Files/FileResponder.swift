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
