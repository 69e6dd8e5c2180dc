import SiteBytes
import Foundation
public import SiteModel

/// The templates and assets of a site: the built-in ones, overridden file by file by the blog's own.
public struct Theme: Sendable {
    let templates: [TemplateSource]
    /// The files to publish below `/assets/`.
    public let assets: [ThemeAsset]

    /// Puts a theme together.
    ///
    /// - Parameter files: The blog's own files, as bytes by path inside `templates/`.
    /// - Throws: A `DiagnosedError` for a template that is not UTF-8.
    public init(overriding files: [String: [UInt8]] = [:]) throws(DiagnosedError) {
        var templates: [TemplateSource] = []
        var assets: [ThemeAsset] = []
        let all = Self.builtInFiles.merging(files) { _, own in own }
        for (path, bytes) in all.sorted(by: { $0.key.precedes($1.key) }) {
            if path.hasSuffix(".mustache") {
                templates.append(try TemplateSource(path: path, bytes: bytes))
            } else if path.hasPrefix("assets/") {
                assets.append(ThemeAsset(path: path, bytes: bytes))
            }
        }
        self.templates = templates
        self.assets = assets
    }

    /// The ids that templates write as they stand, such as that of the main part of every page.
    public var anchors: Set<String> {
        Set(
            templates.flatMap { template in
                template.text.matches(of: /\sid="([^"{}]+)"/).map { String($0.1) }
            })
    }

    /// The default theme as it is carried in the binary: bytes by path inside `templates/`.
    public static let builtInFiles: [String: [UInt8]] = BuiltInTheme.base64Files.compactMapValues { text in
        Data(base64Encoded: text).map { [UInt8]($0) }
    }
}
