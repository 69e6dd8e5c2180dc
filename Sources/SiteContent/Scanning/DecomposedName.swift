import SiteBytes
import SiteModel

/// A file or folder of `content/` whose name the disk spells with decomposed letters (NFD), as macOS once did.
package struct DecomposedName: Hashable {
    /// The path from the site's root in NFC.
    package let path: String
    /// Where it is on disk, with the name as the disk spells it.
    package let location: String

    /// The name in NFC.
    package var composedName: String { path.split(separator: "/").last.map(String.init) ?? path }

    /// Every such name among the files of a site, the content of a folder before the folder itself.
    package static func all(in files: [SourceFile], root: String) -> [DecomposedName] {
        var found: Set<DecomposedName> = []
        for file in files where !file.location.utf8.elementsEqual((root + "/" + file.path).utf8) {
            let names = file.path.split(separator: "/")
            let spelt = file.location.utf8.dropFirst(root.utf8.count + 1).split(separator: UInt8(ascii: "/"))
            for depth in names.indices where depth < spelt.count && !spelt[depth].elementsEqual(names[depth].utf8) {
                let location = root + "/" + spelt[...depth].map { String(Substring($0)) }.joined(separator: "/")
                found.insert(
                    DecomposedName(path: names[...depth].joined(separator: "/"), location: location))
            }
        }
        return found.sorted { left, right in
            let depths = (left.path.count { $0 == "/" }, right.path.count { $0 == "/" })
            return depths.0 != depths.1 ? depths.0 > depths.1 : left.path.precedes(right.path)
        }
    }
}
