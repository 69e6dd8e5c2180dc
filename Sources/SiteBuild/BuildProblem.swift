public import SiteModel

/// What can be wrong with documents as parts of a site.
public enum BuildProblem: Problem, Hashable {
    case tooSlow(seconds: Int)
    case undated(DocumentKind)
    case titleInferred(String)
    case untitled
    case noSlug
    case tagUnusable(String, reason: Wording)
    case nameUnusable(key: String, value: String, reason: Wording)
    case addressTaken(address: String, by: String)
    case addressDiffersInCase(address: String, other: String)
    case fileInPlaceOfFolder(path: String, other: String)

    /// What makes two things one fails the build; what only looks odd is a warning.
    public var severity: Severity {
        switch self {
        case .undated, .titleInferred, .addressDiffersInCase: .warning
        case .tooSlow, .untitled, .noSlug, .tagUnusable, .nameUnusable, .addressTaken, .fileInPlaceOfFolder: .error
        }
    }

    /// What is wrong.
    public var message: Wording {
        switch self {
        case .tooSlow(let seconds): "the document takes more than \(seconds) s to convert"
        case .undated: "the document has no date; it is listed last and stands in no feed"
        case .titleInferred(let title): "the document has no `title`; its first heading serves: ‘\(title)’"
        case .untitled: "the document has no `title`, and no heading that could serve"
        case .noSlug: "neither the file's name nor the title gives a usable slug"
        case .tagUnusable(let tag, let reason): "the tag ‘\(tag)’ cannot have a page: \(reason.english)"
        case .nameUnusable(let key, let value, let reason): "`\(key): \(value)` cannot have a page: \(reason.english)"
        case .addressTaken(let address, let other): "\(address) is already the address of \(other)"
        case .addressDiffersInCase(let address, let other):
            "\(address) differs only in case from the address of \(other)"
        case .fileInPlaceOfFolder(let path, let other):
            "\(path) would be both a file and the folder that holds \(other)"
        }
    }

    /// How to mend it.
    public var hint: Wording? {
        switch self {
        case .tooSlow: "split the document, or raise `limits.seconds` in site.yml"
        // Front matter alone would turn a transcript into a post.
        case .undated(.transcript):
            """
            start the file's name with its date, as in 2025-05-02-name.md, or add front matter with \
            `kind: transcript` and `pubDatetime`
            """
        case .undated: "add `pubDatetime: 2025-05-02T13:40:00+09:00`, or start the file's name with 2025-05-02-"
        case .titleInferred(let title): "add `title: \(title.contains(": ") ? "\"\(title)\"" : title)`"
        case .untitled: "add `title: …` to its front matter"
        case .noSlug: "add `slug: …` to its front matter"
        case .tagUnusable, .nameUnusable: "write a shorter name"
        case .addressTaken: "give one of them another `slug`, or rename the file"
        case .addressDiffersInCase: "rename one: some file systems and hosts take them for one"
        case .fileInPlaceOfFolder: "rename one of them"
        }
    }
}
