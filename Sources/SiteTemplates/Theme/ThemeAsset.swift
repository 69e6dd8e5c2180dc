import SiteBytes
public import SiteModel

/// A file of the theme that pages refer to.
public struct ThemeAsset: Sendable {
    /// The path inside `templates/`, such as `assets/style.css`.
    public let path: String
    /// The file's content.
    public let bytes: [UInt8]
    /// Where it is published.
    ///
    /// Style sheets and scripts carry a hash of their content in their name, so that browsers may keep them for
    /// ever.
    public let route: Route

    init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
        route = Route(file: Self.publishedPath(path, bytes: bytes))
    }

    /// The name by which templates ask for it: the path inside `assets/`.
    var name: String { String(path.dropFirst("assets/".count)) }

    /// Whether its address changes with its content.
    public var isFingerprinted: Bool { route.path != "/" + path }

    private static func publishedPath(_ path: String, bytes: [UInt8]) -> String {
        guard let dot = path.lastIndex(of: "."), [".css", ".js"].contains(path[dot...]) else { return path }
        return path[..<dot] + "." + ContentHash.hexadecimal(of: bytes) + path[dot...]
    }
}
