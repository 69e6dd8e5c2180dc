import Foundation
import SiteContent
import SiteFiles
public import SiteModel

/// The folder in which a preview keeps its pages and its cache, apart from what is published.
///
/// It belongs to one program for as long as this value lives; another preview of the same site gets one beside it.
public final class PreviewFolder: Sendable {
    /// Where pages are built.
    public let output: String
    /// Where builds keep what they know, from the site's root.
    public let cache: String
    /// The folder that holds both, and is locked.
    private let path: String
    private let lock: Int32

    /// Takes a folder that no other preview has.
    ///
    /// - Parameter root: The site's root on disk.
    /// - Throws: A `DiagnosedError` when it cannot be made, or there is no such site. One that has settings may get its
    ///   content later.
    public init(root: String) throws(DiagnosedError) {
        var status = stat()
        guard stat(root, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            throw DiagnosedError(ContentProblem.noRoot, file: root)
        }
        guard Self.holdsBlog(root) else { throw DiagnosedError(ContentProblem.noContentFolder) }
        let base = root + "/.site"
        do throws(DiskError) {
            try Self.make(base)
            try Self.hide(base)
            for number in 1...Self.mostPreviews {
                let name = number == 1 ? ".site/preview" : ".site/preview-\(number)"
                guard let lock = try Self.lock(root + "/" + name) else { continue }
                self.lock = lock
                path = root + "/" + name
                output = path + "/pages"
                cache = name + "/cache"
                try Self.make(root + "/" + cache)
                return
            }
        } catch {
            throw DiagnosedError(error.problem, file: base)
        }
        throw DiagnosedError(OutputProblem.tooManyPreviews, file: base)
    }

    deinit {
        close(lock)
    }

    /// Whether someone has taken the folder away, so that another preview may have the place by now.
    public var isLost: Bool {
        var held = stat()
        var named = stat()
        guard fstat(lock, &held) == 0, stat(path, &named) == 0 else { return true }
        return held.st_ino != named.st_ino || held.st_dev != named.st_dev
    }

    private static let mostPreviews = 16

    private static func holdsBlog(_ root: String) -> Bool {
        ["content", ConfigurationReader.fileName].contains { OutputPath.kind(of: root + "/" + $0) != .nothing }
    }

    private static func make(_ path: String) throws(DiskError) {
        guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw DiskError(path: path) }
    }

    /// Keeps version control from the folder.
    private static func hide(_ folder: String) throws(DiskError) {
        let path = folder + "/.gitignore"
        guard OutputPath.kind(of: path) == .nothing else { return }
        _ = try Array("*\n".utf8).withUnsafeBufferPointer { bytes throws(DiskError) in
            try Disk.write(UnsafeRawBufferPointer(bytes), to: path)
        }
    }

    /// Makes and locks a folder.
    ///
    /// - Returns: The descriptor that holds the lock; `nil` when another preview has it.
    private static func lock(_ path: String) throws(DiskError) -> Int32? {
        try make(path)
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { throw DiskError(path: path) }
        if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return descriptor }
        close(descriptor)
        return nil
    }
}

extension PreviewFolder {
    /// Which of some files builds have put into a preview's folder, whatever has become of them since.
    ///
    /// - Parameters:
    ///   - paths: The files, from the folder.
    ///   - output: The folder.
    /// - Returns: Those that are on the list in the folder; the list itself when that is lost or cannot be read.
    public static func made(_ paths: [String], in output: String) -> [String] {
        guard let manifest = try? Disk.contents(of: output + "/" + Manifest.fileName) else {
            return [Manifest.fileName]
        }
        let wanted = Set(paths.map { Array($0.utf8) })
        let listed = manifest.split(separator: UInt8(ascii: "\n")).filter { line in
            wanted.contains { $0.elementsEqual(line) }
        }
        return listed.map { String(decoding: $0, as: UTF8.self) }
    }
}
