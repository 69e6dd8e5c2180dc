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
    /// The locked folder that contains both.
    private let path: String
    private let lock: OpenFolder

    /// Takes a folder that no other preview has.
    ///
    /// - Parameter root: The site's root on disk.
    /// - Throws: A `DiagnosedError` if it cannot be made, or there is no such site. A site that has settings may get
    ///   its content later.
    public init(root: String) throws(DiagnosedError) {
        guard FileKind(atTarget: root) == .folder else {
            throw DiagnosedError(ContentProblem.noRoot, file: root)
        }
        guard Self.holdsBlog(root) else { throw DiagnosedError(ContentProblem.noContentFolder) }
        let base = root + "/.site"
        do throws(DiskError) {
            // As a build does, not through a link that leads out of the blog.
            _ = try Folder.ensure(base)
            try Self.hide(base)
            for number in 1...Self.mostPreviews {
                let name = number == 1 ? ".site/preview" : ".site/preview-\(number)"
                guard let lock = try Self.lock(root + "/" + name) else { continue }
                self.lock = lock
                path = root + "/" + name
                output = path + "/pages"
                cache = name + "/cache"
                try Folder.make(root + "/" + cache)
                return
            }
        } catch {
            throw DiagnosedError(error.problem, file: base)
        }
        throw DiagnosedError(OutputProblem.tooManyPreviews, file: base)
    }

    /// Whether the folder was removed or moved, so that another preview may have taken its place.
    public var isLost: Bool { !lock.isInPlace }

    private static let mostPreviews = 16

    private static func holdsBlog(_ root: String) -> Bool {
        ["content", ConfigurationReader.fileName].contains { FileKind(at: root + "/" + $0) != nil }
    }

    /// Makes version control ignore the folder.
    private static func hide(_ folder: String) throws(DiskError) {
        let path = folder + "/.gitignore"
        guard FileKind(at: path) == nil else { return }
        try Disk.write(Array("*\n".utf8), to: path)
    }

    /// Makes and locks a folder; `nil` if another preview has it.
    private static func lock(_ path: String) throws(DiskError) -> OpenFolder? {
        try Folder.make(path)
        let folder = try OpenFolder(path, followingLinks: false)
        return folder.lock() ? folder : nil
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
