import SiteFiles
import SiteBuild

/// Paths of files from the root of the repository that contains the site, for annotations and code scanning.
struct RepositoryPaths {
    /// The prefix for paths from the site's root.
    private let prefix: String

    /// Finds the site's folder in the repository at `workspace`.
    init(root: String, workspace: String) {
        let site = FileLocation.real(root) ?? root
        let repository = FileLocation.real(workspace) ?? workspace
        let base = repository.hasSuffix("/") ? repository : repository + "/"
        if site == repository {
            prefix = ""
        } else if site.hasPrefix(base) {
            prefix = site.dropFirst(base.count) + "/"
        } else {
            prefix = root == "." ? "" : root + (root.hasSuffix("/") ? "" : "/")
        }
    }

    /// A file's path from the repository's root.
    func path(of file: String) -> String {
        file.hasPrefix("/") ? file : prefix + file
    }
}
