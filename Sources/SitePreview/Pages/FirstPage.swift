import SiteModel

/// What stands in the place of every page until a build has succeeded.
enum FirstPage {
    /// Says that the site is not built yet, and why.
    ///
    /// - Parameters:
    ///   - state: What open pages are told.
    ///   - reloads: Whether the page may have the script that shows errors and waits for the site.
    ///   - language: The language of the page.
    /// - Returns: The answer.
    static func response(_ state: PreviewState, reloads: Bool, in language: InterfaceLanguage) -> Response {
        let problems = state.problems.map { "<p><code>\(escaped($0.place))</code>: \(escaped($0.message))</p>" }
        let text =
            problems.isEmpty
            ? Wording("The site is being built.", korean: "사이트를 빌드하고 있습니다.")
            : Wording("The site has never been built.", korean: "아직 한 번도 빌드하지 못했습니다.")
        let script = reloads ? String(decoding: ReloadScript.tag(build: state.build), as: UTF8.self) : ""
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
