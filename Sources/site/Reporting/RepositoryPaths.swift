import SiteFiles
import SiteBuild

/// Names files as the repository does that holds the site, for annotations and code scanning.
struct RepositoryPaths {
    /// What stands before paths from the site's root.
    private let prefix: String

    /// Finds the site in its repository.
    ///
    /// - Parameters:
    ///   - root: The site's root as it was given.
    ///   - workspace: The repository's root.
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
