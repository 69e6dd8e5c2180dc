public import SiteModel

/// What can be wrong in a document's body.
public enum MarkdownProblem: Problem, Hashable {
    case rawHTMLLeftOut
    case unsafeLink(String)
    case leftoverMark(String)
    case nestedTooDeeply(limit: Int)
    case tooManyColumns(limit: Int)
    case tooManyCells(limit: Int)
    case tooManyOpenings(limit: Int)
    case tooManyEmphasisRuns(limit: Int)
    case referencesTooLarge(limit: Int)
    case outputTooLarge(limit: Int)
    case moreFindings(count: Int)
    case itemWithoutNumber(headline: String)
    case itemWithoutSource(headline: String)
    case itemWithSeveralImages(headline: String)
    case itemWithoutBody(headline: String)
    case itemAtOtherLevel(headline: String)
    case chaptersWithoutTurn(count: Int, firstTime: String)

    /// What could hang or bloat a build is an error; all else is a warning.
    public var severity: Severity {
        switch self {
        case .nestedTooDeeply, .tooManyColumns, .tooManyCells, .tooManyOpenings, .tooManyEmphasisRuns,
            .referencesTooLarge, .outputTooLarge:
            .error
        default: .warning
        }
    }

    /// What is wrong.
    public var message: Wording {
        switch self {
        case .rawHTMLLeftOut: "raw HTML is left out of an untrusted document"
        case .unsafeLink(let url): "the link ‘\(url)’ could run a script and is left out"
        case .nestedTooDeeply(let limit): "quotes and lists are nested more than \(limit) deep"
        case .tooManyColumns(let limit): "the table has more than \(limit) columns"
        case .tooManyCells(let limit): "the document's tables have more than \(limit) cells"
        case .tooManyOpenings(let limit):
            "more than \(limit) of `![`, `[^`, `<!` and `<?` stand between two blank lines"
        case .tooManyEmphasisRuns(let limit): "more than \(limit) runs of `*` and `_` stand between two blank lines"
        case .referencesTooLarge(let limit): "references to this definition would fill more than \(limit) bytes"
        case .outputTooLarge(let limit): "the document would become more than \(limit) bytes of HTML"
        case .leftoverMark(let mark): "`\(mark)` stands in the page as text: it opens or closes nothing"
        case .moreFindings(let count): "\(count) more problems in this document are not listed"
        case .itemWithoutNumber(let headline): "the item ‘\(headline)’ has no number"
        case .itemWithoutSource(let headline): "the item ‘\(headline)’ has no `URL:` line"
        case .itemWithSeveralImages(let headline): "the item ‘\(headline)’ has several images; the first is its figure"
        case .itemWithoutBody(let headline): "the item ‘\(headline)’ has no text"
        case .itemAtOtherLevel(let headline):
            "the item ‘\(headline)’ is not a level 2 heading and stays in the text before it"
        case .chaptersWithoutTurn(let count, let firstTime):
            "\(count) chapter time\(count == 1 ? "" : "s") from [\(firstTime)] on name no turn and are not linked"
        }
    }

    /// How to mend it.
    public var hint: Wording? {
        switch self {
        case .rawHTMLLeftOut: "write it in Markdown, or list its folder under `trusted:` in site.yml"
        case .unsafeLink: "link to an http or https address"
        case .nestedTooDeeply: "write it with less nesting, or raise `limits.nesting` in site.yml"
        case .tooManyColumns: "split the table, or raise `limits.tableColumns` in site.yml"
        case .tooManyCells: "split the document, or raise `limits.tableCells` in site.yml"
        case .tooManyOpenings: "put blank lines between them, or raise `limits.openingsPerParagraph` in site.yml"
        case .tooManyEmphasisRuns:
            "put blank lines between them, or raise `limits.emphasisRunsPerParagraph` in site.yml"
        case .referencesTooLarge: "shorten the definition, or raise `limits.outputBytes` in site.yml"
        case .outputTooLarge: "split the document, or raise `limits.outputBytes` in site.yml"
        case .leftoverMark(let mark):
            "write the marks in pairs without a space inside, or \(mark.map { "\\\($0)" }.joined()) for the text itself"
        case .itemWithoutNumber(let headline): "write the heading as `## [1] \(headline)`"
        case .itemWithoutSource: "add a line `URL: https://…` under the heading"
        case .itemWithSeveralImages, .moreFindings: nil
        case .itemWithoutBody: "write a paragraph under it, or delete the item"
        case .itemAtOtherLevel(let headline): "write the heading as `## \(headline)`"
        case .chaptersWithoutTurn: "write each as a time that a turn below has, such as `이름 [00:01:04]: …`"
        }
    }
}
