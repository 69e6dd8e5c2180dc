import Foundation
import SiteFiles
public import SiteModel

/// The file that a list of changes is written to.
public struct ChangeListFile: Sendable {
    private let path: String
    /// The path with every link in it resolved, so that the target of a link is replaced and not the link.
    private let location: String

    /// Makes sure, before anything is built, that the file can be written later.
    ///
    /// - Parameters:
    ///   - path: The file; it need not exist.
    ///   - root: The site's root, whose sources must not be overwritten.
    ///   - output: The output folder, which must contain nothing but the site.
    /// - Throws: A `DiagnosedError` if the file cannot be written.
    public init(path: String, root: String, output: String) throws(DiagnosedError) {
        self.path = path
        location = FilePath.resolved(path)
        if (location + "/").hasPrefix(FilePath.resolved(output) + "/") {
            throw Self.unusable(Wording("it is in the output folder", korean: "출력 폴더 안에 있습니다"), path)
        }
        switch FileKind(at: location) {
        case .folder: throw Self.unusable(Wording("it is a folder", korean: "폴더입니다"), path)
        case nil, .file: try Self.checkFolder(Self.folder(of: location), path)
        case .link, .other: try Self.checkAccess(to: location, path)
        }
        for source in ["content", "templates", "site.yml"] {
            guard (location + "/").hasPrefix(FilePath.resolved(root + "/" + source) + "/") else { continue }
            throw Self.unusable(
                Wording("it would be part of \(source)", korean: "\(source)의 일부가 됩니다"), path)
        }
    }

    /// Replaces the file's content by a list, atomically unless it is a pipe or device.
    ///
    /// - Parameter list: The changes of a build.
    /// - Throws: A `DiagnosedError` if writing fails.
    public func write(_ list: ChangeList) throws(DiagnosedError) {
        do throws(DiskError) {
            try write(Array(list.text.utf8))
        } catch {
            throw DiagnosedError(OutputProblem.unwrittenList(reason: error.reason), file: path)
        }
    }

    private func write(_ bytes: [UInt8]) throws(DiskError) {
        // A pipe or device is written to directly: a rename would replace it.
        guard [nil, .file].contains(FileKind(at: location)) else {
            try Disk.write(bytes, to: location)
            return
        }
        let name = location.split(separator: "/").last ?? ""
        let temporary = "\(Self.folder(of: location))/.\(name).\(getpid())"
        do throws(DiskError) {
            try Disk.replace(with: bytes, at: temporary)
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

    private static func checkAccess(to location: String, _ path: String) throws(DiagnosedError) {
        if let refusal = Access.writing.refusal(at: location) { throw unusable(refusal.reason, path) }
    }

    private static func checkFolder(_ folder: String, _ path: String) throws(DiagnosedError) {
        // With a slash at the end, the path of a file is refused.
        if let refusal = Access.filling.refusal(at: folder + "/") { throw unusable(refusal.reason, path) }
    }

    private static func unusable(_ reason: Wording, _ path: String) -> DiagnosedError {
        DiagnosedError(OutputProblem.unusableList(reason: reason), file: path)
    }
}
