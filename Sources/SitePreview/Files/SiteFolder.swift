import SiteFiles

/// The folder that is served, through which nothing outside of it can be reached.
///
/// It remains the same folder even if another takes its name.
final class SiteFolder: Sendable {
    let path: String
    /// `nil` if there was no folder, which then counts as gone.
    private let folder: OpenFolder?

    /// Opens a folder; one that does not exist counts as gone.
    init(path: String) {
        self.path = path
        folder = try? OpenFolder(path)
    }

    /// Whether the folder has been removed or replaced by another.
    var isGone: Bool { folder?.isInPlace != true }

    /// What is at a path.
    enum Entry: Sendable {
        case file(OpenFile)
        /// A folder, and its index page if it has one.
        case folder(index: OpenFile?)
        case nothing
    }

    /// Looks up names that `RequestPath` allows, from the folder down; none of them can lead out (see `OpenFolder`).
    func entry(_ names: [String]) -> Entry {
        guard var folder else { return .nothing }
        for (position, name) in names.enumerated() {
            switch folder.entry(name) {
            case .folder(let next)?: folder = next
            case .file(let file)? where position == names.count - 1: return .file(file)
            case .file?, nil: return .nothing
            }
        }
        guard case .file(let index)? = folder.entry("index.html") else { return .folder(index: nil) }
        return .folder(index: index)
    }

    /// Whether there is a file at a path from the folder.
    func holdsFile(_ path: String) -> Bool {
        if case .file = entry(path.split(separator: "/").map(String.init)) { true } else { false }
    }
}
