import Foundation
import SiteContent
import SiteFiles
public import SiteModel

/// The folder in which a preview keeps its pages and its cache, apart from what is published.
///
/// It is locked as long as this value exists; another preview of the same site gets a folder of its own.
public final class PreviewFolder: Sendable {
    /// Where pages are built.
    public let output: String
    /// The path of the cache folder, relative to the site's root.
    public let cache: String
    /// The locked folder that contains both, held so that no link can lead elsewhere.
    private let folder: OpenFolder

    /// Takes a folder that no other preview has.
    ///
    /// - Parameter root: The site's root on disk.
    /// - Throws: A `DiagnosedError` if it cannot be made, or there is no such site. A site that has settings may get
    ///   its content later. A link in the place of the folder or of one in it or above it is an error.
    public init(root: String) throws(DiagnosedError) {
        guard FileKind(atTarget: root) == .folder else {
            throw DiagnosedError(ContentProblem.noRoot, file: root)
        }
        guard Self.holdsBlog(root) else { throw DiagnosedError(ContentProblem.noContentFolder) }
        let base = root + "/.site"
        let (folder, place) = try Self.diagnosing(base) { () throws(DiskError) in
            let outer = try OpenFolder(root).makeFolder(".site")
            try Self.hide(outer)
            return try Self.lockedFolder(in: outer)
        }
        guard let folder else { throw DiagnosedError(OutputProblem.tooManyPreviews, file: base) }
        self.folder = folder
        output = base + "/" + place + "/pages"
        cache = ".site/" + place + "/cache"
        try makeFolders()
    }

    /// Makes the folders for the pages and for the cache again if someone has removed them.
    ///
    /// - Throws: A `DiagnosedError` if the system refuses that, or a link is in the place of one.
    public func makeFolders() throws(DiagnosedError) {
        for path in [output, cache] {
            try Self.diagnosing(path) { () throws(DiskError) in
                let name = FilePath.name(of: path)
                try folder.make(name)
                // A build finds out what else may be in its place.
                if try folder.status(of: name).kind == .link { _ = try folder.folder(name) }
            }
        }
    }

    /// Whether the folder was removed or moved, so that another preview may have taken its place.
    public var isLost: Bool { !folder.isInPlace }

    private static let mostPreviews = 16

    private static func holdsBlog(_ root: String) -> Bool {
        ["content", ConfigurationReader.fileName].contains { FileKind(at: root + "/" + $0) != nil }
    }

    /// Makes version control ignore the folder.
    private static func hide(_ folder: OpenFolder) throws(DiskError) {
        let name = ".gitignore"
        guard (try? folder.status(of: name)) == nil else { return }
        do throws(DiskError) {
            try folder.write(Array("*\n".utf8), toNew: name) {}
        } catch {
            // Another preview may have been quicker.
            guard !error.isExisting else { return }
            try? folder.remove(name)
            throw error
        }
    }

    /// Makes and locks the first folder that no other preview has, and tells its name; no folder if there are too many.
    private static func lockedFolder(in outer: OpenFolder) throws(DiskError) -> (OpenFolder?, name: String) {
        for number in 1...mostPreviews {
            let name = number == 1 ? "preview" : "preview-\(number)"
            let folder = try outer.makeFolder(name)
            if folder.lock() { return (folder, name) }
        }
        return (nil, "")
    }

    /// Does something; `file` is what messages are about.
    private static func diagnosing<Result>(
        _ file: String, _ action: () throws(DiskError) -> Result
    ) throws(DiagnosedError) -> Result {
        do throws(DiskError) {
            return try action()
        } catch {
            let isLink = FileKind(at: error.path) == .link
            throw DiagnosedError(
                isLink ? OutputProblem.linkInPlaceOfFolder(path: error.path) : error.problem, file: file)
        }
    }
}

extension PreviewFolder {
    /// Those of some files that builds have put into a preview's folder, whatever has happened to them since.
    ///
    /// - Parameters:
    ///   - paths: The files, relative to the folder.
    ///   - output: The folder.
    /// - Returns: Those that the folder's manifest lists; the manifest itself if it is missing or cannot be read.
    public static func made(_ paths: [String], in output: String) -> [String] {
        guard let manifest = try? Disk.contents(of: output + "/" + Manifest.fileName, limit: Manifest.mostBytes)
        else {
            return [Manifest.fileName]
        }
        let wanted = Set(paths.map { Array($0.utf8) })
        let listed = manifest.split(separator: UInt8(ascii: "\n")).filter { line in
            wanted.contains { $0.elementsEqual(line) }
        }
        return listed.map { String(decoding: $0, as: UTF8.self) }
    }
}
