import SiteBytes
import SiteModel

/// Tells at a glance that files of a site stand in no other's way.
///
/// Nearly every site is such. Looking for what stands where, to say it, takes ten times as long.
enum PlaceFilter {
    /// Whether two files may stand in one place, or one where another needs a folder.
    ///
    /// - Parameter paths: Where the files go.
    /// - Returns: `false` only if no path equals another or another's folder, with or without a look at capitals.
    static func mayClash(_ paths: [String]) -> Bool {
        var files: Set<UInt64> = Set(minimumCapacity: paths.count)
        var folders: Set<UInt64> = []
        for path in paths {
            let place = number(of: path.mayHaveCapitals ? path.lowercased() : path) { folders.insert($0) }
            guard files.insert(place).inserted else { return true }
        }
        return !folders.isDisjoint(with: files)
    }

    /// The hash of a path; `visitFolder` gets those of the folders above it on the way.
    private static func number(of path: String, visitFolder: (UInt64) -> Void) -> UInt64 {
        path.withUTF8Bytes { path in
            var hash = ShortHash()
            for byte in path {
                if byte == UInt8(ascii: "/") { visitFolder(hash.value) }
                hash.add(byte)
            }
            return hash.value
        }
    }
}
