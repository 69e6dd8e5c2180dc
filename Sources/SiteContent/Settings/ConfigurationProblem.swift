public import SiteModel

/// What can be wrong with `site.yml`.
public enum ConfigurationProblem: Problem, Hashable {
    case unknownKey(String, suggestion: KeySuggestion?)
    case notText(key: String)
    case notAMapping(key: String)
    case notAList(key: String)
    case notANumber(key: String, value: String, range: ClosedRange<Int>)
    case badBaseURL(String)
    case unknownLanguage(String)
    case unknownTimeZone(String)
    case badPermalink(String)
    case permalinkTooLong(byteCount: Int)
    case tooManyPatterns(key: String, count: Int, limit: Int)
    case noSuchFolder(String)
    case unknownHosting(String)
    case unknownSeverity(String)
    case badVerificationToken(key: String, value: String)
    case badSearch

    /// What has no effect is a warning; everything else fails the build.
    public var severity: Severity {
        switch self {
        case .unknownKey, .noSuchFolder: .warning
        case .notText, .notAMapping, .notAList, .notANumber, .badBaseURL, .unknownLanguage, .unknownTimeZone,
            .badPermalink, .permalinkTooLong, .tooManyPatterns, .unknownHosting, .unknownSeverity,
            .badVerificationToken, .badSearch:
            .error
        }
    }

    /// Whether a setting that addresses depend on may have its default value instead of the one that was meant.
    public var concernsAddresses: Bool {
        switch self {
        case .badBaseURL, .badPermalink, .permalinkTooLong, .unknownTimeZone: true
        case .notText(let key): Self.decidesAddresses(key)
        case .unknownKey(_, let suggestion): suggestion.map { Self.decidesAddresses($0.key) } ?? false
        case .notAMapping, .notAList, .notANumber, .unknownLanguage, .noSuchFolder, .unknownHosting,
            .tooManyPatterns, .unknownSeverity, .badVerificationToken, .badSearch:
            false
        }
    }

    /// The names of patterns that need not be in one.
    private static let otherNames = PermalinkPattern.names.filter { !["slug", "title"].contains($0) }
        .map { ":" + $0 }.joined(separator: ", ")

    private static func decidesAddresses(_ key: String) -> Bool {
        SiteConfiguration.schema.field(named: key)?.uses.contains(.addresses) ?? false
    }

    /// What is wrong.
    public var message: Wording {
        switch self {
        case .unknownKey(let key, _): Wording("there is no setting `\(key)`", korean: "`\(key)` 설정은 없습니다")
        case .notText(let key): Wording("`\(key)` must be one text", korean: "`\(key)` 값은 문자열 하나여야 합니다")
        case .notAMapping(let key):
            Wording(
                "`\(key)` must be indented lines of the form `key: value`",
                korean: "`\(key)` 아래에는 `key: value` 줄을 들여 써야 합니다")
        case .notAList(let key): Wording("`\(key)` must be a list of texts", korean: "`\(key)` 값은 문자열 목록이어야 합니다")
        case .notANumber(let key, let value, let range):
            Wording(
                "`\(key): \(value)` is not a number from \(range.lowerBound) to \(range.upperBound)",
                korean: "`\(key): \(value)` 값이 \(range.lowerBound)부터 \(range.upperBound)까지의 수가 아닙니다")
        case .badBaseURL(let value):
            Wording(
                "‘\(value)’ is not an address at which a site can be published",
                korean: "‘\(value)’ 주소에는 사이트를 공개할 수 없습니다")
        case .unknownLanguage(let value):
            Wording("the theme is not available in ‘\(value)’", korean: "테마는 ‘\(value)’ 언어를 지원하지 않습니다")
        case .unknownTimeZone(let value): Wording("there is no time zone ‘\(value)’", korean: "‘\(value)’ 시간대는 없습니다")
        case .unknownHosting(let value):
            Wording("‘\(value)’ is not a known host", korean: "‘\(value)’ 호스트는 알지 못합니다")
        case .unknownSeverity(let value):
            Wording(
                "‘\(value)’ does not say how serious missing targets are",
                korean: "‘\(value)’ 값으로는 가리키는 것이 없을 때 어떻게 알릴지 알 수 없습니다")
        case .noSuchFolder(let folder):
            Wording(
                "`trusted` names the folder ‘\(folder)’, which is not in `content`",
                korean: "`trusted`에 적은 ‘\(folder)’ 폴더가 `content`에 없습니다")
        case .badVerificationToken(let key, let value):
            Wording(
                "`\(key): \(value)` is not a token of a search engine",
                korean: "`\(key): \(value)` 값이 검색 엔진의 확인 코드가 아닙니다")
        case .badSearch:
            Wording(
                "`search` must be `false` or indented lines of the form `key: value`",
                korean: "`search` 값은 `false`이거나, 그 아래에 들여 쓴 `key: value` 줄이어야 합니다")
        case .badPermalink(let value):
            Wording("‘\(value)’ is not a pattern for URLs", korean: "‘\(value)’ 값이 주소의 형식이 아닙니다")
        case .permalinkTooLong(let byteCount):
            Wording(
                "`permalink` has \(byteCount) bytes; the limit is \(Route.mostBytes)",
                korean: "`permalink` 값이 \(byteCount)바이트입니다. 한도는 \(Route.mostBytes)바이트입니다")
        case .tooManyPatterns(let key, let count, let limit):
            Wording(
                "`\(key)` has \(count) patterns with folders or `*`; the limit is \(limit)",
                korean: "`\(key)`에 폴더나 `*`가 든 패턴이 \(count)개 있습니다. 한도는 \(limit)개입니다")
        }
    }

