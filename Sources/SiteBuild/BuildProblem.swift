import SiteContent
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
    case addressTaken(address: String, by: Wording, remedy: ClashRemedy)
    case addressGenerated(address: String, for: Wording, remedy: GeneratedRemedy)
    case addressDiffersInCase(address: String, other: Wording)
    case fileInPlaceOfFolder(path: String, other: Wording)
    case addressIgnored(String, for: String, aliases: String?)
    case aliasTaken(address: String, by: Wording)
    case aliasOfItself(address: String)
    case aliasShared(address: String, other: Wording)
    case moved(from: [String], to: String, kind: DocumentKind, aliases: String)
    case manyMoved(count: Int)
    case redirectsLeftOut(count: Int)
    case localAddress(String)
    case contentKeepsChanging
    case tooManyTags(count: Int, limit: Int)
    case tooManyAliases(count: Int, limit: Int)

    /// Whatever would lose or confuse pages fails the build; what only looks odd is a warning.
    public var severity: Severity {
        switch self {
        case .undated, .titleInferred, .addressDiffersInCase, .addressIgnored, .moved, .manyMoved, .redirectsLeftOut,
            .aliasOfItself, .localAddress:
            .warning
        case .aliasTaken, .aliasShared, .tooSlow, .untitled, .noSlug, .tagUnusable, .nameUnusable, .addressTaken,
            .addressGenerated, .fileInPlaceOfFolder, .contentKeepsChanging, .tooManyTags, .tooManyAliases:
            .error
        }
    }

    /// What is wrong.
    public var message: Wording {
        switch self {
        case .tooSlow(let seconds):
            Wording("the document takes more than \(seconds) s to convert", korean: "글을 변환하는 데 \(seconds)초가 넘게 걸립니다")
        case .undated:
            Wording(
                "the document has no date; it is listed last and left out of feeds",
                korean: "글에 날짜가 없습니다. 목록의 맨 끝에 놓이고 피드에는 나오지 않습니다")
        case .titleInferred(let title):
            Wording(
                "the document has no `title`; its first heading is used: ‘\(title)’",
                korean: "글에 `title` 값이 없어 첫 소제목을 씁니다: ‘\(title)’")
        case .untitled:
            Wording(
                "the document has no `title` and no heading to use instead",
                korean: "글에 `title` 값이 없고, 대신 쓸 소제목도 없습니다")
        case .noSlug:
            Wording("neither the file's name nor the title gives a usable slug", korean: "파일 이름이나 제목으로 슬러그를 만들 수 없습니다")
        case .tagUnusable(let tag, let reason):
            Wording(
                "the tag ‘\(tag)’ cannot have a page: \(reason.english)",
                korean: "‘\(tag)’ 태그의 페이지를 만들 수 없습니다: \(reason.korean)")
        case .nameUnusable(let key, let value, let reason):
            Wording(
                "`\(key): \(value)` cannot have a page: \(reason.english)",
                korean: "`\(key): \(value)` 페이지를 만들 수 없습니다: \(reason.korean)")
        case .addressTaken(let address, let other, _):
            Wording(
                "\(address) is already the address of \(other.english)",
                korean: "\(address) 주소가 이미 쓰이고 있습니다: \(other.korean)")
        case .addressGenerated(let address, let part, _):
            Wording(
                "the program itself generates \(part.english) at \(address)",
                korean: "\(address) 주소에 놓일 것은 프로그램이 만듭니다: \(part.korean)")
        case .addressDiffersInCase(let address, let other):
            Wording(
                "\(address) differs only in case from the address of \(other.english)",
                korean: "\(address) 주소와 대소문자만 다른 주소가 있습니다: \(other.korean)")
        case .fileInPlaceOfFolder(let path, let other):
            Wording(
                "\(path) would be both a file and the folder that holds \(other.english)",
                korean: "\(path) 자리에 파일과 폴더가 함께 놓이게 됩니다. 폴더에 들 것: \(other.korean)")
        case .addressIgnored(let written, let address, _):
            Wording(
                "the address \(written) has no effect; the document is at \(address)",
                korean: "여기 적은 주소는 쓰이지 않습니다: \(written) → \(address)")
        case .aliasTaken(let address, let other):
            Wording(
                "the alias \(address) is already the address of \(other.english)",
                korean: "별칭 \(address)의 자리에는 이미 다른 것이 있습니다: \(other.korean)")
        case .aliasOfItself(let address):
            Wording("the alias \(address) is the document's own address", korean: "이 글의 주소를 별칭으로도 적었습니다: \(address)")
        case .aliasShared(let address, let other):
            Wording(
                "the alias \(address) is also an alias of \(other.english)",
                korean: "별칭 \(address)의 자리를 쓰는 글이 더 있습니다: \(other.korean)")
        case .moved(let addresses, let address, _, _):
            Wording(
                """
                the document has moved from \(addresses.joined(separator: ", ")) to \(address); visitors are \
                redirected as long as .site/ is kept
                """,
                korean: """
                    글의 주소가 바뀌었습니다: \(addresses.joined(separator: ", ")) → \(address). `.site/`가 남아 있는 동안에만 \
                    예전 주소가 이어집니다
                    """)
        case .manyMoved(let count):
            Wording(
                "\(count) documents have moved; their former addresses redirect as long as .site/ is kept",
                korean: "글 \(count)개의 주소가 바뀌었습니다. `.site/`가 남아 있는 동안에만 예전 주소가 이어집니다")
        case .contentKeepsChanging:
            Wording(
                "documents change faster than the site can be built", korean: "사이트를 만드는 동안 글이 계속 바뀝니다")
        case .tooManyTags(let count, let limit):
            Wording(
                "the document has \(count) tags; the limit is \(limit)", korean: "글의 태그가 \(count)개로 한도 \(limit)개를 넘습니다")
        case .tooManyAliases(let count, let limit):
            Wording(
                "the document has \(count) former addresses; the limit is \(limit)",
                korean: "글의 옛 주소가 \(count)개로 한도 \(limit)개를 넘습니다")
        case .localAddress(let origin):
            Wording(
                "the site is built for \(origin), which only this machine can reach",
                korean: "이 컴퓨터에서만 열리는 \(origin) 주소로 사이트를 만듭니다")
        case .redirectsLeftOut(let count):
            Wording(
                """
                \(count == 1 ? "1 former address does" : "\(count) former addresses do") not fit into _redirects: \
                Cloudflare Pages reads 2000 rules of 1000 characters; the pages at these addresses redirect instead
                """,
                korean: """
                    예전 주소 \(count)개는 `_redirects`에 들어가지 않습니다. Cloudflare Pages는 1000자 이내의 규칙을 2000개까지 \
                    읽습니다. 그 주소에서는 페이지가 이어 줍니다
                    """)
        }
    }

    /// How to fix it.
    public var hint: Wording? {
        switch self {
        case .tooSlow:
            Wording(
                "split the document, or raise `limits.seconds` in site.yml",
                korean: "글을 나누거나, site.yml의 `limits.seconds` 값을 늘리세요")
        // Front matter alone would turn a transcript into a post.
        case .undated(.transcript):
            Wording(
                """
                start the file's name with its date, as in 2025-05-02-name.md, or add front matter with \
                `kind: transcript` and `pubDatetime`
                """,
                korean: """
                    2025-05-02-이름.md처럼 파일 이름을 날짜로 시작하거나, 머리말에 `kind: transcript`와 `pubDatetime`을 쓰세요
                    """)
        case .undated:
            Wording(
                "add `pubDatetime: 2025-05-02T13:40:00+09:00`, or start the file's name with 2025-05-02-",
                korean: "`pubDatetime: 2025-05-02T13:40:00+09:00`처럼 쓰거나, 파일 이름을 2025-05-02-로 시작하세요")
        case .titleInferred(let title):
            Wording(
                "add `title: \(YAMLWriter.scalar(title))`", korean: "`title: \(YAMLWriter.scalar(title))` 줄을 넣으세요")
        case .untitled: Wording("add `title: …` to its front matter", korean: "머리말에 `title: …` 줄을 넣으세요")
        case .noSlug: Wording("add `slug: …` to its front matter", korean: "머리말에 `slug: …` 줄을 넣으세요")
        case .tagUnusable, .nameUnusable: Wording("write a shorter name", korean: "이름을 줄이세요")
        case .addressTaken(_, _, let remedy): remedy.hint
        case .addressGenerated(_, _, let remedy): remedy.hint
        case .addressDiffersInCase:
            Wording(
                "rename one: some file systems and hosts do not tell them apart",
                korean: "한쪽의 이름을 바꾸세요. 둘을 하나로 여기는 파일 시스템과 호스트가 있습니다")
        case .fileInPlaceOfFolder: Wording("rename one of them", korean: "한쪽의 이름을 바꾸세요")
        case .addressIgnored(_, _, let aliases):
            aliases.map {
                Wording(
                    "write `aliases: [\($0)]` to redirect from there",
                    korean: "`aliases: [\($0)]`라고 쓰면 그 주소에서도 글로 이어집니다")
            }
        case .aliasTaken:
            Wording(
                "delete the alias, or change the address of what is there",
                korean: "별칭을 지우거나, 그 자리에 있는 것의 주소를 바꾸세요")
        case .aliasOfItself: Wording("delete the alias", korean: "별칭을 지우세요")
        case .aliasShared: Wording("delete it in one of the two", korean: "둘 가운데 한 글에서 지우세요")
        // Front matter alone would turn a transcript into a post.
        case .moved(_, _, .transcript, let aliases):
            Wording(
                "add `aliases: [\(aliases)]` to its front matter, beside `kind: transcript`",
                korean: "머리말에 `kind: transcript`와 함께 `aliases: [\(aliases)]`라고 쓰세요")
        case .moved(_, _, _, let aliases):
            Wording(
                "write `aliases: [\(aliases)]` in its front matter", korean: "머리말에 `aliases: [\(aliases)]`라고 쓰세요")
        case .manyMoved:
            Wording(
                "keep `.site/` from build to build, in CI too, or list the former addresses in `aliases:`",
                korean: "빌드할 때마다 `.site/`를 그대로 두거나(CI에서도), 예전 주소를 `aliases:`에 쓰세요")
        case .redirectsLeftOut: nil
        case .contentKeepsChanging: Wording("build again when nothing is changing", korean: "잠잠해진 뒤에 다시 빌드하세요")
        case .tooManyTags: Wording("keep those that readers will look for", korean: "사람들이 찾아볼 만한 태그만 남기세요")
        case .tooManyAliases:
            Wording(
                "keep those in `aliases` that other sites still link to", korean: "`aliases`에 다른 사이트가 아직 링크하는 주소만 남기세요")
        case .localAddress:
            Wording(
                "set `baseURL` in site.yml, or SITE_BASE_URL, to where the site is published",
                korean: "site.yml의 `baseURL`이나 SITE_BASE_URL에 사이트를 올릴 주소를 쓰세요")
        }
    }

    /// Blogs that come from Hugo or Jekyll often have such a key in every document.
    public var recurringKey: String? {
        if case .addressIgnored = self { "permalink" } else { nil }
    }
}
