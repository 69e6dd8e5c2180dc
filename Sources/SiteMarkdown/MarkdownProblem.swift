public import SiteModel

/// What can be wrong in a document's body; none of it stops a build.
public enum MarkdownProblem: Problem, Hashable {
    case rawHTMLLeftOut
    case unsafeLink(String)
    case leftoverMark(String)
    case itemWithoutNumber(headline: String)
    case itemWithoutSource(headline: String)
    case itemWithSeveralImages(headline: String)
    case itemWithoutBody(headline: String)
    case itemAtOtherLevel(headline: String)
    case chaptersWithoutTurn(count: Int, firstTime: String)

    /// Each is a warning.
    public var severity: Severity { .warning }

    /// What is wrong.
    public var message: String {
        switch self {
        case .rawHTMLLeftOut: "raw HTML is left out of an untrusted document"
        case .unsafeLink(let url): "the link ‘\(url)’ could run a script and is left out"
        case .leftoverMark(let mark): "`\(mark)` stands in the page as text: it opens or closes nothing"
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
    public var hint: String? {
        switch self {
        case .rawHTMLLeftOut: "write it in Markdown, or list its folder under `trusted:` in site.yml"
        case .unsafeLink: "link to an http or https address"
        case .leftoverMark(let mark):
            "write the marks in pairs without a space inside, or \(mark.map { "\\\($0)" }.joined()) for the text itself"
        case .itemWithoutNumber(let headline): "write the heading as `## [1] \(headline)`"
        case .itemWithoutSource: "add a line `URL: https://…` under the heading"
        case .itemWithSeveralImages: nil
        case .itemWithoutBody: "write a paragraph under it, or delete the item"
        case .itemAtOtherLevel(let headline): "write the heading as `## \(headline)`"
        case .chaptersWithoutTurn: "write each as a time that a turn below has, such as `이름 [00:01:04]: …`"
        }
    }
}
