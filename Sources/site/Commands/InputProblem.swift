import SiteModel

/// What can be wrong with the file given to a command.
enum InputProblem: Problem {
    case missing
    case unreadable

    var severity: Severity { .error }

    var message: Wording {
        switch self {
        case .missing: Wording("there is no such file", korean: "그런 파일이 없습니다")
        case .unreadable: Wording("cannot be read as a file", korean: "파일로 읽을 수 없습니다")
        }
    }
}
