import SiteModel

/// Why a file could not be mended.
enum MendProblem: Problem, Hashable {
    case cannotWrite(reason: Wording)
    case cannotRename(reason: Wording)
    case changedMeanwhile

    var severity: Severity { .error }

    var message: Wording {
        switch self {
        case .cannotWrite(let reason):
            Wording("cannot be written: \(reason.english)", korean: "쓸 수 없습니다: \(reason.korean)")
        case .cannotRename(let reason):
            Wording("cannot be renamed: \(reason.english)", korean: "이름을 바꿀 수 없습니다: \(reason.korean)")
        case .changedMeanwhile:
            Wording(
                "the file has changed since it was read, and is left alone",
                korean: "읽은 뒤에 바뀐 파일이어서 손대지 않았습니다")
        }
    }

    var hint: Wording? {
        switch self {
        case .cannotWrite, .cannotRename: nil
        case .changedMeanwhile: Wording("run the command again", korean: "명령을 다시 실행하세요")
        }
    }
}
