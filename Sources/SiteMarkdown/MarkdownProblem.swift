public import SiteModel

/// What can be wrong in a document's body.
public enum MarkdownProblem: Problem, Hashable {
    case rawHTMLLeftOut(tags: [String], hasText: Bool)
    case unsafeLink(String)
    case leftoverMark(String)
    case foreignMarkup(ForeignMarkup, sample: String, count: Int)
    case nestedTooDeeply(limit: Int)
    case tooManyColumns(limit: Int)
    case tooManyCells(limit: Int)
    case tooManyDelimiterRows
    case tooManyOpenings(limit: Int)
    case tooManyEmphasisRuns(limit: Int)
    case referencesTooLarge(limit: Int)
    case outputTooLarge(limit: Int)
    case treeTooLarge(limit: Int)
    case tooManyHeadings(limit: Int)
    case moreFindings(count: Int)
    case itemWithoutNumber(headline: String)
    case itemWithoutSource(headline: String)
    case itemWithSeveralImages(headline: String)
    case itemWithoutBody(headline: String)
    case itemAtOtherLevel(headline: String)
    case chaptersWithoutTurn(count: Int, firstTime: String)

    /// Whatever could hang or bloat a build is an error; everything else is a warning.
    public var severity: Severity {
        switch self {
        case .nestedTooDeeply, .tooManyColumns, .tooManyCells, .tooManyDelimiterRows, .tooManyOpenings,
            .tooManyEmphasisRuns, .referencesTooLarge, .outputTooLarge, .treeTooLarge,
            .tooManyHeadings:
            .error
        case .rawHTMLLeftOut, .unsafeLink, .leftoverMark, .foreignMarkup, .moreFindings, .itemWithoutNumber,
            .itemWithoutSource, .itemWithSeveralImages, .itemWithoutBody, .itemAtOtherLevel, .chaptersWithoutTurn:
            .warning
        }
    }

    /// What is wrong.
    public var message: Wording {
        switch self {
        case .rawHTMLLeftOut(let tags, let hasText):
            Wording(
                "raw HTML is left out of an untrusted document: \(Self.list(of: tags))\(hasText ? ", and the text with it" : "")",
                korean: "신뢰하는 폴더의 글이 아니어서 HTML을 뺐습니다: \(Self.list(of: tags))\(hasText ? ", 함께 쓴 글까지" : "")")
        case .unsafeLink(let url):
            Wording("the link ‘\(url)’ could run a script and is left out", korean: "‘\(url)’ 링크는 스크립트를 실행할 수 있어 뺐습니다")
        case .foreignMarkup(let kind, let sample, let count):
            Wording(
                """
                `\(sample)` has no effect here: it is \
                \(kind.name.english)\(count > 1 ? ", one of \(count) in the document" : "")
                """,
                korean: """
                    `\(sample)` 부분은 여기에서 효과가 없습니다: \(kind.name.korean)\(count > 1 ? ", 이 글에 모두 \(count)개" : "")
                    """)
        case .nestedTooDeeply(let limit):
            Wording("quotes and lists are nested more than \(limit) deep", korean: "인용과 목록이 \(limit)단계보다 깊게 겹칩니다")
        case .tooManyColumns(let limit):
            Wording("the table has more than \(limit) columns", korean: "표의 열이 \(limit)개보다 많습니다")
        case .tooManyCells(let limit):
            Wording("the document's tables have more than \(limit) cells", korean: "글에 든 표의 칸이 \(limit)개보다 많습니다")
        case .tooManyDelimiterRows:
            Wording(
                "there are so many lines like `|---|` between two blank lines that reading them takes too long",
                korean: "빈 줄 사이에 `|---|` 같은 줄이 너무 많아, 읽는 데 시간이 너무 오래 걸립니다")
        case .tooManyOpenings(let limit):
            Wording(
                "there are more than \(limit) of `![`, `[^`, `<!` and `<?` between two blank lines",
                korean: "빈 줄 사이에 `![`, `[^`, `<!`, `<?` 표시가 \(limit)개보다 많습니다")
        case .tooManyEmphasisRuns(let limit):
            Wording(
                "there are more than \(limit) runs of `*` and `_` between two blank lines",
                korean: "빈 줄 사이에 `*`와 `_` 표시가 \(limit)개보다 많습니다")
        case .referencesTooLarge(let limit):
            Wording(
                "references to this definition would fill more than \(limit) bytes",
                korean: "이 정의를 참조하는 곳을 모두 채우면 \(limit)바이트를 넘습니다")
        case .outputTooLarge(let limit):
            Wording(
                "the document would become more than \(limit) bytes of HTML", korean: "글을 HTML로 바꾸면 \(limit)바이트를 넘습니다")
        case .treeTooLarge(let limit):
            Wording(
                "the document has so many marks that reading it takes more than \(limit) bytes of memory",
                korean: "글에 표시가 너무 많아, 읽는 데 메모리가 \(limit)바이트 넘게 듭니다")
        case .tooManyHeadings(let limit):
            Wording("the document has more than \(limit) headings", korean: "글의 제목이 \(limit)개보다 많습니다")
        case .leftoverMark(let mark):
            Wording(
                "`\(mark)` appears in the page as text: it opens or closes nothing",
                korean: "`\(mark)` 표시가 짝이 없어 페이지에 글자로 나옵니다")
        case .moreFindings(let count):
            Wording(
                "\(count) more problems in this document are not listed", korean: "이 글에는 문제가 \(count)개 더 있지만 적지 않았습니다")
        case .itemWithoutNumber(let headline):
            Wording("the item ‘\(headline)’ has no number", korean: "‘\(headline)’ 꼭지에 번호가 없습니다")
        case .itemWithoutSource(let headline):
            Wording("the item ‘\(headline)’ has no `URL:` line", korean: "‘\(headline)’ 꼭지에 `URL:` 줄이 없습니다")
        case .itemWithSeveralImages(let headline):
            Wording(
                "the item ‘\(headline)’ has several images; the first is its figure",
                korean: "‘\(headline)’ 꼭지에 그림이 여럿입니다. 첫 그림을 대표로 씁니다")
        case .itemWithoutBody(let headline):
            Wording("the item ‘\(headline)’ has no text", korean: "‘\(headline)’ 꼭지에 본문이 없습니다")
        case .itemAtOtherLevel(let headline):
            Wording(
                "the item ‘\(headline)’ is not a level 2 heading and stays in the text before it",
                korean: "‘\(headline)’ 꼭지는 2단계 제목이 아니어서 앞 본문에 남습니다")
        case .chaptersWithoutTurn(let count, let firstTime):
            Wording(
                "\(count) chapter time\(count == 1 ? "" : "s"), starting at [\(firstTime)], \(count == 1 ? "matches no turn and is" : "match no turn and are") not linked",
                korean: "[\(firstTime)]부터 목차의 시각 \(count)개에 맞는 발언이 없어 링크하지 않았습니다")
        }
    }

