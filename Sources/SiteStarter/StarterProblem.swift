public import SiteModel

/// Why a new blog, document or theme cannot be written.
public enum StarterProblem: Problem, Hashable {
    case exists
    case linkInTheWay
    case notAFolder
    case cannotWrite(reason: Wording)
    case unknownTemplate(String, suggestion: String?)
    case noTitle
    case lineBreakInTitle
    case controlCharacter(option: String?)
    case badSlug(SlugProblem)
    case badTag(String, reason: Wording)
    case sourceWithoutDigest
    case addressTaken(Route, document: String)
    case addressGenerated(Route)

    /// Each prevents everything from being written.
    public var severity: Severity { .error }

    /// What is wrong.
    public var message: Wording {
        switch self {
        case .exists: Wording("already exists; nothing was written", korean: "이미 있어서 아무것도 쓰지 않았습니다")
        case .linkInTheWay:
            Wording("is a symbolic link; nothing was written", korean: "심볼릭 링크여서 아무것도 쓰지 않았습니다")
        case .notAFolder:
            Wording("is not a folder; nothing was written", korean: "폴더가 아니어서 아무것도 쓰지 않았습니다")
        case .cannotWrite(let reason):
            Wording("cannot be written: \(reason.english)", korean: "쓸 수 없습니다: \(reason.korean)")
        case .unknownTemplate(let name, _):
            Wording(
                "the built-in theme has no file ‘\(name)’", korean: "내장 테마에 ‘\(name)’ 파일이 없습니다")
        case .noTitle: Wording("there is no title", korean: "제목이 비어 있습니다")
        case .lineBreakInTitle: Wording("the title has a line break", korean: "제목에 줄바꿈이 있습니다")
        case .controlCharacter(let option):
            Wording(
                "\(option ?? "the title") contains a control character", korean: "\(option ?? "제목")에 제어 문자가 있습니다")
        case .badSlug(let problem): problem.message
        case .badTag(let tag, let reason):
            Wording(
                "‘\(tag)’ cannot be a tag: \(reason.english)",
                korean: "‘\(tag)’ 태그는 쓸 수 없습니다: \(reason.korean)")
        case .sourceWithoutDigest: Wording("--source is only for digests", korean: "--source는 다이제스트에만 쓸 수 있습니다")
        case .addressGenerated(let route):
            Wording(
                "every site uses the address \(route.path) itself; nothing was written",
                korean: "\(route.path) 주소는 모든 사이트가 스스로 쓰는 것이어서 아무것도 쓰지 않았습니다")
        case .addressTaken(let route, let document):
            Wording(
                "\(document) already has the address \(route.path); nothing was written",
                korean: "\(document) 파일이 이미 \(route.path) 주소를 쓰고 있어서 아무것도 쓰지 않았습니다")
        }
    }

    /// How to fix it.
    public var hint: Wording? {
        switch self {
        case .exists, .notAFolder, .cannotWrite, .badTag: nil
        case .linkInTheWay:
            Wording("use the folder that it points to", korean: "링크가 가리키는 폴더를 직접 지정하세요")
        case .unknownTemplate(_, let suggestion):
            suggestion.map { Wording("write \($0)", korean: "‘\($0)’ 파일을 쓰세요") }
                ?? Wording(
                    "`site theme export` without names writes all of them",
                    korean: "이름 없이 `site theme export`를 실행하면 모두 씁니다")
        case .noTitle, .lineBreakInTitle:
            Wording("write it in quotes on one line: site new \"제목\"", korean: "따옴표 안에 한 줄로 쓰세요: site new \"제목\"")
        case .controlCharacter:
            Wording(
                "type it again; an invisible character was pasted along with it", korean: "보이지 않는 글자가 섞였으니 새로 입력하세요")
        case .badSlug:
            Wording("write one name, such as --slug my-first-post", korean: "--slug my-first-post처럼 이름 하나를 쓰세요")
        case .sourceWithoutDigest: Wording("add --kind digest", korean: "--kind digest를 함께 쓰세요")
        case .addressTaken, .addressGenerated:
            Wording("choose another address with --slug", korean: "--slug로 새 글의 주소를 정하세요")
        }
    }
}
