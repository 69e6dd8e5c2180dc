import SiteBytes

/// Which files of a blog's folders are published: all but hidden ones, leftovers of programs, and what `exclude:` names.
///
/// `include:` brings files and folders back, whatever leaves them out.
public struct FileSelection: Sendable {
    private let excluded: NameRules
    private let included: NameRules
    private let excludedPaths: [PathPattern]
    private let includedPaths: [PathPattern]

    /// Makes a selection.
    ///
    /// - Parameters:
    ///   - excluded: Patterns of what is left out besides hidden files and leftovers.
    ///   - included: Patterns of what is published all the same.
    public init(excluding excluded: [PathPattern] = [], including included: [PathPattern] = []) {
        self.excluded = NameRules(excluded)
        self.included = NameRules(included)
        excludedPaths = excluded.filter { !$0.isForNames }
        includedPaths = included.filter { !$0.isForNames }
    }

    /// The selection that a site's settings make.
    public init(_ configuration: SiteConfiguration) {
        self.init(excluding: configuration.excluded, including: configuration.included)
    }

    /// What becomes of a file or folder.
    public enum Decision: Sendable, Hashable {
        case published
        case leftOut(LeftOutReason)
        /// A folder that is left out, but for something in it that `include:` may name.
        case searched(LeftOutReason)
    }

    /// Decides about a file or folder.
    ///
    /// In a folder that is left out, only a path brings something back: a name would bring back what any program has
    /// left anywhere.
    ///
    /// - Parameters:
    ///   - name: The name.
    ///   - folder: The folder that it is in, from the site's root: `content/posts`.
    ///   - isFolder: Whether it is a folder.
    ///   - isEmpty: Whether it is a file without a byte.
    ///   - outerReason: Why the folder that it is in is left out, if it is.
    /// - Returns: What becomes of it.
    public func decision(
        on name: String, in folder: String, isFolder: Bool, isEmpty: Bool = false,
        withinLeftOut outerReason: LeftOutReason? = nil
    ) -> Decision {
        let lowered = name.mayHaveCapitals ? name.lowercased() : name
        let path = hasPaths ? Self.names(below: folder) + [lowered] : []
        let ownReason = { reason(for: lowered, in: folder, path: path, isFolder: isFolder, isEmpty: isEmpty) }
        guard let reason = outerReason ?? ownReason() else { return .published }
        if outerReason == nil, included.pattern(for: lowered, isFolder: isFolder) != nil { return .published }
        let matches = includedPaths.map { $0.match(path, isFolder: isFolder) }
        if matches.contains(where: \.isWhole) { return .published }
        let mayHoldMore = matches.contains { outerReason == nil ? $0.namesFolder : $0.mayGoOn }
        return isFolder && mayHoldMore ? .searched(reason) : .leftOut(reason)
    }

    private var hasPaths: Bool { !excludedPaths.isEmpty || !includedPaths.isEmpty }

    private func reason(
        for name: String, in folder: String, path: [String], isFolder: Bool, isEmpty: Bool
    ) -> LeftOutReason? {
        if let pattern = excluded.pattern(for: name, isFolder: isFolder) { return .excluded(pattern) }
        if let pattern = excludedPaths.first(where: { $0.match(path, isFolder: isFolder).isWhole }) {
            return .excluded(pattern.text)
        }
        if let pattern = Leftovers.pattern(for: name, isFolder: isFolder, isEmpty: isEmpty) {
            return .leftover(pattern)
        }
        if ConflictCopy.matches(name) { return .conflictCopy }
        switch name.utf8.first {
        case UInt8(ascii: "."): return .hidden
        case UInt8(ascii: "_") where !isFolder && folder.hasPrefix("content"):
            return folder == "content" && Self.hostFiles.contains(name) ? nil : .underscore
        default: return nil
        }
    }

    /// Files at the top of `content/` that hosts read.
    public static let hostFiles: Set<String> = ["_headers", "_redirects"]

    /// The names of a folder's path below `content/`, in lower case.
    private static func names(below folder: String) -> [String] {
        let names = folder.lowercased().split(separator: "/").map(String.init)
        return names.first == "content" ? Array(names.dropFirst()) : names
    }
}
