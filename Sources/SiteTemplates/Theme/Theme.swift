import Foundation
package import SiteBytes
public import SiteModel

/// The templates and assets of a site: the built-in ones, overridden file by file by the blog's own.
public struct Theme: Sendable {
    let templates: [TemplateSource]
    /// The files to publish under `/assets/`.
    public let assets: [ThemeAsset]

    /// Overrides built-in files.
    ///
    /// - Parameter files: The blog's own files, as bytes by path inside `templates/`.
    /// - Throws: A `DiagnosedError` for a template that is not UTF-8.
    public init(overriding files: [String: [UInt8]] = [:]) throws(DiagnosedError) {
        try self.init(overriding: files, largeAssets: [])
    }

    /// Overrides built-in files.
    ///
    /// - Parameters:
    ///   - files: The blog's own files, as bytes by path inside `templates/`.
    ///   - largeAssets: Those of its assets whose bytes are not among them.
    /// - Throws: A `DiagnosedError` for a template that is not UTF-8.
    package init(
        overriding files: [String: [UInt8]], largeAssets: [ThemeAsset]
    ) throws(DiagnosedError) {
        var templates: [TemplateSource] = []
        var assets = largeAssets
        let large = Set(largeAssets.map(\.path))
        let all = Self.builtInFiles.merging(files) { _, own in own }.filter { !large.contains($0.key) }
        for (path, bytes) in all.sorted(by: { $0.key.precedes($1.key) }) {
            if path.hasSuffix(".mustache") {
                templates.append(try TemplateSource(path: path, bytes: bytes))
            } else if path.hasPrefix("assets/") {
                assets.append(ThemeAsset(path: path, bytes: bytes))
            }
        }
        self.templates = templates
        self.assets = largeAssets.isEmpty ? assets : assets.sorted { $0.path.precedes($1.path) }
    }

    /// Every template and asset that is held, by its path inside `templates/`: with the fingerprints of large assets,
    /// everything that the look of a page depends on.
    public var files: [(path: String, bytes: [UInt8])] {
        let held = assets.compactMap { asset -> (path: String, bytes: [UInt8])? in
            if case .held(let bytes) = asset.content { (asset.path, bytes) } else { nil }
        }
        return templates.map { ($0.name + ".mustache", Array($0.text.utf8)) } + held
    }

    /// The fingerprints of the assets that are not held, each with its path.
    package var largeAssets: [(path: String, fingerprint: Fingerprint)] {
        assets.compactMap { asset in
            if case .onDisk(let fingerprint) = asset.content { (asset.path, fingerprint) } else { nil }
        }
    }

    /// The assets that a site publishes: those of the search only if it has one, or if they are the blog's own.
    ///
    /// - Parameter configuration: The site's settings.
    /// - Returns: The positions in `assets`.
    public func publishedAssets(in configuration: SiteConfiguration) -> [Int] {
        assets.indices.filter { number in
            let asset = assets[number]
            return configuration.search != nil || !Self.searchAssets.contains(asset.path) || !isBuiltIn(asset)
        }
    }

    private func isBuiltIn(_ asset: ThemeAsset) -> Bool {
        guard case .held(let bytes) = asset.content else { return false }
        return Self.builtInFiles[asset.path] == bytes
    }

    private static let searchAssets = ["assets/search.css", "assets/search.js"]

    /// The ids that are literally in templates, such as that of the main part of every page.
    public var anchors: Set<String> {
        Set(
            templates.flatMap { template in
                template.text.matches(of: /\sid="([^"{}]+)"/).map { String($0.1) }
            })
    }

    /// The default theme that is embedded in the program: bytes by path inside `templates/`.
    public static let builtInFiles: [String: [UInt8]] = BuiltInTheme.base64Files.compactMapValues { text in
        Data(base64Encoded: text).map { [UInt8]($0) }
    }
}

/// A file of the theme that pages refer to.
public struct ThemeAsset: Sendable {
    /// The path inside `templates/`, such as `assets/style.css`.
    public let path: String
    /// The file's content.
    package let content: Content
    /// Where it is published.
    ///
    /// Style sheets and scripts have a hash of their content in their name, so that browsers can cache them forever.
    public let route: Route

    /// The content of an asset.
    package enum Content: Sendable {
        case held([UInt8])
        /// A file that is too large to be held, by a fingerprint that changes with its bytes.
        case onDisk(Fingerprint)
    }

    init(path: String, bytes: [UInt8]) {
        self.init(path: path, .held(bytes), digits: ShortHash(of: bytes).digits)
    }

    /// Takes an asset with the digits of the hash of its bytes.
    package init(path: String, _ content: Content, digits: @autoclosure () -> String) {
        self.path = path
        self.content = content
        route = Route(file: Self.publishedPath(path, digits: digits))
    }

    /// The name that templates use for it: the path inside `assets/`.
    var name: String { String(path.dropFirst("assets/".count)) }

    /// Whether its address changes with its content.
    public var isFingerprinted: Bool { route.path != "/" + path }

    private static func publishedPath(_ path: String, digits: () -> String) -> String {
        guard let dot = path.lastIndex(of: "."), [".css", ".js"].contains(path[dot...]) else { return path }
        return path[..<dot] + "." + digits() + path[dot...]
    }
}
