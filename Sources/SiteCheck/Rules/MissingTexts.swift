import SiteBuild
import SiteModel

/// Finds documents without a description, and pictures without alternative text.
enum MissingTexts {
    static func diagnostics(in documents: [CheckedSite.Document]) -> [Diagnostic] {
        var room = FindingRoom()
        return documents.flatMap { document -> [Diagnostic] in
            var pictures = ListedFindings(of: document.page.file, room: room)
            for link in document.links where link.kind == .imageWithoutText && !link.written.isEmpty {
                pictures.add(MissingProblem.alternativeText(picture: link.written), at: link.position)
            }
            room = pictures.room
            return pictures.diagnostics
                + (lacksDescription(document) ? [document.diagnostic(MissingProblem.description, at: nil)] : [])
        }
    }

    private static func lacksDescription(_ document: CheckedSite.Document) -> Bool {
        document.page.kind.traits.needsDescription && !document.hasDescription
    }
}

/// What a document can lack.
enum MissingProblem: Problem, Hashable {
    case description
    case alternativeText(picture: String)

    /// The first sentences can replace a description, but nothing replaces the text of a picture.
    var severity: Severity {
        switch self {
        case .description: .note
        case .alternativeText: .warning
        }
    }

    var message: Wording {
        switch self {
        case .description:
            Wording(
                "the document has no `description`; its first sentences are used",
                korean: "`description` 값이 없어 첫 문장들을 대신 씁니다")
        case .alternativeText(let picture):
            Wording(
                "the picture ‘\(picture)’ has no text for those who cannot see it",
                korean: "그림 ‘\(picture)’에 대체 텍스트가 없습니다")
        }
    }

    var hint: Wording? {
        switch self {
        case .description:
            Wording("add `description: …` to its front matter", korean: "머리말에 `description: …` 줄을 더하세요")
        case .alternativeText(let picture):
            Wording(
                "say in `![…](\(picture))` what it shows, or put a caption such as `*(…)*` below it",
                korean: "무엇이 보이는지 `![…](\(picture))` 안에 쓰거나, 아래 문단에 `*(…)*`처럼 설명을 다세요")
        }
    }
}
