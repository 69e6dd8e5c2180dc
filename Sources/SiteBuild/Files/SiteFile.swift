import SiteBytes
import SiteFiles
import SiteModel
import SiteTemplates

/// A file that the site will have.
///
/// What a file shows is one value. `content` receives that value and nothing else, and the file's fingerprint is taken
/// of the same value, so a file cannot show anything whose change would not rebuild the file.
protocol SiteFile: Sendable {
    /// What the file is made from.
    associatedtype Shown: CacheEncodable & Sendable

    /// Where the file is.
    var route: Route { get }
    /// What the file comes from.
    var owner: FileOwner { get }
    /// Whether sitemaps list it.
    var indexing: Indexing { get }
    /// Whether the theme may show in it; a file of which that is not so stays when only the theme changes.
    static var isOfTheme: Bool { get }

    /// Gathers what the file shows.
    func shown(in index: SiteIndex) -> Shown

    /// Turns what the file shows into its content.
    static func content(of shown: Shown, at route: Route, with tools: RenderTools) throws -> FileContent

    /// Fingerprints what the file shows and its address.
    ///
    /// `layout` is the fingerprint of the program, the settings and, for most files, the theme and what every page shows
    /// of the site. The one implementation is below; it is a requirement so that the compiler specializes it for every
    /// type of file.
    func origin(in index: SiteIndex, layout: Fingerprint) -> FileOrigin

    /// Makes the file, and fingerprints what it shows; implemented below as well.
    func made(
        in index: SiteIndex, layout: Fingerprint, with tools: RenderTools
    ) throws -> (content: FileContent, origin: Fingerprint)
}

extension SiteFile {
    static var isOfTheme: Bool { true }
}

/// A page: a file that is rendered with a template.
protocol PageFile: SiteFile {
    /// The template of every page of this type.
    static var template: TemplateName { get }

    /// Turns what the page shows into the values for its template.
    static func page(of shown: Shown, at route: Route, with tools: RenderTools) throws -> PageContent
}

extension PageFile {
    static func content(of shown: Shown, at route: Route, with tools: RenderTools) throws -> FileContent {
        .bytes(try tools.render(template, page(of: shown, at: route, with: tools)))
    }
}

/// Whether sitemaps list a file.
enum Indexing: Sendable {
    /// A page that search engines should know, and when it last changed, if that is known.
    case listed(modified: Timestamp?)
    case unlisted
}

/// The content of a file.
enum FileContent: Sendable {
    case bytes([UInt8])
    /// The bytes of another file, by its path on disk.
    case copy(of: FoundFile)
}

/// The fingerprint of everything that a file is made from, and the bodies that it includes.
struct FileOrigin: Sendable {
    let fingerprint: Fingerprint
    /// The documents whose bodies the file shows, by position in the site.
    let bodies: [Int]
}

extension SiteFile {
    func origin(in index: SiteIndex, layout: Fingerprint) -> FileOrigin {
        origin(of: shown(in: index), layout: layout)
    }

    func made(
        in index: SiteIndex, layout: Fingerprint, with tools: RenderTools
    ) throws -> (content: FileContent, origin: Fingerprint) {
        let shown = shown(in: index)
        let origin = origin(of: shown, layout: layout).fingerprint
        return (try Self.content(of: shown, at: route, with: tools), origin)
    }

    private func origin(of shown: Shown, layout: Fingerprint) -> FileOrigin {
        var encoder = CacheEncoder()
        encoder.write(layout)
        encoder.write(route)
        encoder.write(shown)
        return FileOrigin(fingerprint: encoder.fingerprint, bodies: encoder.bodies)
    }
}
