public import SiteModel

/// What can be wrong with a document's footnotes.
public enum FootnoteProblem: Problem, Hashable {
    case undefined(label: String)
    case unused(label: String)
    case onlyInTitle(label: String)
    case definedTwice(label: String, free: String)
    case spaceInLabel(label: String, suggestion: String, isDefinition: Bool, isDefined: Bool)
    case textInLabel(sample: String, free: String)
    case badColon(label: String)
    case takenForLink(label: String)

    /// The page is complete but for the note.
    public var severity: Severity { .warning }

    /// What is wrong.
    public var message: Wording {
        switch self {
        case .undefined(let label):
            Wording(
                "`[^\(label)]` appears in the page as text: no line defines this note",
                korean: "`[^\(label)]` 각주를 정의한 줄이 없어 페이지에 글자로 나옵니다")
        case .unused(let label):
            Wording(
                "nothing refers to the note `[^\(label)]`, so it is left out",
                korean: "`[^\(label)]` 각주를 부르는 곳이 없어 뺐습니다")
        case .onlyInTitle(let label):
            Wording(
                "only the title refers to the note `[^\(label)]`, so it is left out",
                korean: "`[^\(label)]` 각주를 제목에서만 불러 뺐습니다")
        case .definedTwice(let label, _):
            Wording(
                "the note `[^\(label)]` is defined above already, so this one is left out",
                korean: "`[^\(label)]` 각주를 위에서 이미 정의해 이것은 뺐습니다")
        case .spaceInLabel(let label, _, _, _):
            Wording(
                "`[^\(label)]` is not a note: its label contains a space",
                korean: "`[^\(label)]` 이름에 공백이 있어 각주가 되지 않습니다")
        case .textInLabel(let sample, _):
            Wording(
                "`[^\(sample)]` is not a note: its text is where its label should be",
                korean: "`[^\(sample)]`처럼 이름 자리에 글을 쓰면 각주가 되지 않습니다")
        case .badColon(let label):
            Wording(
                "this line does not define the note `[^\(label)]`: no plain colon follows the bracket",
                korean: "`[^\(label)]` 바로 뒤에 반각 쌍점이 없어 각주가 정의되지 않습니다")
        case .takenForLink(let label):
            Wording(
                "`[^\(label)](` starts a link, so this does not refer to the note",
                korean: "`[^\(label)](` 부분이 링크로 읽혀 각주를 부르지 못합니다")
        }
    }

    /// How to fix it.
    public var hint: Wording? {
        switch self {
        case .undefined(let label):
            Wording(
                "define it with a line `[^\(label)]: …`, or write `\\[^\(label)]` for the literal text",
                korean: "`[^\(label)]: …` 줄로 각주를 정의하거나, 글자 그대로 보이려면 `\\[^\(label)]`처럼 쓰세요")
        case .unused(let label):
            Wording(
                "write `[^\(label)]` where the text refers to it, or delete it",
                korean: "본문에서 부르는 곳에 `[^\(label)]` 표시를 쓰거나 각주를 지우세요")
        case .onlyInTitle(let label):
            Wording(
                "write `[^\(label)]` in the text as well, or delete it here and in the title",
                korean: "본문에도 `[^\(label)]` 표시를 쓰거나, 여기와 제목에서 지우세요")
        case .definedTwice(_, let free):
            Wording(
                "delete it, or call it `[^\(free)]` here and where the text refers to it",
                korean: "지우거나, 여기와 본문에서 부르는 곳에 `[^\(free)]`처럼 쓰세요")
        case .spaceInLabel(_, let suggestion, let isDefinition, let isDefined):
            Self.hint(suggestion, isDefinition: isDefinition, isDefined: isDefined)
        case .textInLabel(_, let free):
            Wording(
                "write `[^\(free)]` here, and the text on a line of its own: `[^\(free)]: …`",
                korean: "여기에는 `[^\(free)]`라고 쓰고, 글은 `[^\(free)]: …`처럼 따로 한 줄에 쓰세요")
        case .badColon(let label):
            Wording("write `[^\(label)]: …`", korean: "`[^\(label)]: …`처럼 쓰세요")
        case .takenForLink(let label):
            Wording("write `[^\(label)]\\(`", korean: "`[^\(label)]\\(`처럼 쓰세요")
        }
    }

    private static func hint(_ suggestion: String, isDefinition: Bool, isDefined: Bool) -> Wording {
        if isDefinition {
            Wording(
                "write `[^\(suggestion)]: …`, and `[^\(suggestion)]` where the text refers to it",
                korean: "`[^\(suggestion)]: …`처럼 쓰고, 본문에서 부르는 곳에도 `[^\(suggestion)]`처럼 쓰세요")
        } else if isDefined {
            Wording(
                "write `[^\(suggestion)]`, as in the line that defines it",
                korean: "정의하는 줄과 같이 `[^\(suggestion)]`처럼 쓰세요")
        } else {
            Wording(
                "write `[^\(suggestion)]`, and define it with a line `[^\(suggestion)]: …`",
                korean: "`[^\(suggestion)]`처럼 쓰고, `[^\(suggestion)]: …` 줄로 각주를 정의하세요")
        }
    }
}
