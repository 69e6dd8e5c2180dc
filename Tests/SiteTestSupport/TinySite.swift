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

    /// So many dated posts, for tests that need a long build or several list pages.
    ///
    /// - Parameter count: How many.
    /// - Returns: Texts by path; the posts are `글 1`, the oldest, to `글 <count>`.
    public static func posts(_ count: Int) -> [String: String] {
        Dictionary(
            uniqueKeysWithValues: (1...count).map { number in
                let time = "2025-05-02T\(twoDigits(number / 60)):\(twoDigits(number % 60)):00"
                return ("content/posts/p\(number).md", post("글 \(number)", "pubDatetime: \(time)"))
            })
    }

    private static func twoDigits(_ number: Int) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }

    /// Writes a file of the site.
    ///
    /// - Parameters:
    ///   - text: The content.
    ///   - path: Where, from the site's root.
    /// - Throws: An error when it cannot be written.
    public func write(_ text: String, to path: String) throws {
        try folder.write(Array(text.utf8), to: path)
    }

    /// Takes a file or folder away.
    ///
    /// - Parameter path: Where it is, from the site's root.
    /// - Throws: An error when there is none.
    public func remove(_ path: String) throws {
        try FileManager.default.removeItem(atPath: root + "/" + path)
    }

    /// Makes a folder.
    ///
    /// - Parameter path: Where, from the site's root.
    /// - Throws: An error when it cannot be made.
    public func makeFolder(_ path: String) throws {
        try FileManager.default.createDirectory(atPath: root + "/" + path, withIntermediateDirectories: true)
    }

    /// Makes a symbolic link.
    ///
    /// - Parameters:
    ///   - path: Where, from the site's root.
    ///   - target: Where it leads.
    /// - Throws: An error when it cannot be made.
    public func link(_ path: String, to target: String) throws {
        let parent = URL(filePath: root + "/" + path).deletingLastPathComponent()
        try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: root + "/" + path, withDestinationPath: target)
    }

    /// Runs `site build` in the site's root, at a fixed time.
    ///
    /// - Parameters:
    ///   - arguments: Further arguments.
    ///   - environment: Variables to set over those of the test.
    ///   - launcher: A program, with its first arguments, that is to run it.
    /// - Returns: What it left behind.
    /// - Throws: An error when it cannot be started.
    public func build(
        _ arguments: String..., environment: [String: String] = [:], launcher: [String] = []
    ) throws -> SiteBinary.Result {
        try build(arguments, environment: environment, launcher: launcher)
    }

    /// Runs `site build` with a list of arguments.
    public func build(
        _ arguments: [String], environment: [String: String] = [:], launcher: [String] = []
    ) throws -> SiteBinary.Result {
        let now = arguments.contains("--now") ? [] : ["--now", Self.now]
        return try SiteBinary.run(
            ["build"] + arguments + now, in: root, environment: environment, launcher: launcher)
    }

    /// Runs `site check` in the site's root, at a fixed time.
    ///
    /// - Parameters:
    ///   - arguments: Further arguments.
    ///   - environment: Variables to set over those of the test.
    /// - Returns: What it left behind.
    /// - Throws: An error when it cannot be started.
    public func check(_ arguments: String..., environment: [String: String] = [:]) throws -> SiteBinary.Result {
        try SiteBinary.run(["check", "--now", Self.now] + arguments, in: root, environment: environment)
    }

    /// Starts `site build` in the site's root, at a fixed time.
    ///
    /// - Parameters:
    ///   - arguments: Further arguments.
    ///   - environment: Variables to set over those of the test.
    /// - Returns: The build as it runs.
    /// - Throws: An error when it cannot be started.
    public func startBuild(_ arguments: String..., environment: [String: String] = [:]) throws -> SiteBinary.Run {
        try startBuild(arguments, environment: environment)
    }

    /// Starts `site build` with a list of arguments.
    public func startBuild(_ arguments: [String], environment: [String: String] = [:]) throws -> SiteBinary.Run {
        try SiteBinary.start(["build", "--now", Self.now] + arguments, in: root, environment: environment)
    }

    /// Runs `site render` in the site's root.
    ///
    /// - Parameters:
    ///   - arguments: Its arguments.
    ///   - input: What it reads from standard input.
    /// - Returns: What it left behind.
    /// - Throws: An error when it cannot be started.
    public func render(_ arguments: String..., input: String = "") throws -> SiteBinary.Result {
        try SiteBinary.run(["render"] + arguments, in: root, input: Array(input.utf8))
    }

    /// A published file as text.
    ///
    /// - Parameters:
    ///   - path: Where, in the output folder.
    ///   - output: The output folder, from the site's root.
    /// - Returns: The text.
    /// - Throws: An error when there is no such file.
    public func published(_ path: String, in output: String = "public") throws -> String {
        String(decoding: try folder.read(output + "/" + path), as: UTF8.self)
    }

    /// Whether a file or folder of the site exists.
    ///
    /// - Parameter path: Where, from the site's root.
    /// - Returns: `true` also for a link that leads nowhere.
    public func exists(_ path: String) -> Bool {
        var status = stat()
        return lstat(root + "/" + path, &status) == 0
    }

    /// Whether a file was published.
    public func isPublished(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root + "/public/" + path)
    }

    /// Every published file.
    public var publishedTree: [String: [UInt8]] { folder.tree("public") }

    /// Every published page as text, by path.
    public var publishedPages: [String: String] {
        publishedTree.filter { $0.key.hasSuffix(".html") }.mapValues { String(decoding: $0, as: UTF8.self) }
    }
}
