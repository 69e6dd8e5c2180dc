public import SiteModel

/// What the system does not let the program have.
public enum SystemProblem: Problem, Hashable {
    case noThreads
    case noMemory
    case noOpenFiles

    /// Nothing can be built without them.
    public var severity: Severity { .error }

    /// What is wrong.
    public var message: Wording {
        switch self {
        case .noThreads: Wording("the system allows too few threads", korean: "시스템이 허용하는 스레드가 모자랍니다")
        case .noMemory: Wording("the system allows too little memory", korean: "시스템이 허용하는 메모리가 모자랍니다")
        case .noOpenFiles: Wording("the system allows too few open files", korean: "시스템이 한꺼번에 열게 하는 파일이 모자랍니다")
        }
    }

    /// How to fix it.
    public var hint: Wording? {
        switch self {
        case .noThreads:
            Wording(
                "end other programs, or raise `ulimit -u` or the container's limit of processes",
                korean: "다른 프로그램을 끝내거나, `ulimit -u` 값이나 컨테이너의 프로세스 한도를 늘리세요")
        case .noMemory:
            Wording(
                "raise `ulimit -v` or the container's limit of memory, or work on fewer documents at once with --jobs",
                korean: "`ulimit -v` 값이나 컨테이너의 메모리 한도를 늘리거나, --jobs로 한꺼번에 처리할 글을 줄이세요")
        case .noOpenFiles: Wording("raise `ulimit -n`", korean: "`ulimit -n` 값을 늘리세요")
        }
    }
}
