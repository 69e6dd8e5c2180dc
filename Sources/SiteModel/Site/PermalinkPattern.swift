/// The shape of a document's URL, such as `/posts/:slug/` or `/:year/:month/:slug/`.
public struct PermalinkPattern: Sendable, Hashable, Encodable {
    /// The pattern as written in `site.yml`.
    public let text: String
    private let segments: [String]

    /// The names that a pattern may hold, each after a colon.
    public static let names = ["slug", "year", "month", "day", "kind"]

    /// `/posts/:slug/`.
    public static let standard = PermalinkPattern(text: "/posts/:slug/", segments: ["posts", ":slug"])

    /// Makes a pattern.
    ///
    /// - Parameter text: Folders between slashes; `:slug` must be among them, and `:year`, `:month`, `:day` and
    ///   `:kind` may be.
    public init?(_ text: String) {
        let segments = text.split(separator: "/").map(String.init)
        guard text.hasPrefix("/"), text.hasSuffix("/"), !segments.contains(where: { $0.hasPrefix(".") }) else {
            return nil
        }
        let names = segments.flatMap { $0.split(separator: ":", omittingEmptySubsequences: false).dropFirst() }
            .map { name in String(name.prefix { $0.isLetter }) }
        guard names.contains("slug"), names.allSatisfy(Self.names.contains) else { return nil }
        self.init(text: text, segments: segments)
    }

    /// Whether URLs of this shape carry the day, so that a file name need not repeat it.
    public var carriesDate: Bool {
        [":year", ":month", ":day"].allSatisfy(text.contains)
    }

    /// The route of a document.
    ///
    /// - Parameters:
    ///   - slug: The document's slug.
    ///   - kind: What the document is.
    ///   - day: When it was published; folders that need a date it has not are left out.
    /// - Returns: The route.
    public func route(slug: Slug, kind: DocumentKind, day: CivilDate?) -> Route {
        let values = [
            "slug": slug.text,
            "kind": kind.rawValue,
            "year": day?.year.padded(to: 4) ?? "",
            "month": day?.month.padded(to: 2) ?? "",
            "day": day?.day.padded(to: 2) ?? "",
        ]
        return Route(page: segments.map { Self.fill($0, with: values) }.filter { !$0.isEmpty })
    }

    private init(text: String, segments: [String]) {
        self.text = text
        self.segments = segments
    }

    private static func fill(_ segment: String, with values: [String: String]) -> String {
        let parts = segment.split(separator: ":", omittingEmptySubsequences: false)
        return parts.dropFirst().reduce(String(parts[0])) { filled, part in
            let name = part.prefix { $0.isLetter }
            return filled + (values[String(name)] ?? "") + part.dropFirst(name.count)
        }
    }
}
