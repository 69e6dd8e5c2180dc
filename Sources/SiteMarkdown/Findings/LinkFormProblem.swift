public import SiteModel

/// What can be wrong with the brackets and parentheses of links and pictures.
public enum LinkFormProblem: Problem, Hashable {
    /// The address contains a space.
    case spaceInAddress(String, fixed: String, isPicture: Bool)
    /// The address of a definition contains a space, so that it defines nothing.
    case spaceInDefinition(label: String, address: String)
    /// The title is in quotation marks that Markdown does not know.
    case curlyTitle(fixed: String)
    /// Nothing closes the address.
    case neverClosed(address: String, isPicture: Bool)
    /// A space separates a picture's text from its address.
    case spaceBeforeAddress(fixed: String)
    /// The text is in parentheses and the address in brackets.
    case swapped(written: String, fixed: String)
    /// The address is in brackets.
    case addressInBrackets(fixed: String)
    /// No definition has the label.
    case undefinedReference(label: String, written: String, suggestion: String?)

    /// All of them are warnings.
    public var severity: Severity { .warning }

    /// What is wrong.
    public var message: Wording {
        switch self {
        case .spaceInAddress(_, _, isPicture: true):
            Wording(
                "the picture appears in the page as text: its address contains a space",
                korean: "주소에 공백이 있어 그림이 페이지에 글자로 나옵니다")
        case .spaceInAddress:
            Wording(
                "the link appears in the page as text: its address contains a space",
                korean: "주소에 공백이 있어 링크가 페이지에 글자로 나옵니다")
        case .spaceInDefinition(let label, _):
            Wording(
                "this line does not define `[\(label)]`: its address contains a space",
                korean: "주소에 공백이 있어 `[\(label)]` 이름의 주소가 정해지지 않습니다")
        case .curlyTitle:
            Wording(
                "the link appears in the page as text: its title is not in straight quotes",
                korean: "제목의 따옴표가 곧은 따옴표가 아니어서 링크가 페이지에 글자로 나옵니다")
        case .neverClosed(_, isPicture: true):
            Wording(
                "the picture appears in the page as text: no `)` closes its address",
                korean: "주소를 닫는 `)`가 없어 그림이 페이지에 글자로 나옵니다")
        case .neverClosed:
            Wording(
                "the link appears in the page as text: no `)` closes its address",
                korean: "주소를 닫는 `)`가 없어 링크가 페이지에 글자로 나옵니다")
        case .spaceBeforeAddress:
            Wording(
                "the picture appears in the page as text: there is a space between `]` and `(`",
                korean: "`]`와 `(` 사이에 공백이 있어 그림이 페이지에 글자로 나옵니다")
        case .swapped(let written, _):
            Wording(
                "`\(written)` is not a link: its brackets and parentheses are swapped",
                korean: "`\(written)` 부분은 대괄호와 괄호가 바뀌어 링크가 되지 않습니다")
        case .addressInBrackets:
            Wording(
                "the link appears in the page as text: its address is in brackets",
                korean: "주소가 대괄호 안에 있어 링크가 페이지에 글자로 나옵니다")
        case .undefinedReference(let label, let written, _):
            Wording(
                "`\(written)` appears in the page as text: nothing defines `[\(label)]`",
                korean: "`[\(label)]`의 주소를 정한 줄이 없어 `\(written)` 부분이 페이지에 글자로 나옵니다")
        }
    }

    /// What to write instead.
    public var hint: Wording? {
        switch self {
        case .spaceInAddress(_, let fixed, _), .curlyTitle(let fixed), .spaceBeforeAddress(let fixed),
            .swapped(_, let fixed), .addressInBrackets(let fixed):
            Wording("write `\(fixed)`", korean: "`\(fixed)`처럼 쓰세요")
        case .spaceInDefinition(let label, let address):
            Wording(
                "write `[\(label)]: <\(address)>`; `site check --fix` does it",
                korean: "`[\(label)]: <\(address)>`처럼 쓰세요. `site check --fix` 명령이 고칩니다")
        case .neverClosed(let address, _):
            Wording("write `(\(address))`", korean: "`(\(address))`처럼 쓰세요")
        case .undefinedReference(_, _, let suggestion?):
            Wording("did you mean `[\(suggestion)]`?", korean: "혹시 `[\(suggestion)]` 이름이 아닌지 확인하세요")
        case .undefinedReference(let label, let written, nil):
            Wording(
                "add a line `[\(label)]: https://…`, or write `\\\(written)` for the literal text",
                korean: "`[\(label)]: https://…` 줄을 넣거나, 글자 그대로 보이려면 `\\\(written)`처럼 쓰세요")
        }
    }
}
