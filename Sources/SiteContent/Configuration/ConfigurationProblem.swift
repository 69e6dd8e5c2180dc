public import SiteModel

/// What can be wrong with `site.yml`.
public enum ConfigurationProblem: Problem, Hashable {
    case unknownKey(String, suggestion: String?)
    case notText(key: String)
    case notAMapping(key: String)
    case notAList(key: String)
    case notANumber(key: String, value: String, range: ClosedRange<Int>)
    case badBaseURL(String)
    case unknownLanguage(String)
    case unknownTimeZone(String)
    case badPermalink(String)
    case noSuchFolder(String)
    case badVerificationToken(key: String, value: String)

    /// What has no effect is a warning; all else fails the build.
    public var severity: Severity {
        switch self {
        case .unknownKey, .noSuchFolder: .warning
        default: .error
        }
    }

    /// What is wrong.
    public var message: Wording {
        switch self {
        case .unknownKey(let key, _): "there is no setting `\(key)`"
        case .notText(let key): "`\(key)` must be one text"
        case .notAMapping(let key): "`\(key)` must be indented lines of the form `key: value`"
        case .notAList(let key): "`\(key)` must be a list of texts"
        case .notANumber(let key, let value, let range):
            "`\(key): \(value)` is not a number from \(range.lowerBound) to \(range.upperBound)"
        case .badBaseURL(let value): "‘\(value)’ is not an address at which a site can be published"
        case .unknownLanguage(let value): "the theme does not speak ‘\(value)’"
        case .unknownTimeZone(let value): "there is no time zone ‘\(value)’"
        case .noSuchFolder(let folder): "`trusted` names a folder ‘\(folder)’, which `content` does not have"
        case .badVerificationToken(let key, let value): "`\(key): \(value)` is not a token of a search engine"
        case .badPermalink(let value): "‘\(value)’ is not a pattern for URLs"
        }
    }

    /// How to mend it.
    public var hint: Wording? {
        switch self {
        case .unknownKey(let key, let suggestion): suggestion.map { "write `\($0)` instead of `\(key)`" }
        case .notText(let key): "write `\(key): \"…\"` on one line"
        case .notAMapping, .notAList: nil
        case .notANumber(let key, _, let range): "write a number such as `\(key): \(max(10, range.lowerBound))`"
        case .badBaseURL: "write an absolute address such as https://user.github.io/blog/"
        case .unknownLanguage: "write `ko` or `en`"
        case .unknownTimeZone: "write a name such as Asia/Seoul"
        case .noSuchFolder: "write it as it stands below `content`, such as `trusted: [posts]`"
        case .badVerificationToken(let key, _):
            "write what stands in `content` of the meta element that the search engine shows, such as `\(key): 0a1b2c3d`"
        case .badPermalink:
            """
            write folders between slashes with `:slug` among them, such as /posts/:slug/; :year, :month, :day and \
            :kind may stand there too
            """
        }
    }
}
