import SiteFiles

/// The folder `content/`, held so that what was found in it is changed there and nowhere else.
struct HeldContent: Sendable {
    let folder: OpenFolder
    /// Its path with every link followed.
    private let real: String

    /// Opens the folder; `nil` if there is none.
    init?(root: String) {
        guard let real = FilePath.real(root + "/content"), let folder = try? OpenFolder(real) else { return nil }
        self.folder = folder
        self.real = real
    }

    /// The folder that a file is in, given by its path with every link followed; `nil` if it is not in `content/`.
    func folder(of location: String) throws(DiskError) -> OpenFolder? {
        guard location.hasPrefix(real + "/") else { return nil }
        let path = Substring(location.utf8.dropFirst(real.utf8.count + 1))
        return try folder.folder(at: FilePath.folder(of: String(path)))
    }
}
