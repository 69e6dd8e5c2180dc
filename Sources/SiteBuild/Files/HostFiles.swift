import SiteContent
import SiteFiles
import SiteModel
import SiteTemplates

/// Files that hosts read.
///
/// GitHub Pages publishes the site unchanged if there is a `.nojekyll`. `_headers` and `_redirects` are made for the
/// hosts that read them, and include the blog's own.
enum HostFiles: FileFamily {
    static let fixedRoutes: [Route] = []
    static let templates: [TemplateName] = []

    static func files(of input: PlanInput, after _: [any SiteFile]) -> [any SiteFile] {
        let own = Dictionary(uniqueKeysWithValues: input.hostFiles.map { ($0.name, $0) })
        let isHosted = input.site.configuration.hosting != nil
        var files: [any SiteFile] = [NoJekyllFile()]
        if isHosted || own[HeadersFile.name] != nil { files.append(HeadersFile(own: own[HeadersFile.name])) }
        if isHosted || own[RedirectsFile.name] != nil { files.append(RedirectsFile(own: own[RedirectsFile.name])) }
        return files
    }

    fileprivate static func owner(_ name: String, own: SourceFile?) -> FileOwner { .file(own?.path ?? name) }

    /// Our lines, then those of the blog: Cloudflare counts every rule after one with a placeholder towards the lower
    /// limit for such rules.
    fileprivate static func content(
        _ lines: [String], own: DiskFileReference?, with tools: RenderTools
    ) throws -> FileContent {
        let own = try own.map { try tools.contents(of: $0) } ?? []
        return .bytes(Array(lines.map { $0 + "\n" }.joined().utf8) + own)
    }
}

/// An empty file that keeps GitHub Pages from running Jekyll.
private struct NoJekyllFile: SiteFile {
    var route: Route { Route(file: ".nojekyll") }
    var owner: FileOwner { .file(".nojekyll") }
    var indexing: Indexing { .unlisted }

    func shown(in _: SiteIndex) -> NothingOfTheSite { NothingOfTheSite() }

    static func content(of _: NothingOfTheSite, at route: Route, with tools: RenderTools) -> FileContent { .bytes([]) }
}

/// The file `_headers`, which lists the HTTP headers that hosts should send.
private struct HeadersFile: SiteFile {
    static let name = "_headers"
    let own: SourceFile?

    var route: Route { Route(file: Self.name) }
    var owner: FileOwner { HostFiles.owner(Self.name, own: own) }
    var indexing: Indexing { .unlisted }

    func shown(in _: SiteIndex) -> DiskFileReference? { own.map { DiskFileReference($0) } }

    static func content(
        of own: DiskFileReference?, at route: Route, with tools: RenderTools
    ) throws -> FileContent {
        try HostFiles.content(tools.configuration.hosting == nil ? [] : lines(with: tools), own: own, with: tools)
    }

    /// The rules of a site, in the form that Cloudflare Pages and Netlify share.
    ///
    /// Style sheets, scripts and most of the search index carry a hash of their content in their name, so browsers never need to ask
    /// again. For other files the hosts' defaults are right: both let browsers ask whether a page has changed.
    private static func lines(with tools: RenderTools) -> [String] {
        let baseURL = tools.configuration.baseURL
        let everywhere = [
            "\(baseURL.basePath)/*", "  X-Content-Type-Options: nosniff",
            "  Referrer-Policy: strict-origin-when-cross-origin",
            "  Permissions-Policy: camera=(), geolocation=(), microphone=()",
        ]
        let published = tools.theme.publishedAssets(in: tools.configuration).map { tools.theme.assets[$0] }
        let assets = published.filter(\.isFingerprinted).flatMap { asset in
            [baseURL.link(to: asset.route), "  Cache-Control: public, max-age=31536000, immutable"]
        }
        return everywhere + assets + index(of: tools.configuration)
    }

    /// The files in the folders of the index, and not the one beside them, whose name is fixed.
    private static func index(of configuration: SiteConfiguration) -> [String] {
        guard configuration.search != nil else { return [] }
        let folder = configuration.baseURL.link(to: .search)
        return ["\(folder):generation/:file", "  Cache-Control: public, max-age=31536000, immutable"]
    }
}

/// The file `_redirects`, with which hosts redirect visitors without a page of the site.
private struct RedirectsFile: SiteFile {
    static let name = "_redirects"
    let own: SourceFile?

    var route: Route { Route(file: Self.name) }
    var owner: FileOwner { HostFiles.owner(Self.name, own: own) }
    var indexing: Indexing { .unlisted }

    typealias Shown = Ingredients<DiskFileReference?, [Redirection]>

    func shown(in index: SiteIndex) -> Shown {
        Ingredients(own.map { DiskFileReference($0) }, index.plan.redirections)
    }

    static func content(of shown: Shown, at route: Route, with tools: RenderTools) throws -> FileContent {
        let (own, redirections) = shown.parts
        let rules = RedirectRules(redirections, configuration: tools.configuration)
        return try HostFiles.content(rules.lines, own: own, with: tools)
    }
}

/// A former address and its target.
struct Redirection: CacheEncodable, Sendable {
    /// The former address, without its query.
    let from: Route
    /// The query that only it has.
    var query: String?
    let to: Route

    func encode(into encoder: inout CacheEncoder) {
        encoder.write(from)
        encoder.write(query)
        encoder.write(to)
    }
}

/// The lines of `_redirects` that the site's host accepts.
struct RedirectRules {
    /// A line for each address that fits.
    let lines: [String]
    /// How many do not fit.
    let leftOutCount: Int

    /// Cloudflare Pages reads up to 2,000 rules without placeholders, of up to 1,000 characters each
    /// (https://developers.cloudflare.com/pages/configuration/redirects/).
    private static let mostRules = 2000
    private static let longestRule = 1000

    /// Makes the lines for a site; none if its host does not read the file.
    ///
    /// The redirect pages exist as well, for addresses that do not fit. Cloudflare follows a rule even if there is a
    /// page; Netlify does so only if the rule is forced with `!`
    /// (https://docs.netlify.com/manage/routing/redirects/rewrites-proxies/#shadowing).
    init(_ redirections: [Redirection], configuration: SiteConfiguration) {
        guard let hosting = configuration.hosting else {
            lines = []
            leftOutCount = 0
            return
        }
        let baseURL = configuration.baseURL
        let status = hosting == .netlify ? "301!" : "301"
        let all = redirections.map { redirection in
            let parameters = redirection.query.flatMap { AliasQuery.parameters(of: $0) } ?? []
            let from = [baseURL.link(to: redirection.from)] + parameters
            return "\(from.joined(separator: " ")) \(baseURL.link(to: redirection.to)) \(status)"
        }
        let fitting = hosting == .cloudflare ? all.filter { $0.utf8.count <= Self.longestRule } : all
        lines = hosting == .cloudflare ? Array(fitting.prefix(Self.mostRules)) : fitting
        leftOutCount = all.count - lines.count
    }
}
