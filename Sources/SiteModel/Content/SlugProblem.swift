/// Why a text cannot be a slug.
public enum SlugProblem: Problem, Error, Hashable {
    case empty
    case separator(String)
    case dots(String)
    case hidden(String)
    case controlCharacter(String)
    case tooLong(byteCount: Int)

    /// An unusable slug fails the build.
    public var severity: Severity { .error }

    /// What is wrong with the slug.
    public var message: Wording {
        switch self {
        case .empty: "the slug is empty"
        case .separator(let slug): "the slug ‘\(slug)’ contains a path separator"
        case .dots(let slug): "the slug ‘\(slug)’ would leave its folder"
        case .hidden(let slug): "the slug ‘\(slug)’ starts with a dot, and web servers hide such names"
        case .controlCharacter: "the slug contains a control character"
        case .tooLong(let byteCount):
            "the slug has \(byteCount) bytes; at most \(Slug.maximumByteCount) fit in a file name"
        }
    }

    /// What to write instead.
    public var hint: Wording? {
        switch self {
        case .empty: "write a slug such as `slug: my-first-post`, or delete the line to use the file name"
        case .separator(let slug), .dots(let slug): "write one name without `/`, such as `slug: \(Self.lastName(slug))`"
        case .hidden(let slug): "write it without the dot, such as `slug: \(slug.drop { $0 == "." })`"
        case .controlCharacter: "type the slug anew; an invisible character was pasted with it"
        case .tooLong: "write a shorter `slug:` (a Hangul syllable takes 3 bytes)"
        }
    }

    private static func lastName(_ slug: String) -> String {
        let names = slug.split { $0 == "/" || $0 == "\\" }.filter { $0 != "." && $0 != ".." }
        return names.last.map(String.init) ?? "my-post"
    }
}
