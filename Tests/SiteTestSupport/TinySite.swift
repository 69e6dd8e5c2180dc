import Foundation

/// A site of a few files, made for one test.
public final class TinySite: Sendable {
    /// Where it is.
    public let folder: TemporaryFolder
    /// What counts as now in its builds.
    public static let now = "2025-06-01T12:00:00+09:00"

    /// Makes a site.
    ///
    /// - Parameter files: Texts by path.
    /// - Throws: An error when the files cannot be written.
    public init(_ files: [String: String] = [:]) throws {
        folder = try TemporaryFolder()
        for (path, text) in files { try write(text, to: path) }
    }

    /// The site's root.
    public var root: String { folder.path }

    /// A dated post with a title, for tests that need just some document.
    public static func post(_ title: String, _ fields: String = "", body: String = "본문") -> String {
        let date = fields.contains("pubDatetime:") || fields.contains("date:") ? "" : "pubDatetime: 2025-05-02\n"
        return "---\ntitle: \(title)\n\(date)\(fields.isEmpty ? "" : fields + "\n")---\n\n\(body)\n"
    }

    /// Writes a file of the site.
    public func write(_ text: String, to path: String) throws {
        try folder.write(Array(text.utf8), to: path)
    }

    /// Takes a file away.
    public func remove(_ path: String) throws {
        try FileManager.default.removeItem(atPath: root + "/" + path)
    }

    /// Runs `site build` in the site's root, at a fixed time.
    public func build(_ arguments: String..., environment: [String: String] = [:]) throws -> SiteBinary.Result {
        let now = arguments.contains("--now") ? [] : ["--now", Self.now]
        return try SiteBinary.run(["build"] + arguments + now, in: root, environment: environment)
    }

    /// A published file as text.
    public func published(_ path: String, in output: String = "public") throws -> String {
        String(decoding: try folder.read(output + "/" + path), as: UTF8.self)
    }

    /// Whether a file was published.
    public func isPublished(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root + "/public/" + path)
    }

    /// Every published file.
    public var publishedTree: [String: [UInt8]] { folder.tree("public") }
}
