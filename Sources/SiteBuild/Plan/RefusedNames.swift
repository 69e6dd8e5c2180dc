import SiteContent
import SiteModel

/// Finds files and addresses with names that hosts refuse.
enum RefusedNames {
    /// What is wrong with the names of files that are copied; a folder is named once for all that is in it.
    static func diagnostics(of input: PlanInput) -> [Diagnostic] {
        let paths =
            input.assets.map { ($0.path, $0.publishedPath) }
            + input.theme.assets.map { ("templates/" + $0.path, $0.path) }
        var seen: Set<String> = []
        return paths.flatMap { source, published -> [Diagnostic] in
            guard RefusedCharacters.areIn(published) else { return [] }
            return refusedParts(of: source).filter { seen.insert($0).inserted }.map {
                Diagnostic(problem(of: $0, on: input.site.configuration.hosting), file: $0)
            }
        }
    }

    /// The note that nothing redirects from an address.
    static func noRedirect(from page: RedirectPage) -> Diagnostic {
        let (file, alias) = (page.owner.contentPath ?? "", page.owner.alias)
        let characters = RefusedCharacters.all(in: page.route.path)
        let problem: RefusedNameProblem =
            alias == nil
            ? .formerAddress(page.route.path, characters: characters) : .alias(page.route.path, characters: characters)
        return Diagnostic(problem, file: file, position: alias?.position, excerpt: alias?.excerpt)
    }

    /// The path up to each name that is refused.
    private static func refusedParts(of path: String) -> [String] {
        let names = path.split(separator: "/")
        return names.indices.filter { RefusedCharacters.areIn(String(names[$0])) }
            .map { names[...$0].joined(separator: "/") }
    }

    private static func problem(of path: String, on hosting: Hosting?) -> RefusedNameProblem {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let characters = RefusedCharacters.all(in: name)
        let refused = characters.filter { hosting?.refusedInNames.contains($0) ?? false }
        guard let hosting, !refused.isEmpty else { return .unsuitable(name, characters: characters) }
        return .refused(name, characters: refused, by: hosting)
    }
}

/// What can be wrong with the name of a published file.
enum RefusedNameProblem: Problem, Hashable {
    case unsuitable(String, characters: [Character])
    case refused(String, characters: [Character], by: Hosting)
    case alias(String, characters: [Character])
    case formerAddress(String, characters: [Character])

    /// An error where the host would refuse the whole site.
    var severity: Severity {
        switch self {
        case .refused: .error
        case .unsuitable: .warning
        case .alias, .formerAddress: .note
        }
    }

    /// What is wrong.
    var message: Wording {
        switch self {
        case .unsuitable(let name, let characters):
            let words = RefusedCharacters.words(for: characters)
            return Wording(
                "the name ‘\(name)’ has what some hosts and systems refuse: \(words.english)",
                korean: "‘\(name)’ 이름 안에 호스트나 시스템에 따라 받지 않는 것이 있습니다: \(words.korean)")
        case .refused(let name, let characters, let hosting):
            let words = RefusedCharacters.words(for: characters)
            return Wording(
                "\(hosting.name) deploys no site with a file like ‘\(name)’, whose name has \(words.english)",
                korean: "‘\(name)’처럼 이름에 \(words.korean) 글자가 든 파일이 있으면 \(hosting.name)에 사이트가 올라가지 않습니다")
        case .alias(let address, let characters):
            let words = RefusedCharacters.words(for: characters)
            return Wording(
                "nothing redirects from the alias \(address): hosts refuse a page whose name has \(words.english)",
                korean: "별칭 \(address)에서는 글로 이어지지 않습니다. 이름에 이런 것이 있는 페이지는 호스트가 받지 않습니다: \(words.korean)")
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
        case .unsuitable(let name, _), .refused(let name, _, _):
            let usable = Self.usable(name)
            return Wording(
                "rename it to ‘\(usable)’, here and in links to it", korean: "이름을 ‘\(usable)’로 바꾸고, 그 파일을 가리키는 링크도 고치세요"
            )
        case .alias:
            return Wording(
                "delete it, or set `hosting` if the host reads `_redirects`",
                korean: "지우거나, `_redirects`를 읽는 호스트라면 `hosting`을 설정하세요")
        case .formerAddress:
            return Wording(
                "set `hosting` if the host reads `_redirects`", korean: "`_redirects`를 읽는 호스트라면 `hosting`을 설정하세요")
        }
    }

    private static func usable(_ name: String) -> String {
        let usable = RefusedCharacters.removed(from: name)
        return usable.isEmpty || usable.hasPrefix(".") ? "file" + usable : usable
    }
}
