import SiteBytes
import SiteModel

/// Answers requests as a static host would, from a folder of files.
struct PreviewResponder: Sendable {
    let board: PreviewBoard
    let changes: ChangeQueue
    let hosts: HostPolicy
    /// Whether pages get the reload script.
    let reloads: Bool
    /// The language of the server's own messages.
    let language: InterfaceLanguage

    /// How long a request waits for a build in progress, and for the first one.
    private static let patience = Duration.seconds(1)
    private static let firstPatience = Duration.seconds(10)

    /// Answers a request that came to the address `local` of this machine.
    func response(to request: Request, local: String?) async -> Response {
        do throws(Refusal) {
            let path = try RequestPath(target: try target(of: request, local: local))
            guard request.method == "GET" || request.method == "HEAD" else { return wrongMethod }
            if path.names.first == "_site" { return try ownResponse(to: request, path: path) }
            let isPage = path.isFolder || MediaType.isPage(path.names.last ?? "")
            if let reason = board.noteNeed(isPage: isPage) { changes.add(reason) }
            await board.waitUntilCurrent(atMost: board.pages == nil ? Self.firstPatience : Self.patience)
            let answer = try page(for: request, path: path)
            guard answer.status == .notFound else { return answer }
            let lost = board.lost(among: files(at: path))
            guard !lost.isEmpty else { return answer }
            if let reason = board.noteNeed(of: lost) { changes.add(reason) }
            await board.waitUntilCurrent(atMost: Self.patience)
            return try page(for: request, path: path)
        } catch {
            return Response(error, in: language)
        }
    }

    // MARK: Where a request leads

    /// The target as a path; refused unless the request is meant for this server.
    private func target(of request: Request, local: String?) throws(Refusal) -> String {
        let hosts = request.fields.values(of: "host")
        guard hosts.count == 1 || hosts.isEmpty && request.minorVersion == 0 else {
            throw Refusal(.badRequest, Wording("a request must name one host", korean: "요청에는 호스트가 하나 있어야 합니다"))
        }
        for host in hosts where !self.hosts.allows(host, local: local) {
            throw Refusal(
                .forbidden,
                Wording(
                    "this server does not go by that name; use the address it printed",
                    korean: "이 서버의 이름이 아닙니다. 터미널에 나온 주소를 쓰세요"))
        }
        guard request.target.lowercased().hasPrefix("http://") else { return request.target }
        let rest = request.target.dropFirst("http://".count)
        let path = rest.firstIndex(of: "/") ?? rest.endIndex
        guard self.hosts.allows(String(rest[..<path]), local: local) else {
            throw Refusal(.forbidden, Wording("this server is not a proxy", korean: "이 서버는 요청을 넘겨주지 않습니다"))
        }
        return path == rest.endIndex ? "/" : String(rest[path...])
    }

    /// Answers a request for one of the server's own files.
    private func ownResponse(to request: Request, path: RequestPath) throws(Refusal) -> Response {
        guard reloads, !path.isFolder else {
            throw Refusal(.notFound, Wording("there is nothing here", korean: "여기에는 아무것도 없습니다"))
        }
        switch "/" + path.names.joined(separator: "/") {
        case ReloadScript.path:
            return Response(
                .ok, fields: [("Content-Type", MediaType.of(ReloadScript.path)), ("Cache-Control", "no-store")],
                body: .content(Content([.bytes(Array(ReloadScript.source(in: language).utf8))])))
        case ReloadScript.eventsPath:
            guard ["same-origin", "none", nil].contains(request.fields["sec-fetch-site"]) else {
                throw Refusal(.forbidden, Wording("other sites may not listen", korean: "다른 사이트에는 알려 주지 않습니다"))
            }
            return Response(
                .ok, fields: [("Content-Type", "text/event-stream"), ("Cache-Control", "no-store")],
                body: request.method == "GET" ? .events : .none)
        default: throw Refusal(.notFound, Wording("there is nothing here", korean: "여기에는 아무것도 없습니다"))
        }
    }

