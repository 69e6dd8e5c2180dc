import SiteBytes

/// Patterns of names, sorted by how they are looked up, so that a hundred cost no more than one.
struct NameRules: Sendable {
    private var byName: [String: PathPattern] = [:]
    private var byExtension: [String: PathPattern] = [:]
    private var others: [(pattern: PathPattern, name: NamePattern)] = []
    private let isEmpty: Bool
    /// The bytes with which the names in `byName` start: hashing a name in Hangul is slow, and hardly any is looked up.
    private var firstBytes: Set<UInt8> = []

    /// What tells two patterns of names apart.
    private struct Seen: Hashable {
        let name: NamePattern
        let isForFolders: Bool
    }

    init(_ patterns: [PathPattern]) {
        isEmpty = !patterns.contains(where: \.isForNames)
        var seen: Set<Seen> = []
        for pattern in patterns {
            guard let name = pattern.name,
                seen.insert(Seen(name: name, isForFolders: pattern.isForFolders)).inserted
            else { continue }
            if let only = name.onlyName, byName[only] == nil {
                byName[only] = pattern
                if let first = only.utf8.first { firstBytes.insert(first) }
            } else if let only = name.onlyExtension, byExtension[only] == nil {
                byExtension[only] = pattern
            } else {
                others.append((pattern, name))
            }
        }
    }

    /// A pattern that a name in lower case matches.
    func pattern(for name: String, isFolder: Bool) -> String? {
        guard !isEmpty else { return nil }
        if let first = name.utf8.first, firstBytes.contains(first), let found = byName[name],
            isFolder || !found.isForFolders
        {
            return found.text
        }
        if let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")),
            let found = byExtension[String(name[name.utf8.index(after: dot)...])], isFolder || !found.isForFolders
        {
            return found.text
        }
        return others.first { (isFolder || !$0.pattern.isForFolders) && $0.name.matches(name) }?.pattern.text
    }
}
