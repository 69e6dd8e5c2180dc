import SiteModel

/// What can be wrong with the HTML in a document.
enum HTMLProblem: Problem, Hashable {
    /// A tag in a trusted document that is shown as text.
    case unknownElement(tag: String)

    var severity: Severity { .warning }

    var message: Wording {
        switch self {
        case .unknownElement(let tag):
            Wording(
                "`\(tag)` is shown as text: it is not an element of HTML",
                korean: "`\(tag)` 부분은 HTML 요소가 아니어서 글자로 나옵니다")
        }
    }

    var hint: Wording? {
        switch self {
        case .unknownElement(let tag):
            Wording(
                "correct its name, or write `\(Self.escaped(tag))` to show it as text",
                korean: "이름을 고치거나, 글자로 보여 줄 것이면 `\(Self.escaped(tag))`로 쓰세요")
        }
    }

    /// A tag as text, wherever it is written.
    private static func escaped(_ tag: String) -> String { "&lt;" + tag.dropFirst() }
}
