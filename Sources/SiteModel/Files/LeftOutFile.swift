/// A file or folder that is not published.
public struct LeftOutFile: Sendable, Hashable {
    /// The path from the site's root.
    public let path: String
    /// The path in the site that it would have as a copy, without a leading slash.
    public let publishedPath: String
    /// Why it is left out.
    public let reason: LeftOutReason

    /// Makes a file or folder that is not published.
    ///
    /// - Parameters:
    ///   - path: The path from the site's root.
    ///   - publishedPath: The path in the site that it would have as a copy, without a leading slash.
    ///   - reason: Why it is left out.
    public init(path: String, publishedPath: String, reason: LeftOutReason) {
        self.path = path
        self.publishedPath = publishedPath
        self.reason = reason
    }
}

/// Why a file or folder is not published.
public enum LeftOutReason: Sendable, Hashable {
    /// Its name starts with a dot.
    case hidden
    /// Its name starts with `_`, and it is a file.
    case underscore
    /// A program left it there: the pattern by which it is known.
    case leftover(String)
    /// Two changes of one file met, and a program kept one of them under this name.
    case conflictCopy
    /// `exclude:` in `site.yml` names it: the pattern.
    case excluded(String)

    /// The reason in a few words.
    public var wording: Wording {
        switch self {
        case .hidden: Wording("its name starts with a dot", korean: "이름이 점으로 시작합니다")
        case .underscore: Wording("its name starts with `_`", korean: "이름이 `_`로 시작합니다")
        case .leftover(let pattern):
            Wording("programs leave `\(pattern)` behind", korean: "프로그램이 남기는 `\(pattern)`입니다")
        case .conflictCopy:
            Wording("it is a copy left by conflicting changes", korean: "바뀐 내용이 충돌해 생긴 사본입니다")
        case .excluded(let pattern):
            Wording("`exclude` names `\(pattern)`", korean: "`exclude`에 `\(pattern)` 패턴이 있습니다")
        }
    }
}
