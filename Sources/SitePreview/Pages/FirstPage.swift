import SiteModel

/// The page at every address until a build has succeeded.
enum FirstPage {
    /// Says that the site is not built yet, and why; with `reloads`, shows further errors and the site once it is built.
    static func response(_ update: PageUpdate, reloads: Bool, in language: InterfaceLanguage) -> Response {
        let problems = update.problems.map { "<p><code>\(escaped($0.place))</code>: \(escaped($0.message))</p>" }
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

    private static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: result.append(character)
            }
        }
        return result
    }
}
