/// The shape of a document's URL, such as `/posts/:slug/` or `/:year/:month/:slug/`.
public struct PermalinkPattern: Sendable, Hashable, Encodable {
    /// The pattern as written in `site.yml`.
    public let text: String
    private let folders: [[Piece]]

    /// The names that a pattern may contain, each after a colon.
    public static let names = Name.allCases.map(\.rawValue)

    /// `/posts/:slug/`.
    public static let standard = PermalinkPattern(text: "/posts/:slug/", folders: [[.text("posts")], [.name(.slug)]])

    private enum Name: String, Sendable, Encodable, CaseIterable {
        case slug, year, month, day, kind
    }

    /// What a folder's name consists of.
    private enum Piece: Sendable, Hashable, Encodable {
        case text(String)
        case name(Name)
    }

    /// Makes a pattern.
    ///
    /// - Parameter text: Folders between slashes; `:slug` must be among them, and `:year`, `:month`, `:day` and
    ///   `:kind` may be.
    public init?(_ text: String) {
        let segments = text.split(separator: "/").map(String.init)
        guard text.hasPrefix("/"), text.hasSuffix("/"), !segments.contains(where: { $0.hasPrefix(".") }) else {
            return nil
        }
        var folders: [[Piece]] = []
        for segment in segments {
            guard let pieces = Self.pieces(of: segment) else { return nil }
            folders.append(pieces)
        }
        guard folders.joined().contains(.name(.slug)) else { return nil }
        self.init(text: text, folders: folders)
    }

    /// Whether URLs of this shape contain the day, so that the slug does not have to repeat it.
    public var carriesDate: Bool {
        [":year", ":month", ":day"].allSatisfy(text.contains)
    }

    /// The route of a document.
    ///
    /// - Parameters:
    ///   - slug: The document's slug.
    ///   - kind: What the document is.
    ///   - day: When it was published; if it is unknown, folders that need it are left out.
    /// - Returns: The route.
    public func route(slug: Slug, kind: DocumentKind, day: CivilDate?) -> Route {
        Route(
            page: folders.compactMap { pieces in
                if case .text(let text) = pieces[0], pieces.count == 1 { return text }
                let name = pieces.reduce(into: "") { $0 += Self.text(of: $1, slug: slug, kind: kind, day: day) }
                return name.isEmpty ? nil : name
            })
    }

    private init(text: String, folders: [[Piece]]) {
        self.text = text
        self.folders = folders
    }

    /// Divides a folder's name; `nil` if it contains an unknown name after a colon.
    private static func pieces(of segment: String) -> [Piece]? {
        let parts = segment.split(separator: ":", omittingEmptySubsequences: false)
        var pieces = parts[0].isEmpty ? [] : [Piece.text(String(parts[0]))]
        for part in parts.dropFirst() {
            let letters = part.prefix { $0.isLetter }
            guard let name = Name(rawValue: String(letters)) else { return nil }
            pieces.append(.name(name))
            if letters.count < part.count { pieces.append(.text(String(part.dropFirst(letters.count)))) }
        }
        return pieces
    }

    private static func text(of piece: Piece, slug: Slug, kind: DocumentKind, day: CivilDate?) -> String {
        switch piece {
        case .text(let text): text
        case .name(.slug): slug.text
        case .name(.kind): kind.rawValue
        case .name(.year): day?.year.padded(to: 4) ?? ""
        case .name(.month): day?.month.padded(to: 2) ?? ""
        case .name(.day): day?.day.padded(to: 2) ?? ""
        }
    }
}
