public import SiteModel

/// What can be wrong with an address that the front matter of a document asks for.
///
/// Each case says the address that was written, and one that works.
public enum PermalinkProblem: Problem, Error, Hashable {
    case leadsOut(String, instead: String)
    case notAPattern(String, instead: String)
    case queryOrFragment(String, instead: String)
    case refused(String, characters: [Character], instead: String)
    case unusable(String, reason: Wording, instead: String)
    /// An address that the pattern of the site makes.
    case tooLong(byteCount: Int)

    /// Takes the problem that the same address has as an alias.
    init(_ problem: AliasProblem, instead: String) {
        self =
            switch problem {
            case .absolute(let written, _), .leadsOut(let written, _): .leadsOut(written, instead: instead)
            case .queryOrFragment(let written, _, _): .queryOrFragment(written, instead: instead)
            case .unusable(let written, let reason): .unusable(written, reason: reason, instead: instead)
            }
    }

    /// Addresses that no static site can have come with documents of programs that serve pages from a database, and have
    /// no effect; everything else would publish the document where its author does not expect it.
    public var severity: Severity {
        switch self {
        case .queryOrFragment, .refused: .warning
        case .leadsOut, .notAPattern, .unusable, .tooLong: .error
        }
    }

    /// What is wrong with the address.
    public var message: Wording {
        switch self {
        case .leadsOut(let written, _):
            return Wording("the address ‘\(written)’ leads out of the site", korean: "‘\(written)’ 주소가 사이트 밖을 가리킵니다")
        case .notAPattern(let written, _):
            return Wording(
                "‘\(written)’ contains a name that addresses do not know",
                korean: "‘\(written)’ 안에 주소에 쓸 수 없는 이름이 있습니다")
        case .queryOrFragment(let written, let address):
            return Wording(
                """
                the address ‘\(written)’ has a query or a fragment, which static pages cannot have; the document is at \
                \(address)
                """,
                korean: "정적 페이지의 주소에는 `?`와 `#`을 쓸 수 없습니다: ‘\(written)’. 글은 \(address)에 놓입니다")
        case .refused(let written, let characters, let address):
            return Wording(
                """
                the address ‘\(written)’ has what hosts refuse in names of files: \
                \(RefusedCharacters.words(for: characters).english); the document is at \(address)
                """,
                korean: """
                    ‘\(written)’ 주소 안에 호스트가 파일 이름에 받지 않는 것이 있습니다: \
                    \(RefusedCharacters.words(for: characters).korean). 글은 \(address)에 놓입니다
                    """)
        case .unusable(let written, let reason, _):
            return Wording(
                "the address ‘\(written)’ cannot be used: \(reason.english)",
                korean: "‘\(written)’ 주소를 쓸 수 없습니다: \(reason.korean)")
        case .tooLong(let byteCount):
            let reason = Route.tooLong(byteCount)
            return Wording(
                "the address that `permalink` in site.yml makes cannot be used: \(reason.english)",
                korean: "site.yml의 `permalink`로 만든 주소를 쓸 수 없습니다: \(reason.korean)")
        }
    }

    /// What to write instead.
    public var hint: Wording? {
        switch self {
        case .leadsOut(_, let address), .unusable(_, _, let address):
            Wording(
                "write a path from the site's root, such as `\(address)`", korean: "`\(address)`처럼 사이트 맨 위부터 경로를 쓰세요")
        case .notAPattern(_, let address):
            Wording(
                """
                write the address itself, such as `\(address)`, or a pattern of \
                \(PermalinkPattern.names.map { ":" + $0 }.joined(separator: ", "))
                """,
                korean: """
                    `\(address)`처럼 주소를 그대로 쓰거나, 다음 이름으로 쓰세요: \
                    \(PermalinkPattern.names.map { ":" + $0 }.joined(separator: ", "))
                    """)
        case .queryOrFragment, .refused: Wording("delete the line", korean: "줄을 지우세요")
        case .tooLong:
            Wording(
                "write a shorter pattern there, such as `\(PermalinkPattern.standard.text)`",
                korean: "거기에 `\(PermalinkPattern.standard.text)`처럼 더 짧은 형식을 쓰세요")
        }
    }

    /// Blogs that come from another program often have such an address in every document.
    public var recurringKey: String? { "permalink" }
}
