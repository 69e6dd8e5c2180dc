import SiteContent
import SiteModel
import SiteTemplates

/// The theme's style sheets, scripts and pictures.
enum ThemeAssets: FileFamily {
    static let fixedRoutes: [Route] = []
    static let templates: [TemplateName] = []

    static func files(of input: PlanInput, after _: [any SiteFile]) -> [any SiteFile] {
        input.theme.publishedAssets(in: input.site.configuration).map {
            ThemeAssetFile(of: input.theme.assets[$0], at: $0)
        }
    }
}

/// A file of the theme; its bytes are in the fingerprint of every file as part of the theme.
private struct ThemeAssetFile: SiteFile {
    let route: Route
    let owner: FileOwner
    private let position: Int

    init(of asset: ThemeAsset, at position: Int) {
        route = asset.route
        owner = .file("templates/\(asset.path)")
        self.position = position
    }

    var indexing: Indexing { .unlisted }

    func shown(in _: SiteIndex) -> Int { position }

    static func content(of position: Int, at route: Route, with tools: RenderTools) throws -> FileContent {
        try tools.content(of: tools.theme.assets[position])
    }
}

/// The other files of `content/`, such as pictures.
enum CopiedFiles: FileFamily {
    static let fixedRoutes: [Route] = []
    static let templates: [TemplateName] = []

    static func files(of input: PlanInput, after _: [any SiteFile]) -> [any SiteFile] {
        input.assets.map(CopiedFile.init)
    }
}

/// A file of `content/` that is published unchanged.
private struct CopiedFile: SiteFile {
    let route: Route
    let owner: FileOwner
    private let source: DiskFileReference

    init(_ file: SourceFile) {
        route = Route(file: file.publishedPath)
        owner = .file(file.path)
        source = DiskFileReference(file)
    }

    var indexing: Indexing { .unlisted }

    func shown(in _: SiteIndex) -> DiskFileReference { source }

    static func content(of source: DiskFileReference, at route: Route, with tools: RenderTools) -> FileContent {
        .copy(of: source.place)
    }
}
