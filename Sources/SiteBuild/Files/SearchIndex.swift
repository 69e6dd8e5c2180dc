import SiteBytes
import SiteModel
import SiteSearch
import SiteTemplates

/// The index of the search: one file that names all others, and the files of each generation.
enum SearchIndex: FileFamily {
    static let fixedRoutes = [manifest]
    static let templates: [TemplateName] = []

    fileprivate static let manifest = Route.search.file("index.json")
    fileprivate static let owner = FileOwner.generated(Wording("the search index", korean: "검색 색인"))

    static func isOn(in configuration: SiteConfiguration) -> Bool { configuration.search != nil }

    static func files(of input: PlanInput, after _: [any SiteFile]) -> [any SiteFile] {
        let synonyms = input.site.configuration.search?.synonyms ?? []
        let files = input.search.generations.flatMap { generation in
            generation.state.files.indices.map { SearchIndexFile(number: $0, of: generation) }
        }
        // Last, so that it comes into place when the files that it names are there.
        return files + [SearchManifestFile(json: input.search.manifest(synonyms: synonyms))]
    }
}

/// The file with a fixed name.
private struct SearchManifestFile: SiteFile {
    let json: [UInt8]

    var route: Route { SearchIndex.manifest }
    var owner: FileOwner { SearchIndex.owner }
    var indexing: Indexing { .unlisted }

    func shown(in _: SiteIndex) -> String { String(decoding: json, as: UTF8.self) }

    static func content(of json: String, at route: Route, with tools: RenderTools) -> FileContent {
        .bytes(Array(json.utf8))
    }
}

/// A shard, the facets or a block of entries of a generation, whose name follows from its content.
private struct SearchIndexFile: SiteFile {
    private let reference: SearchFileReference
    let route: Route

    // A new template or picture of the theme is no reason to compress an index again.
    static let isOfTheme = false

    init(number: Int, of generation: SearchPlan.Generation) {
        let file = generation.state.files[number]
        route = Route.search.file("\(generation.source.span.name)/\(file.name)")
        reference = SearchFileReference(content: file.content, number: number, generation: generation.source)
    }

    var owner: FileOwner { SearchIndex.owner }
    var indexing: Indexing { .unlisted }

    func shown(in _: SiteIndex) -> SearchFileReference { reference }

    static func content(
        of file: SearchFileReference, at route: Route, with tools: RenderTools
    ) throws -> FileContent {
        .bytes(Deflate.compressed(try file.generation.content(ofFile: file.number)))
    }
}

/// A file of the index for a file of the site to show; it is identified by what is in it.
struct SearchFileReference: CacheEncodable, Sendable {
    /// The fingerprint of the content before compression.
    let content: Fingerprint
    /// Where it is among the files of the generation.
    let number: Int
    let generation: SearchGeneration

    func encode(into encoder: inout CacheEncoder) { encoder.write(content) }
}
