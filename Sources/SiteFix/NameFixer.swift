import SiteContent
import SiteFiles

/// Works out which names are brought to NFC.
///
/// Each is renamed once, whatever links lead to it; one that a link leads through is left, or the link would break.
struct NameFixer {
    private let root: String
    private let realRoot: String
    /// The targets of the links through which files were found.
    private let targets: [String]

    /// The renamings whose new name is free, the content of a folder before the folder.
    static func renamings(of files: [SourceFile], root: String) -> [FixPlan.Renaming] {
        let names = DecomposedName.all(in: files, root: root)
        guard !names.isEmpty, let realRoot = FilePath.real(root) else { return [] }
        let fixer = NameFixer(root: root, realRoot: realRoot, targets: linkTargets(of: files, root: root))
        // Of several paths to a place, people know it by the one without a link.
        let direct = names.filter { fixer.isDirect($0) }
        var places: Set<String> = []
        return (direct + names.filter { !fixer.isDirect($0) })
            .compactMap { fixer.renaming(of: $0) }
            .filter { places.insert($0.oldLocation).inserted }
            .sorted { depth(of: $0.oldLocation) > depth(of: $1.oldLocation) }
    }

    private func renaming(of name: DecomposedName) -> FixPlan.Renaming? {
        guard let folder = FilePath.real(Self.folder(of: name.location)) else { return nil }
        let old = folder + name.location[Self.lastSlash(in: name.location)...]
        let new = folder + "/" + name.composedName
        let isLinked = targets.contains { $0 == old || $0.hasPrefix(old + "/") }
        guard !isLinked, Disk.isFree(new, for: old) else { return nil }
        return FixPlan.Renaming(path: name.path, oldLocation: old, newLocation: new)
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
