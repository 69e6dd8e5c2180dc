import SiteContent
package import SiteModel

/// What can be wrong with a link.
package enum LinkProblem: Problem, Hashable {
    case leadsNowhere(String, suggestion: String?)
    case namesDocumentFile(String, address: String)
    case resourceMissing(String, suggestion: String?)
    case markInName(String, suggestion: String)
    case anchorMissing(String, page: String, suggestion: String?)
    /// `reason` is that of the document that is held back, if the file is one.
    case leadsToUnpublished(String, file: String, reason: HoldingReason? = nil)
    case leadsToLeftOut(String, LeftOutFile)
    case leadsToRedirect(String, target: String)
    case schemeMissing(String, suggestion: String)
    case addressEmpty(isPicture: Bool)
    case notChecked
    case tooSlow(seconds: Int)
    /// Findings with the links of one document that are not listed, all of one severity.
    case moreFindings(count: Int, severity: Severity)

    /// Links that readers cannot follow fail the check; a missing anchor of an existing page does not.
    package var severity: Severity {
        switch self {
        case .leadsNowhere, .namesDocumentFile, .resourceMissing, .markInName, .schemeMissing, .leadsToLeftOut,
            .tooSlow:
            .error
        case .anchorMissing, .leadsToUnpublished, .addressEmpty: .warning
        case .leadsToRedirect, .notChecked: .note
        case .moreFindings(_, let severity): severity
        }
    }

    /// What is wrong.
    package var message: Wording {
        switch self {
        case .leadsNowhere(let link, _):
            Wording("the link ‘\(link)’ leads nowhere", korean: "‘\(link)’ 링크가 가리키는 것이 없습니다")
        case .namesDocumentFile(let link, _):
            Wording(
                "the link ‘\(link)’ names a document's file, which is not published",
                korean: "‘\(link)’ 링크는 글의 파일을 가리키는데, 파일은 공개되지 않습니다")
        case .resourceMissing(let link, _):
            Wording("there is no file ‘\(link)’ in the site", korean: "사이트에 ‘\(link)’ 파일이 없습니다")
        case .markInName(let link, _):
            Wording(
                "in ‘\(link)’, `#` or `?` ends the name of the file, so that browsers do not find it",
                korean: "‘\(link)’ 주소에서 `#`이나 `?`는 파일 이름의 끝을 뜻해, 브라우저가 파일을 찾지 못합니다")
        case .anchorMissing(let anchor, let page, _):
            Wording("\(page) has no anchor ‘#\(anchor)’", korean: "\(page) 페이지에 ‘#\(anchor)’ 자리가 없습니다")
        case .leadsToUnpublished(let link, let file, .expired?):
            Wording(
                "the link ‘\(link)’ leads to \(file), which has expired",
                korean: "‘\(link)’ 링크는 공개 기간이 끝난 \(file) 글을 가리킵니다")
        case .leadsToUnpublished(let link, let file, .private?):
            Wording(
                "the link ‘\(link)’ leads to \(file), which is private",
                korean: "‘\(link)’ 링크는 비공개인 \(file) 글을 가리킵니다")
        case .leadsToUnpublished(let link, let file, _):
            Wording(
                "the link ‘\(link)’ leads to \(file), which is not published yet",
                korean: "‘\(link)’ 링크는 아직 공개되지 않은 \(file) 글을 가리킵니다")
        case .leadsToLeftOut(let link, let file):
            Wording(
                "the link ‘\(link)’ leads to \(file.path), which is not published: \(file.reason.wording.english)",
                korean: "‘\(link)’ 링크는 공개되지 않는 것을 가리킵니다: \(file.path), \(file.reason.wording.korean)")
        case .leadsToRedirect(let link, let target):
            Wording(
                "the link ‘\(link)’ leads to an old address, and from there to \(target)",
                korean: "‘\(link)’ 링크는 옛 주소를 거쳐 \(target) 주소로 이어집니다")
        case .schemeMissing(let link, _):
            Wording(
                "‘\(link)’ has no `https://`, so browsers look for it in this site",
                korean: "‘\(link)’ 주소에 `https://`가 없어 브라우저가 이 사이트 안에서 찾습니다")
        case .addressEmpty(isPicture: true): Wording("the picture has no address", korean: "그림에 주소가 없습니다")
        case .addressEmpty: Wording("the link has no address", korean: "링크에 주소가 없습니다")
        case .notChecked:
            Wording(
                "links were not checked because addresses depend on settings that could not be read",
                korean: "주소를 정하는 설정을 읽지 못해 링크를 검사하지 않았습니다")
        case .tooSlow(let seconds):
            Wording(
                "following the document's links takes more than \(seconds) s",
                korean: "글의 링크를 따라가는 데 \(seconds)초가 넘게 걸립니다")
        case .moreFindings(let count, _):
            Wording(
                "\(count == 1 ? "1 more problem" : "\(count) more problems") with the document's links and pictures "
                    + (count == 1 ? "is not listed" : "are not listed"),
                korean: "이 글의 링크와 그림에는 문제가 \(count)개 더 있지만 적지 않았습니다")
        }
    }

    /// What to write instead.
    package var hint: Wording? {
        switch self {
        case .leadsNowhere(_, let suggestion), .resourceMissing(_, let suggestion):
            suggestion.map { Wording("did you mean `\($0)`?", korean: "혹시 `\($0)` 주소가 아닌지 확인하세요") }
        case .anchorMissing(_, _, let suggestion):
            suggestion.map { Wording("did you mean `\($0)`?", korean: "혹시 `\($0)` 자리가 아닌지 확인하세요") }
        case .namesDocumentFile(_, let address):
            Wording(
                "write `\(address)`; `site check --fix` fixes most of these",
                korean: "`\(address)` 주소로 쓰세요. 대부분은 `site check --fix` 명령이 고칩니다")
        case .markInName(_, let suggestion):
            Wording(
                "write `\(suggestion)`, or rename the file and the link to it",
                korean: "`\(suggestion)` 주소로 쓰거나, 파일 이름을 바꾸고 링크도 고치세요")
        case .leadsToUnpublished, .moreFindings: nil
        case .leadsToLeftOut(_, let file):
            Wording(
                "write `include: [\(Self.pattern(for: file))]` in site.yml to publish it, or remove the link",
                korean: "공개하려면 site.yml에 `include: [\(Self.pattern(for: file))]`라고 쓰고, 아니면 링크를 빼세요")
        case .schemeMissing(_, let suggestion):
            Wording("write `\(suggestion)`", korean: "`\(suggestion)` 주소로 쓰세요")
        case .addressEmpty(isPicture: true):
            Wording("write the picture's address, or remove the picture", korean: "그림의 주소를 쓰거나 그림을 빼세요")
        case .addressEmpty:
            Wording("write the link's address, or remove the link", korean: "링크할 주소를 쓰거나 링크를 빼세요")
        case .notChecked: Wording("fix `site.yml`, then check again", korean: "`site.yml` 파일을 고친 뒤 다시 검사하세요")
        case .tooSlow:
            Wording(
                "split the document, or raise `limits.seconds` in site.yml",
                korean: "글을 나누거나, site.yml의 `limits.seconds` 값을 늘리세요")
        case .leadsToRedirect(_, let target): Wording("write `\(target)`", korean: "`\(target)` 주소로 쓰세요")
        }
    }
}

extension LinkProblem {
    /// A file as an item of `include: […]`.
    private static func pattern(for file: LeftOutFile) -> String {
        YAMLWriter.listItem(String(file.path.dropFirst("content".count)))
    }

    /// The change that fixes the problem with certainty; a place at the start of a line may stand for the whole line.
    func fix(at position: SourcePosition) -> SourceFix? {
        guard case .namesDocumentFile(let written, let address) = self, position.column > 1,
            !address.contains(where: { $0.isWhitespace || "()<>\"'\\".contains($0) })
        else { return nil }
        return SourceFix(written, to: address)
    }
}