    /// How to fix it.
    public var hint: Wording? {
        switch self {
        case .rawHTMLLeftOut:
            Wording(
                "write it in Markdown, or list its folder under `trusted:` in site.yml",
                korean: "마크다운으로 쓰거나, site.yml의 `trusted:`에 폴더를 적으세요")
        case .unsafeLink: Wording("link to an http or https address", korean: "http나 https 주소로 링크하세요")
        case .foreignMarkup:
            Wording(
                "write it in plain Markdown, or put it in a code span if readers should see it",
                korean: "마크다운으로 쓰거나, 그대로 보여 줄 것이면 코드로 감싸세요")
        case .nestedTooDeeply:
            Wording(
                "write it with less nesting, or raise `limits.nesting` in site.yml",
                korean: "덜 겹치게 쓰거나, site.yml의 `limits.nesting` 값을 늘리세요")
        case .tooManyColumns:
            Wording(
                "split the table, or raise `limits.tableColumns` in site.yml",
                korean: "표를 나누거나, site.yml의 `limits.tableColumns` 값을 늘리세요")
        case .tooManyCells:
            Wording(
                "split the document, or raise `limits.tableCells` in site.yml",
                korean: "글을 나누거나, site.yml의 `limits.tableCells` 값을 늘리세요")
        case .tooManyDelimiterRows:
            Wording("put a blank line before each table", korean: "표마다 앞에 빈 줄을 넣으세요")
        case .tooManyOpenings:
            Wording(
                "put blank lines between them, or raise `limits.openingsPerParagraph` in site.yml",
                korean: "사이에 빈 줄을 넣거나, site.yml의 `limits.openingsPerParagraph` 값을 늘리세요")
        case .tooManyEmphasisRuns:
            Wording(
                "put blank lines between them, or raise `limits.emphasisRunsPerParagraph` in site.yml",
                korean: "사이에 빈 줄을 넣거나, site.yml의 `limits.emphasisRunsPerParagraph` 값을 늘리세요")
        case .referencesTooLarge:
            Wording(
                "shorten the definition, or raise `limits.outputBytes` in site.yml",
                korean: "정의를 줄이거나, site.yml의 `limits.outputBytes` 값을 늘리세요")
        case .outputTooLarge:
            Wording(
                "split the document, or raise `limits.outputBytes` in site.yml",
                korean: "글을 나누거나, site.yml의 `limits.outputBytes` 값을 늘리세요")
        case .treeTooLarge:
            Wording(
                "split the document, or raise `limits.treeBytes` in site.yml",
                korean: "글을 나누거나, site.yml의 `limits.treeBytes` 값을 늘리세요")
        case .tooManyHeadings: Wording("split the document", korean: "글을 나누세요")
        case .leftoverMark(let mark):
            Wording(
                "write the marks in pairs with no space inside, or `\(Self.escaped(mark))` for the literal text",
                korean: "안쪽에 공백 없이 짝을 맞춰 쓰거나, 글자 그대로 보이려면 `\(Self.escaped(mark))`처럼 쓰세요")
        case .itemWithoutNumber(let headline):
            Wording("write the heading as `## [1] \(headline)`", korean: "제목을 `## [1] \(headline)`처럼 쓰세요")
        case .itemWithoutSource:
            Wording("add a line `URL: https://…` under the heading", korean: "제목 아래에 `URL: https://…` 줄을 넣으세요")
        case .itemWithSeveralImages, .moreFindings: nil
        case .itemWithoutBody: Wording("write a paragraph under it, or delete the item", korean: "아래에 문단을 쓰거나 꼭지를 지우세요")
        case .itemAtOtherLevel(let headline):
            Wording("write the heading as `## \(headline)`", korean: "제목을 `## \(headline)`처럼 쓰세요")
        case .chaptersWithoutTurn:
            Wording(
                "use the time of a turn below, such as `이름 [00:01:04]: …`",
                korean: "아래 `이름 [00:01:04]: …` 같은 발언에 있는 시각을 쓰세요")
        }
    }

    private static func list(of tags: [String]) -> String {
        tags.map { "`\($0)`" }.joined(separator: ", ")
    }

    private static func escaped(_ mark: String) -> String {
        mark.map { "\\\($0)" }.joined()
    }
}