    /// How to fix it.
    public var hint: Wording? {
        switch self {
        case .notText(let key): Wording("write `\(key): \"…\"` on one line", korean: "한 줄에 `\(key): \"…\"`처럼 쓰세요")
        case .unknownKey(_, nil):
            Wording(
                "delete it; docs/guide/settings.md has all settings",
                korean: "지우세요. 모든 설정은 docs/guide/settings.ko.md에 있습니다")
        case .notAMapping(let key), .notAList(let key):
            Wording(
                "write it as in `\(key): \(Self.example(of: key))`", korean: "`\(key): \(Self.example(of: key))`처럼 쓰세요")
        case .unknownKey(let key, let suggestion?):
            Wording(
                "write `\(suggestion.key)` instead of `\(key)`", korean: "`\(key)` 대신 `\(suggestion.key)` 키를 쓰세요")
        case .notANumber(let key, _, let range):
            Wording(
                "write a number such as `\(key): \(max(10, range.lowerBound))`",
                korean: "`\(key): \(max(10, range.lowerBound))` 같은 수를 쓰세요")
        case .badBaseURL(let value):
            Wording(
                "write an absolute address such as `\(Self.address(for: value))`",
                korean: "`\(Self.address(for: value))` 같은 절대 주소를 쓰세요")
        case .unknownLanguage: Wording("write `ko` or `en`", korean: "`ko`나 `en`을 쓰세요")
        case .unknownTimeZone: Wording("write a name such as `Asia/Seoul`", korean: "`Asia/Seoul` 같은 이름을 쓰세요")
        case .unknownHosting:
            Wording(
                "write `cloudflare` or `netlify`; other hosts need no such setting",
                korean: "`cloudflare`나 `netlify`라고 쓰세요. 다른 호스트에는 이 설정이 필요 없습니다")
        case .unknownSeverity: Wording("write `warning` or `error`", korean: "`warning`이나 `error`라고 쓰세요")
        case .noSuchFolder:
            Wording(
                "write its path below `content`, such as `trusted: [posts]`",
                korean: "`trusted: [posts]`처럼 `content` 아래의 이름을 쓰세요")
        case .badVerificationToken(let key, _):
            Wording(
                """
                write the value of `content` in the meta element that the search engine shows, such as \
                `\(key): 0a1b2c3d`
                """,
                korean: "검색 엔진이 보여 주는 meta 요소의 `content` 값을 `\(key): 0a1b2c3d`처럼 쓰세요")
        case .badSearch:
            Wording(
                "write `search: false` for a site without search; else delete it, as every site has search by default",
                korean: "검색을 빼려면 `search: false`라고 쓰고, 아니면 지우세요. 적지 않아도 검색은 있습니다")
        case .permalinkTooLong:
            Wording("write a shorter one, such as `/posts/:slug/`", korean: "`/posts/:slug/`처럼 더 짧게 쓰세요")
        case .tooManyPatterns:
            Wording("name whole folders, such as `old/`", korean: "`old/`처럼 폴더째로 쓰세요")
        case .badPermalink:
            Wording(
                """
                write folders between slashes with `:slug` or `:title` among them, such as `/posts/:slug/` or \
                `/:year/:slug.html`; \(Self.otherNames) are allowed too
                """,
                korean: """
                    `/posts/:slug/`나 `/:year/:slug.html`처럼 슬래시 사이에 폴더를 쓰고 `:slug`나 `:title`을 넣으세요. \
                    \(Self.otherNames)도 쓸 수 있습니다
                    """)
        }
    }

    private static func example(of key: String) -> String {
        SiteConfiguration.schema.field(named: key)?.example ?? "…"
    }

    /// The address that someone probably meant, which may lack its scheme or have a query.
    private static func address(for value: String) -> String {
        let plain = String(value.prefix { $0 != "?" && $0 != "#" })
        return [plain, "https://" + plain].first { BaseURL($0)?.origin.contains(".") ?? false }
            ?? "https://user.github.io/blog/"
    }
}
