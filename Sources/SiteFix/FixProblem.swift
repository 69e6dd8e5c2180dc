import SiteModel

/// Why a file could not be fixed.
enum FixProblem: Problem, Hashable {
    case cannotWrite(reason: Wording)
    case cannotRename(reason: Wording)
    case changedMeanwhile
    case tooSlow(seconds: Int)

    var severity: Severity {
        if case .tooSlow = self { .warning } else { .error }
    }

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
        case .tooSlow(let seconds):
            Wording(
                "the file takes more than \(seconds) s to fix, and is left alone",
                korean: "고치는 데 \(seconds)초 넘게 걸려 손대지 않았습니다")
        }
    }

    var hint: Wording? {
        switch self {
        case .cannotWrite, .cannotRename: nil
        case .tooSlow:
            Wording(
                "fix it by hand, or raise `limits.seconds` in site.yml",
                korean: "직접 고치거나, site.yml의 `limits.seconds` 값을 늘리세요")
        case .changedMeanwhile: Wording("run the command again", korean: "명령을 다시 실행하세요")
        }
    }
}
