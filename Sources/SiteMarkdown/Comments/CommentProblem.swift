import SiteModel

/// What the author of a `%%` comment should know.
enum CommentProblem: Problem, Hashable {
    case leftOut
    case neverClosed(isVault: Bool = false)
    case restLeftOut(isVault: Bool = false)

    /// The problem in a blog that is written in Obsidian, or not.
    func reported(isVault: Bool) -> CommentProblem {
        switch self {
        case .leftOut: self
        case .neverClosed: .neverClosed(isVault: isVault)
        case .restLeftOut: .restLeftOut(isVault: isVault)
        }
    }

    var severity: Severity { .warning }

    var message: Wording {
        switch self {
        case .leftOut:
            Wording("the comment between `%%` and `%%` is left out", korean: "`%%`와 `%%` 사이의 메모를 뺐습니다")
        case .neverClosed:
            Wording(
                "`%%` opens a comment that is never closed, so the text after it is public",
                korean: "`%%`로 시작한 메모가 닫히지 않아 그 뒤의 글이 공개됩니다")
        case .restLeftOut:
            Wording(
                "`%%` opens a comment that is never closed; everything after it is left out",
                korean: "`%%`로 시작한 메모가 닫히지 않아 그 뒤의 글을 모두 뺐습니다")
        }
    }

    var hint: Wording? {
        switch self {
        case .leftOut:
            Wording(
                "set `obsidian: true` in site.yml if it is a comment of Obsidian; to show the signs, write `\\%%`",
                korean: "Obsidian의 메모가 맞으면 site.yml에 `obsidian: true`를 쓰고, 기호를 보이려면 `\\%%`로 쓰세요")
        case .neverClosed(isVault: false):
            Wording(
                "write it as `<!-- … -->` in the same paragraph; to show the signs, write `\\%%`",
                korean: "같은 문단 안에서 `<!-- … -->`처럼 쓰고, 기호를 보이려면 `\\%%`로 쓰세요")
        case .neverClosed:
            Wording(
                "close it with `%%` in the same paragraph; to show the signs, write `\\%%`",
                korean: "같은 문단 안에서 `%%`로 닫고, 기호를 보이려면 `\\%%`로 쓰세요")
        case .restLeftOut(isVault: false):
            Wording(
                "write `<!--` instead, and a line `-->` where it ends; to show the signs, write `\\%%`",
                korean: "그 대신 `<!--`를 쓰고 끝나는 곳에 `-->` 줄을 넣으며, 기호를 보이려면 `\\%%`로 쓰세요")
        case .restLeftOut:
            Wording(
                "write a line `%%` where it ends; to show the signs, write `\\%%`",
                korean: "끝나는 곳에 `%%` 줄을 넣고, 기호를 보이려면 `\\%%`로 쓰세요")
        }
    }
}
