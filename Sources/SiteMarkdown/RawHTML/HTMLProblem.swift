import SiteModel

/// What can be wrong with the HTML in a document.
enum HTMLProblem: Problem, Hashable {
    /// A tag in a trusted document that is shown as text.
    case unknownElement(tag: String)
    /// A tag in an untrusted document that is shown as text, since its element is not closed.
    case unclosedTag(String, AllowedElement)
    /// An end tag in an untrusted document that is shown as text.
    case strayEndTag(String, AllowedElement)
    /// A `<summary>` in an untrusted document that is shown as text, since there is no `<details>` around it.
    case summaryOutsideDetails(String)
    /// Markdown in an untrusted document that is shown as text, since it is right below a tag.
    case markdownAsText(below: String)
    /// The tag of a block in running text.
    case tagInsideText(String)
    /// A comment or an element that swallows what follows it.
    case neverClosed(String, by: String)
    /// A comment in running text that is shown.
    case commentAsText

    var severity: Severity { .warning }

    var message: Wording {
        switch self {
        case .unknownElement(let tag):
            Wording(
                "`\(tag)` is shown as text: it is not an element of HTML",
                korean: "`\(tag)` 부분은 HTML 요소가 아니어서 글자로 나옵니다")
        case .unclosedTag(let tag, let element) where element.isBlock:
            Wording("`\(tag)` is shown as text: it is not closed", korean: "`\(tag)` 태그를 닫지 않아 글자로 나옵니다")
        case .unclosedTag(let tag, _):
            Wording(
                "`\(tag)` is shown as text: it is not closed in its block",
                korean: "`\(tag)` 태그를 같은 블록 안에서 닫지 않아 글자로 나옵니다")
        case .strayEndTag(let tag, _):
            Wording(
                "`\(tag)` is shown as text: it closes nothing", korean: "`\(tag)` 태그가 닫는 것이 없어 글자로 나옵니다")
        case .summaryOutsideDetails(let tag):
            Wording(
                "`\(tag)` is shown as text: it is not inside a complete `<details>`",
                korean: "`\(tag)` 태그가 온전한 `<details>` 안에 있지 않아 글자로 나옵니다")
        case .markdownAsText(let tag):
            Wording(
                "the Markdown below `\(tag)` is shown as text: there is no blank line before it",
                korean: "`\(tag)` 아래에 빈 줄이 없어 마크다운이 글자 그대로 나옵니다")
        case .tagInsideText(let tag):
            Wording(
                "`\(tag)` is left out: it does not start a line",
                korean: "`\(tag)` 태그가 줄의 처음에 있지 않아 뺐습니다")
        case .neverClosed("<!--", _):
            Wording(
                "`<!--` is never closed and hides what follows", korean: "`<!--` 주석을 닫지 않아 그 뒤의 글이 보이지 않습니다")
        case .neverClosed(let opening, _):
            Wording(
                "`\(opening)` is never closed: what follows is not read as Markdown",
                korean: "`\(opening)` 태그를 닫지 않아 그 뒤의 글을 마크다운으로 읽지 않습니다")
        case .commentAsText:
            Wording(
                "`<!--` is shown as text: it is not closed in its paragraph",
                korean: "`<!--` 주석을 같은 문단 안에서 닫지 않아 글자로 나옵니다")
        }
    }

    var hint: Wording? {
        switch self {
        case .unknownElement(let tag):
            Wording(
                "correct its name, or write `\(Self.escaped(tag))` to show it as text",
                korean: "이름을 고치거나, 글자로 보여 줄 것이면 `\(Self.escaped(tag))`로 쓰세요")
        case .unclosedTag(let tag, let element) where element.isBlock:
            Wording(
                """
                write `</\(element.name)>` at the start of a line below, in the same quote or list if it is in one, \
                or `\(Self.escaped(tag))` for the literal text
                """,
                korean: """
                    아래에 줄의 처음부터 `</\(element.name)>`를 쓰거나(인용이나 목록 안이면 같은 인용이나 목록 안에), \
                    글자 그대로 보이려면 `\(Self.escaped(tag))`로 쓰세요
                    """)
        case .unclosedTag(let tag, let element):
            Wording(
                "write `</\(element.name)>` in the same paragraph, or `\(Self.escaped(tag))` for the literal text",
                korean: "같은 문단 안에 `</\(element.name)>`를 쓰거나, 글자 그대로 보이려면 `\(Self.escaped(tag))`로 쓰세요")
        case .strayEndTag(_, let element) where element.isVoid:
            Wording("write `<\(element.name)>`", korean: "`<\(element.name)>`로 쓰세요")
        case .strayEndTag(_, let element) where element.isBlock:
            Wording(
                """
                write it at the start of a line below `<\(element.name)>`, in the same quote or list if that is in \
                one, or delete it
                """,
                korean: "`<\(element.name)>` 아래에 줄의 처음부터 쓰거나(인용이나 목록 안이면 같은 인용이나 목록 안에) 지우세요")
        case .strayEndTag(_, let element):
            Wording(
                "delete it, or write `<\(element.name)>` before it in the same paragraph",
                korean: "지우거나, 같은 문단 앞쪽에 `<\(element.name)>`를 쓰세요")
        case .summaryOutsideDetails(let tag):
            Wording(
                "write it between `<details>` and `</details>`, or `\(Self.escaped(tag))` for the literal text",
                korean: "`<details>`와 `</details>` 사이에 쓰거나, 글자 그대로 보이려면 `\(Self.escaped(tag))`로 쓰세요")
        case .markdownAsText("</details>"):
            Wording("leave a blank line after `</details>`", korean: "`</details>` 뒤에 빈 줄을 두세요")
        case .markdownAsText(let tag) where tag.hasPrefix("<br") || tag.hasPrefix("<wbr"):
            Wording("leave a blank line after `\(tag)`", korean: "`\(tag)` 뒤에 빈 줄을 두세요")
        case .markdownAsText(let tag):
            Wording(
                "leave a blank line after `\(tag)`, and start a new line with `</details>`",
                korean: "`\(tag)` 뒤에 빈 줄을 두고, `</details>`는 새 줄에서 시작하세요")
        case .tagInsideText(let tag):
            Wording("start a new line with `\(tag)`", korean: "`\(tag)` 앞에서 줄을 바꾸세요")
        case .neverClosed(_, let closing):
            Wording("write `\(closing)` where it ends", korean: "끝나는 곳에 `\(closing)`를 쓰세요")
        case .commentAsText:
            Wording(
                "write `-->` in the same paragraph, or `&lt;!--` for the literal text",
                korean: "같은 문단 안에 `-->`를 쓰거나, 글자 그대로 보이려면 `&lt;!--`로 쓰세요")
        }
    }

    /// The change that certainly fixes it.
    var fix: SourceFix? {
        guard case .strayEndTag(let tag, let element) = self, element.isVoid else { return nil }
        return SourceFix(tag, to: "<\(element.name)>")
    }

    /// A tag as text, wherever it is written.
    private static func escaped(_ tag: String) -> String { "&lt;" + tag.dropFirst() }
}
