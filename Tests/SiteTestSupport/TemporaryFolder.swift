import Foundation

/// A folder that goes away with the last one who holds it.
public final class TemporaryFolder: Sendable {
    /// The folder's path, with every link in it followed.
    public let path: String

    /// Makes a folder.
    ///
    /// - Throws: An error when there is no room for one.
    public init() throws {
        let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
            .appending(path: "site-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.path
    }

    deinit {
        // A test may have taken away the right to look into a folder.
        for sub in (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? [] {
            chmod(path + "/" + sub, 0o700)
        }
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Writes a file and the folders it needs.
    ///
    /// - Parameters:
    ///   - bytes: The content.
    ///   - name: The path inside the folder.
    /// - Throws: An error when it cannot be written.
    public func write(_ bytes: [UInt8], to name: String) throws {
        let url = URL(filePath: path + "/" + name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
    }

    /// Reads a file.
    ///
    /// - Parameter name: The path inside the folder.
    /// - Returns: The content.
    /// - Throws: An error when there is no such file.
    public func read(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(filePath: path + "/" + name)))
    }

    /// Every file below a folder, by path.
    ///
    /// - Parameter name: The folder inside this one.
    /// - Returns: Each file's content; nothing when there is no such folder.
    public func tree(_ name: String) -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for sub in (try? FileManager.default.subpathsOfDirectory(atPath: path + "/" + name)) ?? [] {
            if let data = FileManager.default.contents(atPath: "\(path)/\(name)/\(sub)") { files[sub] = [UInt8](data) }
        }
        return files
    }
}
