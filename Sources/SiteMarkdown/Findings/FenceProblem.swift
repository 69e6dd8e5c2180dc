public import SiteModel

/// What can be wrong with the fences around code.
public enum FenceProblem: Problem, Hashable {
    /// Code runs to the end of the document, or of the quote or list item that it is in.
    case neverClosed(fence: String, isNested: Bool)
    /// Code holds the fence that opens other code, some lines below its own: it was not closed before that, or was meant
    /// to hold it and to be closed by another one below.
    case holdsFence(fence: String, inner: String, below: Int, closeBelow: Int?)

    /// All of them are warnings.
    public var severity: Severity { .warning }

    /// What is wrong.
    public var message: Wording {
        switch self {
        case .neverClosed(_, isNested: false):
            Wording(
                "the code that starts here is never closed; everything to the end of the document is code",
                korean: "여기서 시작한 코드가 닫히지 않아 글 끝까지 모두 코드가 됩니다")
        case .neverClosed:
            Wording(
                "the code that starts here is never closed within its quote or list item",
                korean: "여기서 시작한 코드가 그 인용이나 목록 항목 안에서 닫히지 않습니다")
        case .holdsFence(_, let inner, let below, _):
            Wording(
                "the code that starts here holds ‘\(inner)’ \(Self.lines(below)) below, so that code and text change places",
                korean: "여기서 시작한 코드 안에 \(below)줄 아래의 ‘\(inner)’까지 들어가, 그 뒤로 코드와 글이 뒤바뀝니다")
        }
    }

    /// How to fix it.
    public var hint: Wording? {
        switch self {
        case .neverClosed(let fence, isNested: false):
            Wording(
                "write ‘\(fence)’ on a line of its own after the code", korean: "코드가 끝나는 곳 다음 줄에 ‘\(fence)’만 쓰세요")
        case .neverClosed(let fence, _):
            Wording(
                "write ‘\(fence)’ after the code, behind the same `>` or spaces as the line that opens it",
                korean: "코드가 끝나는 곳 다음 줄에, 여는 줄과 같은 `>`나 공백을 앞에 두고 ‘\(fence)’만 쓰세요")
        case .holdsFence(let fence, _, let below, nil):
            Wording(
                "write ‘\(fence)’ on a line of its own after the code, before the line \(Self.lines(below)) below",
                korean: "코드가 끝나는 곳 다음 줄에, \(below)줄 아래보다 앞에 ‘\(fence)’만 쓰세요")
        case .holdsFence(let fence, _, _, let close?):
            Wording(
                """
                to show fences inside of code, write ‘\(Self.longer(fence))’ instead of ‘\(fence)’ in this line and in \
                the one \(Self.lines(close)) below
                """,
                korean: """
                    코드 안에 울타리를 보이려면 이 줄과 \(close)줄 아래에 ‘\(fence)’ 대신 ‘\(Self.longer(fence))’ 울타리를 쓰세요
                    """)
        }
    }

    private static func lines(_ count: Int) -> String { count == 1 ? "1 line" : "\(count) lines" }

    private static func longer(_ fence: String) -> String { fence + fence.prefix(1) }
}
