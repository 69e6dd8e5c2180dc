import SiteModel

/// What can be wrong with a file that is copied.
enum FileProblem: Problem, Hashable {
    case pictureTooLarge(byteCount: Int)
    case nameNotComposed

    /// Names are brought to NFC in the site anyway.
    var severity: Severity {
        switch self {
        case .pictureTooLarge: .warning
        case .nameNotComposed: .note
        }
    }

    var message: Wording {
        switch self {
        case .pictureTooLarge(let byteCount):
            Wording(
                "the picture has \(Self.megabytes(byteCount)) MB, which readers wait for",
                korean: "그림이 \(Self.megabytes(byteCount))MB여서 읽는 사람이 기다리게 됩니다")
        case .nameNotComposed:
            Wording(
                "the name is spelt with decomposed letters (NFD) on disk; other systems may not find it",
                korean: "디스크의 이름이 자모로 풀려 있어(NFD) 다른 시스템에서 찾지 못할 수 있습니다")
        }
    }

    var hint: Wording? {
        switch self {
        case .pictureTooLarge:
            Wording("make it smaller, or save it as WebP or AVIF", korean: "크기를 줄이거나 WebP, AVIF로 저장하세요")
        case .nameNotComposed:
            Wording("`site check --fix` renames it", korean: "`site check --fix` 명령이 이름을 바꿉니다")
        }
    }

    /// Megabytes with one digit after the point.
    private static func megabytes(_ byteCount: Int) -> String {
        let tenths = (byteCount + 50_000) / 100_000
        return "\(tenths / 10).\(tenths % 10)"
    }
}
