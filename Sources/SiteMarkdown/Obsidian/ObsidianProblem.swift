package import SiteModel

/// What can be wrong with the syntax of Obsidian.
package enum ObsidianProblem: Problem, Hashable {
    /// A link to a document, and what to write in Markdown if it is known where it leads.
    case wikiLink(String, markdown: String? = nil)
    case embed(String, markdown: String? = nil)
    /// A highlighted text, which is known if it is on one line and has no marks in it.
    case highlight(text: String?)
    case nameless(String)
    case missingFile(String)
    case ambiguousFile(String, paths: [String])

    /// The page shows something else than the author meant, or less.
    package var severity: Severity { .warning }

    /// What is wrong.
    package var message: Wording {
        switch self {
        case .wikiLink(let written, _):
            Wording(
                "`\(written)` is not a link here; the page shows it as text",
                korean: "`\(written)` 표시는 여기에서 링크가 아니어서 글자로 나옵니다")
        case .embed(let written, _) where !Self.isPicture(written):
            Wording(
                "`\(written)` shows nothing here; the page has it as text",
                korean: "`\(written)` 표시는 여기에서 아무것도 보여 주지 않아 글자로 나옵니다")
        case .embed(let written, _):
            Wording(
                "`\(written)` is not a picture here; the page shows it as text",
                korean: "`\(written)` 표시는 여기에서 그림이 아니어서 글자로 나옵니다")
        case .highlight:
            Wording(
                "`==` highlights nothing here; the page shows it as text", korean: "`==` 표시는 여기에서 형광펜이 아니어서 글자로 나옵니다")
        case .nameless(let written):
            Wording(
                "`\(written)` names no document; the page shows it as text",
                korean: "`\(written)` 표시에 글의 이름이 없어 글자로 나옵니다")
        case .missingFile(let name):
            Wording("there is no file ‘\(name)’ in `content`", korean: "`content`에 ‘\(name)’ 파일이 없습니다")
        case .ambiguousFile(let name, let paths):
            Wording(
                "several files are called ‘\(name)’: \(paths.joined(separator: ", "))",
                korean: "‘\(name)’ 파일이 여럿입니다: \(paths.joined(separator: ", "))")
        }
    }

    /// How to fix it.
    package var hint: Wording? {
        switch self {
        case .wikiLink(_, let markdown?):
            Wording(
                "write `\(markdown)`, or set `obsidian: true` in site.yml; to show the brackets, write `\\[[`",
                korean: "`\(markdown)`처럼 쓰거나 site.yml에 `obsidian: true`를 쓰고, 괄호를 보이려면 `\\[[`로 쓰세요")
        case .embed(_, let markdown?):
            Wording(
                "write `\(markdown)`, or set `obsidian: true` in site.yml; to show the brackets, write `!\\[[`",
                korean: "`\(markdown)`처럼 쓰거나 site.yml에 `obsidian: true`를 쓰고, 괄호를 보이려면 `!\\[[`로 쓰세요")
        case .wikiLink(_, nil):
            Wording(
                """
                link to a page in Markdown, or set `obsidian: true` in site.yml if the blog is written in Obsidian; to \
                show the brackets, write `\\[[`
                """,
                korean: """
                    마크다운으로 링크하거나, Obsidian으로 쓰는 블로그이면 site.yml에 `obsidian: true`를 쓰고, 괄호를 보이려면 `\\[[`로 쓰세요
                    """)
        case .embed(let written, nil) where !Self.isPicture(written):
            Wording(
                """
                link to it in Markdown, or set `obsidian: true` in site.yml if the blog is written in Obsidian; to show \
                the brackets, write `!\\[[`
                """,
                korean: """
                    마크다운으로 링크하거나, Obsidian으로 쓰는 블로그이면 site.yml에 `obsidian: true`를 쓰고, 괄호를 보이려면 `!\\[[`로 쓰세요
                    """)
        case .embed(_, nil):
            Wording(
                """
                show a picture in Markdown, or set `obsidian: true` in site.yml if the blog is written in Obsidian; to \
                show the brackets, write `!\\[[`
                """,
                korean: """
                    마크다운으로 그림을 넣거나, Obsidian으로 쓰는 블로그이면 site.yml에 `obsidian: true`를 쓰고, 괄호를 보이려면 `!\\[[`로 쓰세요
                    """)
        case .highlight(let text):
            Wording(
                "write `**\(text ?? "…")**`, or set `obsidian: true` in site.yml; to show the signs, write `\\==`",
                korean: "`**\(text ?? "…")**`로 쓰거나 site.yml에 `obsidian: true`를 쓰고, 기호를 보이려면 `\\==`로 쓰세요")
        case .nameless:
            Wording(
                "write the title of a document before `|`; to show the brackets, write `\\[[`",
                korean: "`|` 앞에 있는 글의 제목을 쓰고, 괄호를 보이려면 `\\[[`로 쓰세요")
        case .missingFile:
            Wording("put the file there, or write the name of one", korean: "파일을 넣거나, 있는 파일의 이름을 쓰세요")
        case .ambiguousFile(_, let paths):
            Wording("write its path: `![[\(paths.first ?? "")]]`", korean: "`![[\(paths.first ?? "")]]`처럼 경로를 쓰세요")
        }
    }

    /// Whether `![[그림.png|300]]` names a picture.
    private static func isPicture(_ written: String) -> Bool {
        VaultFile(String(written.drop { "![".contains($0) }.prefix { !"|#]".contains($0) }).trimmed) == .picture
    }
}
