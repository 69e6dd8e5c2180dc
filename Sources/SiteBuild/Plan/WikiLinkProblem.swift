import SiteModel

/// What can be wrong with a link to another document by its name.
enum WikiLinkProblem: Problem, Hashable {
    case leadsNowhere(String)
    case ambiguous(String, files: [String])
    case leadsToUnpublished(String, UnpublishedDocument)

    var severity: Severity { .warning }

    var message: Wording {
        switch self {
        case .leadsNowhere(let name):
            Wording(
                "no document has the title, file name or slug ‘\(name)’, so this is not a link",
                korean: "제목이나 파일 이름, slug가 ‘\(name)’인 글이 없어 링크하지 않았습니다")
        case .leadsToUnpublished(let name, let document): Self.unpublishedMessage(name, document)
        case .ambiguous(let name, let files):
            Wording(
                "several documents are called ‘\(name)’, so this is not a link: \(files.joined(separator: ", "))",
                korean: "‘\(name)’ 글이 여럿이어서 링크하지 않았습니다: \(files.joined(separator: ", "))")
        }
    }

    private static func unpublishedMessage(_ name: String, _ document: UnpublishedDocument) -> Wording {
        let file = document.file
        return switch document.reason {
        case .draft, .scheduled:
            Wording(
                "‘\(name)’ is \(file), which is not published yet, so this is not a link",
                korean: "‘\(name)’ 글은 아직 공개되지 않은 \(file) 파일이어서 링크하지 않았습니다")
        case .private:
            Wording(
                "‘\(name)’ is \(file), which is private, so this is not a link",
                korean: "‘\(name)’ 글은 비공개인 \(file) 파일이어서 링크하지 않았습니다")
        case .expired:
            Wording(
                "‘\(name)’ is \(file), which has expired, so this is not a link",
                korean: "‘\(name)’ 글은 공개 기간이 끝난 \(file) 파일이어서 링크하지 않았습니다")
        }
    }

    var hint: Wording? {
        switch self {
        case .leadsNowhere:
            Wording(
                "write the title of a document; to show the brackets, write `\\[[`",
                korean: "있는 글의 제목을 쓰고, 괄호를 보이려면 `\\[[`로 쓰세요")
        case .leadsToUnpublished: nil
        case .ambiguous(let name, let files):
            Wording(
                "write its path: `[[\(files.first ?? "")|\(name)]]`",
                korean: "`[[\(files.first ?? "")|\(name)]]`처럼 경로를 쓰세요")
        }
    }
}
