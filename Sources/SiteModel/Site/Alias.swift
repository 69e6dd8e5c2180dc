import Foundation
import SiteBytes

/// A former address of a document, which redirects to it.
public struct Alias: Sendable, Hashable {
    /// The former address.
    public package(set) var route: Route
    /// Where it is in the document's front matter.
    public package(set) var position: SourcePosition
    /// The line that contains it.
    public package(set) var excerpt: String

    /// Makes an alias.
    ///
    /// - Parameters:
    ///   - route: The former address.
    ///   - position: Where it is in the document's front matter.
    ///   - excerpt: The line that contains it.
    public init(route: Route, position: SourcePosition, excerpt: String) {
        self.route = route
        self.position = position
        self.excerpt = excerpt
    }
}

/// A former address as someone wrote it in front matter.
public struct WrittenAlias: Sendable {
    /// What was written: a path from the site's root, or one relative to the folder that contains the document's page.
    public let text: String
    /// Where it is in the document.
    public let position: SourcePosition
    /// The line that contains it.
    public let excerpt: String

    /// Makes an alias as it was written.
    ///
    /// - Parameters:
    ///   - text: What was written.
    ///   - position: Where it is in the document.
    ///   - excerpt: The line that contains it.
    public init(text: String, position: SourcePosition, excerpt: String) {
        self.text = text
        self.position = position
        self.excerpt = excerpt
    }

    /// The alias of a document's page.
    ///
    /// - Parameter page: The route of the document's page.
    /// - Returns: The alias.
    /// - Throws: An `AliasProblem` if no page of the site can have this address.
    public func alias(beside page: Route) throws(AliasProblem) -> Alias {
        Alias(route: try Route(alias: text, beside: page), position: position, excerpt: excerpt)
    }
}

extension Route {
    /// Reads a former address.
    ///
    /// A path that starts with a slash is relative to the site's root, any other to the folder that contains the page's
    /// own folder, as in Hugo. Names may be percent-encoded. A name that ends in `.html` or `.htm` is a file; everything
    /// else is a page in its own folder, with or without a slash at its end, and so is `index.html`.
    ///
    /// - Parameters:
    ///   - written: The address as someone wrote it.
    ///   - page: The route of the document's page.
    /// - Throws: An `AliasProblem` if no page of the site can have this address.
    public init(alias written: String, beside page: Route) throws(AliasProblem) {
        guard !written.hasPrefix("//"), !written.contains("://") else { throw .absolute(written) }
        guard !written.contains(where: { $0 == "?" || $0 == "#" }) else { throw .queryOrFragment(written) }
        var names = written.hasPrefix("/") ? [] : page.path.split(separator: "/").dropLast().map(String.init)
        for part in written.split(separator: "/") {
            switch part {
            case ".": continue
            case "..": if names.popLast() == nil { throw .leadsOut(written) }
            default: names.append(try Self.name(part, of: written))
            }
        }
        if names.last == "index.html" { names.removeLast() }
        let isFile = !written.hasSuffix("/") && names.last.map(Self.isHTMLFile) ?? false
        self = isFile ? Route(file: names.joined(separator: "/")) : Route(page: names)
        let byteCount = path.utf8.count
        guard byteCount <= Self.longestAlias else {
            throw .unusable(written.prefix(60) + "…", reason: Self.tooLong(byteCount))
        }
    }

    /// In bytes: macOS has the shortest paths, of 1024 (`PATH_MAX`), and the path of the output folder precedes this one.
    private static let longestAlias = 600

    private static func tooLong(_ byteCount: Int) -> Wording {
        Wording(
            "its path has \(byteCount) bytes; at most \(longestAlias) fit",
            korean: "경로가 \(byteCount)바이트입니다. \(longestAlias)바이트까지 들어갑니다")
    }

    private static func name(_ part: Substring, of written: String) throws(AliasProblem) -> String {
        do throws(SlugProblem) {
            return try Slug(written: String(part).percentDecoded).text
        } catch {
            throw .unusable(written, reason: error.message)
        }
    }

    private static func isHTMLFile(_ name: String) -> Bool {
        let lowered = name.lowercased()
        return lowered.hasSuffix(".html") || lowered.hasSuffix(".htm")
    }
}

/// Why an address cannot be an alias.
public enum AliasProblem: Problem, Error, Hashable {
    case absolute(String)
    case queryOrFragment(String)
    case leadsOut(String)
    case unusable(String, reason: Wording)

    /// An unusable alias fails the build.
    public var severity: Severity { .error }

    /// What is wrong with the alias.
    public var message: Wording {
        switch self {
        case .absolute(let alias):
            Wording("the alias ‘\(alias)’ names a host", korean: "별칭 ‘\(alias)’에 호스트 이름이 있습니다")
        case .queryOrFragment(let alias):
            Wording(
                "the alias ‘\(alias)’ has a query or a fragment, which static pages cannot have",
                korean: "별칭에는 `?`와 `#`을 쓸 수 없습니다: ‘\(alias)’")
        case .leadsOut(let alias):
            Wording("the alias ‘\(alias)’ leads out of the site", korean: "‘\(alias)’ 별칭이 사이트 밖을 가리킵니다")
        case .unusable(let alias, let reason):
            Wording(
                "the alias ‘\(alias)’ cannot be an address: \(reason.english)",
                korean: "별칭 ‘\(alias)’의 자리에 페이지를 둘 수 없습니다: \(reason.korean)")
        }
    }

    /// What to write instead.
    public var hint: Wording? {
        switch self {
        case .absolute(let alias):
            Wording(
                "write only its path, such as \(Self.path(of: alias))", korean: "\(Self.path(of: alias))처럼 경로만 쓰세요")
        case .queryOrFragment(let alias):
            Wording("write \(Self.plain(alias))", korean: "\(Self.plain(alias))라고 쓰세요")
        case .leadsOut(let alias):
            Wording(
                "write it from the site's root, such as \(Self.plain(Self.rooted(alias)))",
                korean: "\(Self.plain(Self.rooted(alias)))처럼 사이트 맨 위부터 쓰세요")
        case .unusable:
            Wording(
                "delete it, or write an address that a page can have, such as /old/",
                korean: "지우거나, /old/처럼 페이지를 둘 수 있는 주소로 쓰세요")
        }
    }

    private static func path(of alias: String) -> String {
        let rest = alias.firstRange(of: "//").map { alias[$0.upperBound...] } ?? alias[...]
        let path = plain(String(rest.drop { $0 != "/" }))
        return path.isEmpty ? "/old/" : path
    }

    private static func plain(_ alias: String) -> String {
        String(alias.prefix { $0 != "?" && $0 != "#" })
    }

    private static func rooted(_ alias: String) -> String {
        "/" + alias.split(separator: "/").filter { $0 != ".." && $0 != "." }.joined(separator: "/")
    }
}
