/// Why an address cannot be an alias.
public enum AliasProblem: Problem, Error, Hashable {
    case absolute(String, path: String?)
    case queryOrFragment(String, path: String?, name: String?)
    case leadsOut(String, path: String?)
    case unusable(String, reason: Wording)

    /// An unusable alias fails the build.
    public var severity: Severity { .error }

    /// What is wrong with the alias.
    public var message: Wording {
        switch self {
        case .absolute(let alias, _):
            Wording("the alias ‘\(alias)’ names a host", korean: "별칭 ‘\(alias)’에 호스트 이름이 있습니다")
        case .queryOrFragment(let alias, nil, .some):
            Wording(
                "in the alias ‘\(alias)’, `#` or `?` ends the path of an address",
                korean: "별칭 ‘\(alias)’에서 `#`이나 `?`는 경로의 끝을 뜻합니다")
        case .queryOrFragment(let alias, _, _):
            Wording(
                "the alias ‘\(alias)’ has a query or a fragment, which static pages cannot have",
                korean: "별칭에는 `?`와 `#`을 쓸 수 없습니다: ‘\(alias)’")
        case .leadsOut(let alias, _):
            Wording("the alias ‘\(alias)’ leads out of the site", korean: "‘\(alias)’ 별칭이 사이트 밖을 가리킵니다")
        case .unusable(let alias, let reason):
            Wording(
                "the alias ‘\(alias)’ cannot be an address: \(reason.english)",
                korean: "별칭 ‘\(alias)’의 자리에 페이지를 둘 수 없습니다: \(reason.korean)")
        }
    }

    /// What to write instead.
    public var hint: Wording? {
        switch self {
        case .absolute(_, let path?):
            Wording("write only its path: `\(path)`", korean: "경로만 쓰세요: `\(path)`")
        case .queryOrFragment(_, let path?, let name?):
            Wording(
                "write `\(path)`, or `\(name)` if the sign belongs to the name",
                korean: "`\(path)`라고 쓰고, 기호까지 이름이면 `\(name)`라고 쓰세요")
        case .queryOrFragment(_, let path?, nil), .queryOrFragment(_, nil, let path?):
            Wording("write `\(path)`", korean: "`\(path)`라고 쓰세요")
        case .leadsOut(_, let path?):
            Wording("write it from the site's root: `\(path)`", korean: "사이트 맨 위부터 쓰세요: `\(path)`")
        case .absolute(_, nil), .queryOrFragment(_, nil, nil), .leadsOut(_, nil), .unusable:
            Wording(
                "delete it, or write an address that a page can have, such as `/old/`",
                korean: "지우거나, `/old/`처럼 페이지를 둘 수 있는 주소로 쓰세요")
        }
    }
}
