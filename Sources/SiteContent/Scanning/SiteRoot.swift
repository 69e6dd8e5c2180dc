import SiteFiles
import SiteModel

/// The root of a site, held open, with the three things that a build reads from it: `site.yml`, `content/` and
/// `templates/`.
///
/// Each may be a link to something else in the root. A link that leads out is refused: a blog comes from anyone, and what
/// such a link names would get into pages and reports.
struct SiteRoot {
    private let folder: OpenFolder
    private let location: String

    /// Opens a site's root; links may lead to it.
    private init(_ path: String) throws(DiskError) {
        folder = try OpenFolder(path)
        location = FilePath.real(path) ?? path
    }

    /// What a name in the root leads to.
    enum Target {
        case file(FoundFile, FileStamp)
        case folder(OpenFolder)
        case refused(ContentProblem)
    }

    /// Finds out what a name in a site's root leads to; `nil` if there is nothing.
    static func target(of name: String, in root: String) -> Target? {
        do throws(DiskError) {
            let site = try SiteRoot(root)
            let status = try site.folder.status(of: name)
            return status.kind == .link ? try site.target(ofLink: name) : try site.target(name, status)
        } catch {
            return error.isMissing ? nil : .refused(.unreadable(reason: error.reason))
        }
    }

    private func target(ofLink name: String) throws(DiskError) -> Target {
        guard let target = FilePath.real(location + "/" + name) else { return .refused(.brokenLink) }
        let base = location == "/" ? location : location + "/"
        guard target.hasPrefix(base) else { return .refused(.linkLeadsOutOfBlog(target: target)) }
        let path = String(target.dropFirst(base.count))
        return try self.target(path, folder.status(of: path))
    }

    private func target(_ path: String, _ status: FileStatus) throws(DiskError) -> Target {
        switch status.kind {
        case .file: .file(folder.found(path, status), status.stamp)
        case .folder: .folder(try OpenFolder(path, in: folder))
        case .link, .other: .refused(.notAPlainFile)
        }
    }
}
