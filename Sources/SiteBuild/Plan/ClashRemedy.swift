import SiteContent
import SiteModel

/// How to tell apart two files that would be at one address.
public enum ClashRemedy: Hashable, Sendable {
    /// Another slug, or another name of the file.
    case slug
    /// Another slug, or a pattern that shows the folders.
    case folder(pattern: String)
    /// A slug for the translation that the problem is reported at.
    case translation(slug: String)
    /// Another address in front matter.
    case permalink(example: String)
    /// Another slug, or another address in the front matter of the other document.
    case otherPermalink(file: String)

    /// What to do.
    var hint: Wording {
        switch self {
        case .slug:
            Wording("give one of them another `slug`, or rename the file", korean: "한쪽의 `slug` 값이나 파일 이름을 바꾸세요")
        case .folder(let pattern):
            Wording(
                "give one of them another `slug`, or write `permalink: \(pattern)` in site.yml",
                korean: "한쪽의 `slug` 값을 바꾸거나, site.yml에 `permalink: \(pattern)`이라고 쓰세요")
        case .translation(let slug):
            Wording("write `slug: \(slug)` in its front matter", korean: "이 글의 머리말에 `slug: \(slug)`라고 쓰세요")
        case .permalink(let example):
            Wording(
                "write another address, such as `permalink: \(example)`", korean: "`permalink: \(example)`처럼 다른 주소를 쓰세요"
            )
        case .otherPermalink(let file):
            Wording(
                "give it another `slug`, or write another `permalink` in \(file)",
                korean: "이 글의 `slug` 값이나 \(file)의 `permalink` 값을 바꾸세요")
        }
    }
}

/// How to make room for what the program itself generates.
public enum GeneratedRemedy: Hashable, Sendable {
    case file
    case document
    /// A document that asks for the address in its front matter.
    case permalink(example: String)

    /// What to do.
    var hint: Wording {
        switch self {
        case .file: Wording("delete the file", korean: "파일을 지우세요")
        case .document: Wording("delete the document, or give it another `slug`", korean: "글을 지우거나, 다른 `slug` 값을 쓰세요")
        case .permalink(let example):
            Wording(
                "delete the document, or write another address, such as `permalink: \(example)`",
                korean: "글을 지우거나, `permalink: \(example)`처럼 다른 주소를 쓰세요")
        }
    }
}

/// Finds out how to tell two documents apart.
struct ClashRemedies {
    private let configuration: SiteConfiguration
    private let pages: [String: Page]

    init(for site: Site) {
        configuration = site.configuration
        pages = Dictionary(site.pages.map { ($0.file, $0) }) { first, _ in first }
    }

    /// The address that a document asks for in its front matter.
    func permalink(of file: String?) -> Alias? {
        file.flatMap { pages[$0]?.permalink }
    }

    /// Which of two documents of one name is the translation of the other, and the slug that it needs.
    func translation(among files: [String]) -> (file: String, slug: String)? {
        let paths = files.map { DocumentPath($0) }
        guard paths.count == 2, paths[0].folders == paths[1].folders, files.allSatisfy({ pages[$0]?.permalink == nil }),
            paths[0].ownName(in: configuration.language) == paths[1].ownName(in: configuration.language)
        else { return nil }
        let suffixed = paths.filter { $0.language != nil }
        guard let path = suffixed.first(where: { !$0.isIn(configuration.language) }) ?? suffixed.first,
            let language = path.language, let name = pages[path.path]?.route.lastName
        else { return nil }
        return (path.path, name + "-" + language.lowercased())
    }

    /// How to tell apart a document or file that the problem is reported at, and another.
    func remedy(at blamed: String?, beside other: String?) -> ClashRemedy {
        guard let blamed, let other else { return .slug }
        if let permalink = permalink(of: blamed) { return .permalink(example: permalink.route.alternative.path) }
        if permalink(of: other) != nil, pages[blamed] != nil { return .otherPermalink(file: other) }
        guard let pattern = configuration.permalink.withFolder, [blamed, other].allSatisfy(followsPattern),
            DocumentName.folders(of: DocumentPath(blamed)) != DocumentName.folders(of: DocumentPath(other))
        else { return .slug }
        return .folder(pattern: pattern.text)
    }

    private func followsPattern(_ file: String) -> Bool {
        pages[file]?.kind.traits.usesPermalink ?? false
    }
}

extension Route {
    /// The last part of the path, without the ending of a file.
    var lastName: String {
        let name = path.split(separator: "/").last.map(String.init) ?? ""
        return !path.hasSuffix("/") && name.hasSuffix(".html") ? String(name.dropLast(5)) : name
    }

    /// An address beside this one that is likely to be free.
    var alternative: Route {
        guard self != .home else { return Route(page: ["home"]) }
        let isPage = path.hasSuffix("/")
        let stem = isPage ? path.dropLast() : path[..<(path.lastIndex(of: ".") ?? path.endIndex)]
        return Route(file: stem.dropFirst() + "-2" + path.dropFirst(stem.count))
    }
}
