import Foundation
import SiteFiles
public import SiteModel

/// A file outside of the site that a build writes for other programs.
public struct ResultFile: Sendable {
    /// What a build writes to such a file.
    public enum Content: Sendable, Hashable {
        /// The files that it added, changed and removed.
        case changes
        /// Everything that a search can find.
        case searchEntries

        /// What messages call it.
        var name: Wording {
            switch self {
            case .changes: Wording("the list of changes", korean: "바뀐 파일의 목록")
            case .searchEntries: Wording("what the search finds", korean: "검색할 내용")
            }
        }

        /// The option that names the file.
        var option: String {
            switch self {
            case .changes: "--list-changed"
            case .searchEntries: "--search-export"
            }
        }
    }

    private let content: Content
    private let path: String
    /// The path with every link in it resolved, so that the target of a link is replaced and not the link.
    private let location: String

    /// Makes sure, before anything is built, that the file can be written later.
    ///
    /// - Parameters:
    ///   - content: What will be written.
    ///   - path: The file; it need not exist.
    ///   - root: The site's root, whose sources must not be overwritten.
    ///   - output: The output folder, which must contain nothing but the site.
    /// - Throws: A `DiagnosedError` if the file cannot be written.
    public init(for content: Content, path: String, root: String, output: String) throws(DiagnosedError) {
        self.content = content
        self.path = path
        location = FilePath.resolved(path)
        if (location + "/").hasPrefix(FilePath.resolved(output) + "/") {
            throw unusable(Wording("it is in the output folder", korean: "출력 폴더 안에 있습니다"))
        }
        switch FileKind(at: location) {
        case .folder: throw unusable(Wording("it is a folder", korean: "폴더입니다"))
        case nil, .file: try checkFolder(Self.folder(of: location))
        case .link, .other: try checkAccess(to: location)
        }
        for source in ["content", "templates", "site.yml"] {
            guard (location + "/").hasPrefix(FilePath.resolved(root + "/" + source) + "/") else { continue }
            throw unusable(
                Wording("it would be part of \(source)", korean: "\(source)의 일부가 됩니다"))
        }
    }

    /// Replaces the file's content by a list, atomically unless it is a pipe or device.
    ///
    /// - Parameter list: The changes of a build.
    /// - Throws: A `DiagnosedError` if writing fails.
    public func write(_ list: ChangeList) throws(DiagnosedError) {
        try write { (file: borrowing FileWriter) throws(DiskError) in try file.append(Array(list.text.utf8)) }
    }

    /// Replaces the file's content, atomically unless it is a pipe or device, piece by piece.
    func write(_ content: (borrowing FileWriter) throws(DiskError) -> Void) throws(DiagnosedError) {
        do throws(DiskError) {
            try replace(by: content)
        } catch {
            throw DiagnosedError(OutputProblem.unwrittenList(self.content, reason: error.reason), file: path)
        }
    }

    private func replace(by content: (borrowing FileWriter) throws(DiskError) -> Void) throws(DiskError) {
        // A pipe or device is written to directly: a rename would replace it.
        guard [nil, .file].contains(FileKind(at: location)) else {
            try content(FileWriter(at: location, isNew: false))
            return
        }
        let name = location.split(separator: "/").last ?? ""
        let temporary = "\(Self.folder(of: location))/.\(name).\(getpid())"
        do throws(DiskError) {
            try content(FileWriter(at: temporary, isNew: true))
            try Disk.move(temporary, to: location)
        } catch {
            try? Disk.remove(temporary)
            throw error
        }
    }

    private static func folder(of location: String) -> String {
        let folder = FilePath.folder(of: location)
        return folder.isEmpty ? "/" : folder
    }

    private func checkAccess(to location: String) throws(DiagnosedError) {
        if let refusal = Access.writing.refusal(at: location) { throw unusable(refusal.reason) }
    }

    private func checkFolder(_ folder: String) throws(DiagnosedError) {
        // With a slash at the end, the path of a file is refused.
        if let refusal = Access.filling.refusal(at: folder + "/") { throw unusable(refusal.reason) }
    }

    private func unusable(_ reason: Wording) -> DiagnosedError {
        DiagnosedError(OutputProblem.unusableList(content, reason: reason), file: path)
    }
}
