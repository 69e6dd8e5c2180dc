import SiteFiles
import SiteModel

/// The places of a site's files: what may still come between them.
struct TakenPlaces {
    /// Lowered, for some file systems take names that differ in case for one.
    private var files: Set<String>
    private var folders: Set<String> = []

    /// Takes the places of some files.
    ///
    /// - Parameter paths: Where they stand, from the output folder.
    init(_ paths: some Sequence<String>) {
        files = Set(paths.map(Self.small))
        for path in files { addFolders(of: path) }
    }

    /// Takes a place, unless a file stands there or in the way.
    ///
    /// - Parameter path: The place, from the output folder.
    /// - Returns: Whether it was free.
    mutating func take(_ path: String) -> Bool {
        let path = Self.small(path)
        guard !files.contains(path), !folders.contains(path) else { return false }
        var folder = FilePath.folder(of: path)
        while !folder.isEmpty {
            if files.contains(folder) { return false }
            folder = FilePath.folder(of: folder)
        }
        files.insert(path)
        addFolders(of: path)
        return true
    }

    /// Finding the small letters of a text is costly.
    private static func small(_ path: String) -> String {
        path.mayHaveCapitals ? path.lowercased() : path
    }

    private mutating func addFolders(of path: String) {
        var folder = FilePath.folder(of: path)
        while !folder.isEmpty, folders.insert(folder).inserted { folder = FilePath.folder(of: folder) }
    }
}
