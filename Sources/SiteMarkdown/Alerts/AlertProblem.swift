import SiteModel

/// What can be wrong with a quote that looks like an alert.
enum AlertProblem: Problem, Hashable {
    case unknownType(String)
    case empty(String)

    var severity: Severity { .warning }

    var message: Wording {
        switch self {
        case .unknownType(let name):
            Wording(
                "`[!\(name)]` is not a type of alert; the page shows it as text",
                korean: "`[!\(name)]` 알림은 없는 종류여서 페이지에 글자로 나옵니다")
        case .empty(let name):
            Wording(
                "the alert `[!\(name)]` has neither a title nor text; the page shows it as text",
                korean: "`[!\(name)]` 알림에 제목도 본문도 없어 페이지에 글자로 나옵니다")
        }
    }

    var hint: Wording? {
        switch self {
        case .unknownType(let name):
            Wording(
                """
                write `[!\(AlertType.nearest(to: name))]` or another of the types: \(AlertType.knownNames); to show the \
                brackets, write `\\[!`
                """,
                korean: """
                    `[!\(AlertType.nearest(to: name))]`나 다른 종류를 쓰세요: \(AlertType.knownNames). 대괄호를 그대로 보이려면 \
                    `\\[!`로 쓰세요
                    """)
        case .empty:
            Wording(
                "write its text on the next line, after `> `, without a blank line between",
                korean: "빈 줄 없이 다음 줄에 `> `로 시작하는 본문을 쓰세요")
        }
    }
}
