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
        case .empty: Wording("the slug is empty", korean: "슬러그가 비어 있습니다")
        case .separator(let slug):
            Wording("the slug ‘\(slug)’ contains a path separator", korean: "슬러그 ‘\(slug)’ 안에 경로 구분 기호가 있습니다")
        case .dots(let slug):
            Wording("the slug ‘\(slug)’ would leave its folder", korean: "슬러그 ‘\(slug)’ 때문에 페이지가 폴더 밖으로 나갑니다")
        case .hidden(let slug):
            Wording(
                "the slug ‘\(slug)’ starts with a dot, and web servers hide such names",
                korean: "슬러그 ‘\(slug)’ 앞에 점이 있습니다. 웹 서버는 그런 이름을 숨깁니다")
        case .controlCharacter: Wording("the slug contains a control character", korean: "슬러그에 제어 문자가 있습니다")
        case .tooLong(let byteCount):
            Wording(
                "the slug has \(byteCount) bytes; at most \(Slug.maximumByteCount) fit in a file name",
                korean: "슬러그가 \(byteCount)바이트입니다. 파일 이름에는 \(Slug.maximumByteCount)바이트까지 들어갑니다")
        }
    }

    /// What to write instead.
    public var hint: Wording? {
        switch self {
        case .empty:
            Wording(
                "write a slug such as `slug: my-first-post`, or delete the line to use the file name",
                korean: "`slug: my-first-post`처럼 쓰거나, 줄을 지워 파일 이름을 쓰게 하세요")
        case .separator(let slug), .dots(let slug):
            Wording(
                "write one name without `/`, such as `slug: \(Self.lastName(slug))`",
                korean: "`slug: \(Self.lastName(slug))`처럼 `/` 없는 이름 하나를 쓰세요")
        case .hidden(let slug):
            Wording(
                "write it without the dot, such as `slug: \(slug.drop { $0 == "." })`",
                korean: "`slug: \(slug.drop { $0 == "." })`처럼 점을 빼고 쓰세요")
        case .controlCharacter:
            Wording(
                "retype the slug; an invisible character was pasted with it",
                korean: "슬러그를 새로 입력하세요. 보이지 않는 글자가 함께 붙어 왔습니다")
        case .tooLong:
            Wording(
                "write a shorter `slug:` (a Hangul syllable takes 3 bytes)",
                korean: "`slug:` 값을 줄이세요 (한글 한 글자는 3바이트입니다)")
        }
    }

    private static func lastName(_ slug: String) -> String {
        let names = slug.split { $0 == "/" || $0 == "\\" }.filter { $0 != "." && $0 != ".." }
        return names.last.map(String.init) ?? "my-post"
    }
}
