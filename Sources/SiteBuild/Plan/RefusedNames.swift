import SiteContent
import SiteFiles
import SiteModel

/// Finds files and addresses with names that hosts refuse.
enum RefusedNames {
    /// What is wrong with the names of files that are copied; a folder is named once for all that is in it.
    static func diagnostics(of input: PlanInput) -> [Diagnostic] {
        let paths =
            input.assets.map { ($0.path, $0.publishedPath) }
            + input.theme.assets.map { ("templates/" + $0.path, $0.path) }
        guard paths.contains(where: { RefusedCharacters.areIn($1) }) else { return [] }
        let documents = input.site.pages.map(\.file) + input.unpublished.map(\.file)
        var names = FreeNames(besides: paths.map(\.0) + documents)
        var seen: Set<String> = []
        return paths.flatMap { source, published -> [Diagnostic] in
            guard RefusedCharacters.areIn(published) else { return [] }
            return refusedParts(of: source).filter { seen.insert($0).inserted }.map {
                let problem = problem(of: $0, usable: names.name(insteadOf: $0), on: input.site.configuration.hosting)
                return Diagnostic(problem, file: $0)
            }
        }
    }

    /// The notes that nothing redirects from the addresses of some pages.
    static func noRedirects(from pages: [RedirectPage], besides files: [any SiteFile]) -> [Diagnostic] {
        guard pages.contains(where: { $0.query != nil }) else { return pages.map { noRedirect(from: $0) } }
        let taken = Set(files.map { $0.route.path.lowercased() })
        let paths = pages.map { $0.owner.alias?.withoutQuery ?? $0.route }
        let counts = Dictionary(grouping: paths.map { $0.path.lowercased() }) { $0 }.mapValues(\.count)
        return zip(pages, paths).map { page, path in
            let isFree = counts[path.path.lowercased()] == 1 && !taken.contains(path.path.lowercased())
            return noRedirect(from: page, path: isFree && !RefusedCharacters.areIn(path.path) ? path.path : nil)
        }
    }

    /// The note that nothing redirects from an address; `path` is free, and leads from there whatever the query is.
    static func noRedirect(from page: RedirectPage, path: String? = nil) -> Diagnostic {
        let (file, alias) = (page.owner.contentPath ?? "", page.owner.alias)
        let characters = RefusedCharacters.all(in: page.route.path)
        let problem: RefusedNameProblem =
            page.query != nil
            ? .query(page.route.path, path: path)
            : alias == nil
                ? .formerAddress(page.route.path, characters: characters)
                : .alias(page.route.path, characters: characters)
        return Diagnostic(problem, file: file, position: alias?.position, excerpt: alias?.excerpt)
    }

    /// The path up to each name that is refused.
    private static func refusedParts(of path: String) -> [String] {
        let names = path.split(separator: "/")
        return names.indices.filter { RefusedCharacters.areIn(String(names[$0])) }
            .map { names[...$0].joined(separator: "/") }
    }

    private static func problem(of path: String, usable: String, on hosting: Hosting?) -> RefusedNameProblem {
        let name = FilePath.name(of: path)
        let characters = RefusedCharacters.all(in: name)
        let refused = characters.filter { hosting?.refusedInNames.contains($0) ?? false }
        guard let hosting, !refused.isEmpty else { return .unsuitable(name, characters: characters, usable: usable) }
        return .refused(name, characters: refused, by: hosting, usable: usable)
    }
}

/// Finds names that hosts accept, and no other file of the blog has.
private struct FreeNames {
    /// The paths of all files and folders, in lower case and in NFC.
    private var taken: Set<String> = []

    init(besides paths: [String]) {
        for path in paths {
            var end = Self.key(path)[...]
            while taken.insert(String(end)).inserted, let slash = end.lastIndex(of: "/") { end = end[..<slash] }
        }
    }

    /// The name to give a file or folder: numbered if one of that name is beside it.
    mutating func name(insteadOf path: String) -> String {
        let removed = RefusedCharacters.removed(from: FilePath.name(of: path))
        let usable = removed.isEmpty || removed.hasPrefix(".") ? "file" + removed : removed
        let folder = FilePath.folder(of: path)
        let dot = usable.lastIndex(of: ".") ?? usable.endIndex
        var name = usable
        var number = 2
        while !taken.insert(Self.key(folder + "/" + name)).inserted {
            name = usable[..<dot] + "-\(number)" + usable[dot...]
            number += 1
        }
        return name
    }

