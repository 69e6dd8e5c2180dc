/// The files beside documents by their names, as Obsidian finds them: wherever they are.
public struct FileIndex: Sendable {
    private let paths: [String: [String]]

    /// Files files.
    ///
    /// - Parameter paths: Their paths from the site's root, without a leading slash.
    public init(_ paths: some Sequence<String>) {
        self.paths = Dictionary(grouping: paths, by: Self.key).mapValues { $0.sorted() }
    }

    /// The files that a name, or the end of a path, can mean: capitals count only where there are several, as in Obsidian.
    func paths(endingWith target: String) -> [String] {
        let named = paths[Self.key(of: target)] ?? []
        let exact = named.filter { $0 == target || $0.hasSuffix("/" + target) }
        guard exact.isEmpty, !named.isEmpty else { return exact }
        let end = target.lowercased()
        return named.filter { $0.lowercased() == end || $0.lowercased().hasSuffix("/" + end) }
    }

    /// The only file that a name, or the end of a path, can mean.
    ///
    /// - Parameter target: The name.
    /// - Returns: Its path; `nil` if there is none, or several.
    package func path(endingWith target: String) -> String? {
        let found = paths(endingWith: target)
        return found.count == 1 ? found[0] : nil
    }

    /// Whether a name, or the end of a path, means one file.
    ///
    /// - Parameter target: The name.
    /// - Returns: `false` also if it means several.
    public func holdsOne(endingWith target: String) -> Bool { paths(endingWith: target).count == 1 }

    /// The name that a document asked for, if it did not ask for a path.
    ///
    /// - Parameter key: A key of `RenderedDocument.askedFiles`.
    /// - Returns: The name.
    public static func name(askedAs key: String) -> String? {
        key.hasPrefix(anywhere) ? String(key.dropFirst(anywhere.count)) : nil
    }

    /// What precedes a name among the files that a document asked for.
    static let anywhere = "**/"

    @Sendable private static func key(of path: String) -> String {
        let name = path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
        return name.mayHaveCapitals ? name.lowercased() : name
    }
}
