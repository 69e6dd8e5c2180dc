/// The shape of a document's URL, such as `/posts/:slug/`, `/:year/:month/:slug/` or `/:category/:title.html`.
public struct PermalinkPattern: Sendable, Hashable, Encodable {
    /// The pattern as written in `site.yml`.
    public let text: String
    private let folders: [[Piece]]
    /// Whether the last of the folders is a file.
    private let endsInFile: Bool

    /// The names that a pattern may contain, each after a colon.
    public static let names = Name.allCases.map(\.rawValue)

    /// `/posts/:slug/`.
    public static let standard = PermalinkPattern(
        text: "/posts/:slug/", folders: [[.text("posts")], [.name(.slug)]], endsInFile: false)

    private enum Name: String, Sendable, Encodable, CaseIterable {
        case slug, title, year, month, day, kind, folder, category, categories

        /// Whether some documents have nothing to put in its place.
        var mayBeMissing: Bool {
            switch self {
            case .slug, .title, .kind: false
            case .year, .month, .day, .folder, .category, .categories: true
            }
        }
    }

    /// What a folder's name consists of.
    private enum Piece: Sendable, Hashable, Encodable {
        case text(String)
        case name(Name)
    }

    /// What a pattern is filled in with.
    public struct Values: Sendable {
        /// The document's slug.
        public var slug: Slug
        /// The slug of its title.
        public var title: Slug
        /// What it is.
        public var kind: DocumentKind
        /// When it was published, if that is known.
        public var day: CivilDate?
        /// The folders that hold it.
        public var folders: [Slug] = []
        /// Its categories.
        public var categories: [Slug] = []

        /// Takes what every document has; the rest can be set afterwards.
        ///
        /// - Parameters:
        ///   - slug: The document's slug.
        ///   - title: The slug of its title.
        ///   - kind: What it is.
        ///   - day: When it was published, if that is known.
        public init(slug: Slug, title: Slug, kind: DocumentKind, day: CivilDate?) {
            self.slug = slug
            self.title = title
            self.kind = kind
            self.day = day
        }
    }

    /// Makes a pattern for all documents.
    ///
    /// - Parameter text: Folders between slashes, the last of which may be a file that ends in `.html`; `:slug` or
    ///   `:title` must be among them, and every other name may be.
    public init?(_ text: String) {
        guard text.hasPrefix("/"), text.hasSuffix("/") || text.hasSuffix(".html"), let pattern = Self(written: text),
            pattern.folders.joined().contains(where: { $0 == .name(.slug) || $0 == .name(.title) })
        else { return nil }
        self = pattern
    }

    /// Makes a pattern for one document, which may do without the document's name and without a slash at its end.
    ///
    /// - Parameter text: Folders between slashes.
    package init?(written text: String) {
        guard text.utf8.count <= Route.mostBytes else { return nil }
        var segments = text.split(separator: "/").map(String.init)
        guard
            !segments.contains(where: { $0.hasPrefix(".") || RefusedCharacters.areIn($0.replacing(":", with: "")) })
        else { return nil }
        if segments.last == "index.html" { segments.removeLast() }
        var folders: [[Piece]] = []
        for segment in segments {
            guard let pieces = Self.pieces(of: segment) else { return nil }
            folders.append(pieces)
        }
        let endsInFile = !text.hasSuffix("/") && segments.last?.hasSuffix(".html") ?? false
        // A name that may be missing would leave a file without one.
        if endsInFile, let file = folders.last, case .name(let name) = file[0], name.mayBeMissing,
            !file.contains(where: { $0 == .name(.slug) || $0 == .name(.title) })
        {
            return nil
        }
        self.init(text: text, folders: folders, endsInFile: endsInFile)
    }

    /// Whether URLs of this shape contain the day, so that the slug does not have to repeat it.
    public var carriesDate: Bool {
        [":year", ":month", ":day"].allSatisfy(text.contains)
    }

    /// Whether URLs of this shape contain the title.
    public var carriesTitle: Bool { folders.joined().contains(.name(.title)) }

    /// Whether URLs of this shape contain the folders that hold the document, so that the slug does not have to repeat
    /// them.
    public var carriesFolder: Bool { folders.joined().contains(.name(.folder)) }

    /// The same shape with the folders that hold the document before the last part; `nil` if they are in it already.
    public var withFolder: PermalinkPattern? {
        guard !carriesFolder else { return nil }
        let end = text.hasSuffix("/") ? text.index(before: text.endIndex) : text.endIndex
        guard let slash = text[..<end].lastIndex(of: "/") else { return nil }
        return PermalinkPattern(text[...slash] + ":folder/" + text[text.index(after: slash)...])
    }

    /// The route of a document.
    ///
    /// - Parameter values: What the document is called, and where it belongs; folders that need what it does not have are
    ///   left out.
    /// - Returns: The route.
    public func route(_ values: Values) -> Route {
        let names = folders.compactMap { pieces -> String? in
            if case .text(let text) = pieces[0], pieces.count == 1 { return text }
            let name = pieces.reduce(into: "") { $0 += Self.text(of: $1, values) }
            return name.isEmpty ? nil : name
        }
        return endsInFile ? Route(file: names.joined(separator: "/")) : Route(page: names)
    }

    /// How many bytes the path of a document's route has at most, found without making it.
    package func byteCount(_ values: Values) -> Int {
        folders.reduce(1) { $0 + 1 + $1.reduce(0) { $0 + Self.text(of: $1, values).utf8.count } }
    }

    private init(text: String, folders: [[Piece]], endsInFile: Bool) {
        self.text = text
        self.folders = folders
        self.endsInFile = endsInFile
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

    private static func text(of piece: Piece, _ values: Values) -> String {
        switch piece {
        case .text(let text): text
        case .name(.slug): values.slug.text
        case .name(.title): values.title.text
        case .name(.kind): values.kind.rawValue
        case .name(.year): values.day?.year.padded(to: 4) ?? ""
        case .name(.month): values.day?.month.padded(to: 2) ?? ""
        case .name(.day): values.day?.day.padded(to: 2) ?? ""
        case .name(.folder): values.folders.map(\.text).joined(separator: "/")
        case .name(.category): values.categories.first?.text ?? ""
        case .name(.categories): values.categories.map(\.text).joined(separator: "/")
        }
    }
}