    // MARK: Pages

    private func page(for request: Request, path: RequestPath) throws(Refusal) -> Response {
        // Read before the file is opened: a page newer than its build is reloaded once too often, never too seldom.
        let update = board.current
        guard let folder = board.pages else { return FirstPage.response(update, reloads: reloads, in: language) }
        let files = FileResponder(build: reloads ? update.build : nil, language: language)
        guard let names = namesInFolder(path.names) else {
            return path.names.isEmpty
                ? Self.redirect(to: board.basePath + "/", .found) : files.notFound(request, in: folder)
        }
        switch path.isHidden ? .nothing : entry(names, asSent: path, in: folder) {
        case .file(let file) where !path.isFolder:
            return files.response(to: request, file: file, name: names.last ?? "")
        case .folder(let index?):
            guard path.isFolder else { return Self.redirect(to: path.asFolder + path.query, .movedPermanently) }
            return files.response(to: request, file: index, name: "index.html")
        case .file, .folder(nil), .nothing: return files.notFound(request, in: folder)
        }
    }

    /// The files, by path from the folder, that could have answered a request for which nothing was found.
    private func files(at path: RequestPath) -> [String] {
        guard let names = namesInFolder(path.names) else { return ["404.html"] }
        let file = names.joined(separator: "/")
        return [file, names.isEmpty ? "index.html" : file + "/index.html", "404.html"]
    }

    private func entry(_ names: [String], asSent path: RequestPath, in folder: SiteFolder) -> SiteFolder.Entry {
        let entry = folder.entry(names)
        guard case .nothing = entry, path.namesAsSent != path.names,
            let names = namesInFolder(path.namesAsSent)
        else { return entry }
        return folder.entry(names)
    }

    /// The names after the base path; `nil` outside of it.
    private func namesInFolder(_ names: [String]) -> [String]? {
        guard let base = try? RequestPath(target: board.basePath + "/").names, names.starts(with: base) else {
            return nil
        }
        return Array(names.dropFirst(base.count))
    }

    private static func redirect(to path: String, _ status: Status) -> Response {
        // Otherwise browsers remember a redirect, even when another site is served here.
        Response(
            status, fields: [("Location", path), ("Cache-Control", "no-store")], body: .content(Content([])))
    }

    private var wrongMethod: Response {
        var response = Response(
            Refusal(.methodNotAllowed, Wording("only GET and HEAD are supported", korean: "GET과 HEAD에만 답합니다")),
            in: language)
        response.fields.append((name: "Allow", value: "GET, HEAD"))
        return response
    }
}

/// The page at every address until a build has succeeded.
enum FirstPage {
    /// Says that the site is not built yet, and why; with `reloads`, shows further errors and the site once it is built.
    static func response(_ update: PageUpdate, reloads: Bool, in language: InterfaceLanguage) -> Response {
        let problems = update.problems.map {
            "<p><code>\($0.place.escapedForHTML)</code>: \($0.message.escapedForHTML)</p>"
        }
        let text =
            problems.isEmpty
            ? Wording("The site is being built.", korean: "사이트를 빌드하고 있습니다.")
            : Wording("The site has not been built yet.", korean: "아직 한 번도 빌드하지 못했습니다.")
        let script = reloads ? String(decoding: ReloadScript.tag(build: update.build), as: UTF8.self) : ""
        let page = """
            <!doctype html>
            <html lang="\(language.rawValue)"><head><meta charset="utf-8"><title>site serve</title></head>
            <body><p>\(text.text(in: language))</p>\(problems.joined())\(script)</body></html>

            """
        return Response(
            problems.isEmpty ? .unavailable : .internalError,
            fields: [("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-store")],
            body: .content(Content([.bytes(Array(page.utf8))])))
    }
}