    private static func key(_ path: String) -> String { path.composed.lowercased() }
}

/// What can be wrong with the name of a published file.
enum RefusedNameProblem: Problem, Hashable {
    case unsuitable(String, characters: [Character], usable: String)
    case refused(String, characters: [Character], by: Hosting, usable: String)
    case alias(String, characters: [Character])
    case formerAddress(String, characters: [Character])
    case query(String, path: String?)

    /// An error where the host would refuse the whole site.
    var severity: Severity {
        switch self {
        case .refused: .error
        case .unsuitable: .warning
        case .alias, .formerAddress, .query: .note
        }
    }

    /// What is wrong.
    var message: Wording {
        switch self {
        case .unsuitable(let name, let characters, _):
            let words = RefusedCharacters.words(for: characters)
            return Wording(
                "the name ‘\(name)’ has what some hosts and systems refuse: \(words.english)",
                korean: "‘\(name)’ 이름 안에 호스트나 시스템에 따라 받지 않는 것이 있습니다: \(words.korean)")
        case .refused(let name, let characters, let hosting, _):
            let words = RefusedCharacters.words(for: characters)
            return Wording(
                "\(hosting.name) deploys no site with a file like ‘\(name)’, whose name has \(words.english)",
                korean: "‘\(name)’처럼 이름에 \(words.korean) 글자가 든 파일이 있으면 \(hosting.name)에 사이트가 올라가지 않습니다")
        case .alias(let address, let characters):
            let words = RefusedCharacters.words(for: characters)
            return Wording(
                "nothing redirects from the alias \(address): hosts refuse a page whose name has \(words.english)",
                korean: "별칭 \(address)에서는 글로 이어지지 않습니다. 이름에 이런 것이 있는 페이지는 호스트가 받지 않습니다: \(words.korean)")
        case .query(let address, _):
            return Wording(
                "nothing redirects from the alias \(address): only Netlify has rules for what follows `?`",
                korean: "별칭 \(address)에서는 글로 이어지지 않습니다. `?` 뒤에 따라 이어 주는 규칙은 Netlify에만 있습니다")
        case .formerAddress(let address, let characters):
            let words = RefusedCharacters.words(for: characters)
            return Wording(
                """
                nothing redirects from the former address \(address): hosts refuse a page whose name has \
                \(words.english)
                """,
                korean: """
                    예전 주소 \(address)에서는 글로 이어지지 않습니다. 이름에 이런 것이 있는 페이지는 호스트가 받지 않습니다: \
                    \(words.korean)
                    """)
        }
    }

    /// How to fix it.
    var hint: Wording? {
        switch self {
        case .unsuitable(_, _, let usable), .refused(_, _, _, let usable):
            return Wording(
                "rename it to ‘\(usable)’, here and in links to it", korean: "이름을 ‘\(usable)’로 바꾸고, 그 파일을 가리키는 링크도 고치세요"
            )
        case .alias:
            return Wording(
                "delete it, or set `hosting` if the host reads `_redirects`",
                korean: "지우거나, `_redirects`를 읽는 호스트라면 `hosting`을 설정하세요")
        case .query(_, let path?):
            return Wording(
                "write `\(path)`, from which visitors are redirected whatever follows `?`, or delete it",
                korean: "`?` 뒤에 무엇이 오든 이어지도록 `\(path)`라고 쓰거나, 지우세요")
        case .query(_, nil):
            return Wording(
                "delete it, or set `hosting: netlify` if the site is there",
                korean: "지우거나, 사이트를 Netlify에 올린다면 `hosting: netlify`를 설정하세요")
        case .formerAddress:
            return Wording(
                "set `hosting` if the host reads `_redirects`", korean: "`_redirects`를 읽는 호스트라면 `hosting`을 설정하세요")
        }
    }

    /// Blogs that come from a database have such an address in every document.
    var recurringKey: String? {
        switch self {
        case .query: "aliases"
        case .unsuitable, .refused, .alias, .formerAddress: nil
        }
    }
}
