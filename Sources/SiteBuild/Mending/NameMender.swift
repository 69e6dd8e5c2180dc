import SiteContent
import SiteFiles

/// Works out which names are brought to NFC: each once, whatever links lead to it, and none that a link leads through,
/// which would lead nowhere afterwards.
struct NameMender {
    private let root: String
    private let realRoot: String
    /// Where links lead that files were found behind.
    private let targets: [String]

    /// The renamings, what lies in a folder before the folder.
    ///
    /// - Parameters:
    ///   - files: The files of the site.
    ///   - root: The site's root on disk.
    /// - Returns: The renamings whose new name is free.
    static func renamings(of files: [SourceFile], root: String) -> [MendPlan.Renaming] {
        let names = DecomposedName.all(in: files, root: root)
        guard !names.isEmpty, let realRoot = FilePath.real(root) else { return [] }
        let mender = NameMender(root: root, realRoot: realRoot, targets: linkTargets(of: files, root: root))
        // Of several spellings of a place the one without a link is what people know it by.
        let direct = names.filter { mender.isDirect($0) }
        var places: Set<String> = []
        return (direct + names.filter { !mender.isDirect($0) })
            .compactMap { mender.renaming(of: $0) }
            .filter { places.insert($0.oldLocation).inserted }
            .sorted { depth(of: $0.oldLocation) > depth(of: $1.oldLocation) }
    }

    private func renaming(of name: DecomposedName) -> MendPlan.Renaming? {
        guard let folder = FilePath.real(Self.folder(of: name.location)) else { return nil }
        let old = folder + name.location[Self.lastSlash(in: name.location)...]
        let new = folder + "/" + name.composedName
        let isLinked = targets.contains { $0 == old || $0.hasPrefix(old + "/") }
        guard !isLinked, Disk.isFree(new, for: old) else { return nil }
        return MendPlan.Renaming(path: name.path, oldLocation: old, newLocation: new)
    }

    /// Whether no link leads to the folder that the name is in.
    private func isDirect(_ name: DecomposedName) -> Bool {
        let folder = Self.folder(of: name.location)
        return FilePath.real(folder) == realRoot + String(Substring(folder.utf8.dropFirst(root.utf8.count)))
    }

    private static func linkTargets(of files: [SourceFile], root: String) -> [String] {
        var seen: Set<String> = []
        var targets: [String] = []
        for file in files {
            var place = file.location
            while place.utf8.count > root.utf8.count, seen.insert(place).inserted {
                if FileKind(at: place) == .link, let target = FilePath.real(place) { targets.append(target) }
                place = folder(of: place)
            }
        }
        return targets
    }

    private static func folder(of location: String) -> String {
        String(location[..<lastSlash(in: location)])
    }

    private static func lastSlash(in location: String) -> String.Index {
        location.utf8.lastIndex(of: UInt8(ascii: "/")) ?? location.startIndex
    }

    private static func depth(of location: String) -> Int {
        location.utf8.count { $0 == UInt8(ascii: "/") }
    }
}
