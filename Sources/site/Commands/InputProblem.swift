import SiteModel

/// What can be wrong with the file that a command was given.
enum InputProblem: Problem {
    case missing
    case unreadable

    var severity: Severity { .error }

    var message: Wording {
        switch self {
        case .missing: Wording("there is no such file", korean: "그런 파일이 없습니다")
        case .unreadable: Wording("this cannot be read as a file", korean: "파일로 읽을 수 없습니다")
        }
    }
}
