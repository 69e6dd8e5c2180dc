import Foundation
import SiteBytes
import SiteContent
import SiteFeeds
import SiteFiles
import SiteModel
import SiteSearch
import SiteTemplates
import SiteTestSupport
import Testing

@testable import SiteBuild

/// Whatever a file shows must be in its fingerprint: a property that `encode` forgets would leave old pages in place.
@Suite("What files are made from")
struct IngredientTests {
    @Test("every family has files on a site with everything")
    func complete() throws {
        let input = try Self.input()
        var files: [any SiteFile] = []
        for family in FileFamilies.all {
            let own = family.files(of: input, after: files)
            #expect(!own.isEmpty, "\(family)")
            files += own
        }
    }

    @Test("the list of families has every family of the program, and that of feed formats every format")
    func listed() throws {
        let families = try Self.names(in: "Sources/SiteBuild/Files", of: /(?:enum|struct) (\w+): FileFamily\b/)
        #expect(families.sorted() == FileFamilies.all.map { "\($0)" }.sorted())
        let formats = try Self.names(in: "Sources/SiteFeeds", of: /static let (\w+) = FeedFormat\(/)
        #expect(formats.count == FeedFormat.all.count)
    }

    /// What a pattern finds in the sources of a folder.
    private static func names(in folder: String, of pattern: Regex<(Substring, Substring)>) throws -> [String] {
        let folder = Repository.root + "/" + folder
        return try FileManager.default.contentsOfDirectory(atPath: folder).flatMap { file in
            try String(contentsOfFile: folder + "/" + file, encoding: .utf8).matches(of: pattern).map { String($0.1) }
        }
    }

    @Test("is encoded property by property")
    func encoded() throws {
        let index = try Self.index()
        for file in index.plan.files { Self.check(file.shown(in: index), in: "\(type(of: file))") }
    }

    @Test("names the bodies that the file shows")
    func bodies() throws {
        let index = try Self.index()
        for file in index.plan.files {
            let bodies = file.origin(in: index, layout: Fingerprint(of: [])).bodies
            #expect(bodies == Self.bodies(in: file.shown(in: index)), "\(file.route.path)")
        }
    }

    @Test("nothing but its own page knows of an unlisted document")
    func unlisted() throws {
        func origins(_ pages: [Page]) throws -> [String: Fingerprint] {
            let index = try Self.index(with: pages)
            return Dictionary(
                uniqueKeysWithValues: index.plan.files.map {
                    ($0.route.path, $0.origin(in: index, layout: Fingerprint(of: [])).fingerprint)
                })
        }
        var page = try Self.page("secret", day: 4)
        page.tags = [try Tag(name: "AI"), try Tag(name: "비밀")]
        page.author = try Attribution(name: "숨은이")
        (page.aliases, page.wikiLinks, page.isUnlisted) = ([], [], true)
        var after = try origins([page])
        #expect(after.removeValue(forKey: page.route.path) != nil)
        #expect(after == (try origins([])))
    }

    @Test("a body depends on its document, and on what its links and pictures have found")
    func body() {
        let (one, other) = (Fingerprint(of: [1]), Fingerprint(of: [2]))
        let body = BodyReference(position: 0, source: one, page: one)
        #expect(body.encoded == BodyReference(position: 7, source: one, page: one).encoded)
        #expect(body.encoded != BodyReference(position: 0, source: other, page: one).encoded)
        #expect(body.encoded != BodyReference(position: 0, source: one, page: other).encoded)
    }

    // MARK: Walking

    /// The positions of the bodies anywhere in a value.
    private static func bodies(in value: Any) -> [Int] {
        if let body = value as? BodyReference { return [body.position] }
        return Mirror(reflecting: value).children.flatMap { bodies(in: $0.value) }
    }

    /// Values that are identified by less than all their properties, and why that is enough.
    private static func isIdentified(_ value: any CacheEncodable) -> Bool {
        switch value {
        // By the fingerprint of the page; the position only finds its card.
        case is PageReference: true
        // By the fingerprint of the source; the position only finds the body.
        case is BodyReference: true
        // By what the file system says of the file; its route says where it comes from.
        case is DiskFileReference: true
        // By what is in it; the rest says where to find that.
        case is SearchFileReference: true
        // By its file's name; the rest is the program's own.
        case is FeedFormat: true
        // By its bytes.
        case _ where "\(type(of: value))".hasPrefix("Kept<"): true
        default: false
        }
    }

    /// Compares the bytes of a value with those of its properties, one after the other.
    private static func check(_ value: any CacheEncodable, in path: String) {
        guard !isIdentified(value) else { return }
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .struct where !(value is any CacheCodable):
            var parts: [UInt8] = []
            for child in properties(of: mirror) {
                let name = "\(path).\(child.label ?? "")"
                guard let part = child.value as? any CacheEncodable else {
                    Issue.record("\(name) cannot be encoded")
                    continue
                }
                parts += part.encoded
                check(part, in: name)
            }
            #expect(value.encoded == parts, "\(path): \(type(of: value)) does not encode every property in order")
        case .collection, .optional:
            for child in mirror.children {
                if let element = child.value as? any CacheEncodable { check(element, in: path) }
            }
        default: break
        }
    }

    /// The properties of a value; those of a tuple are taken for its own.
    private static func properties(of mirror: Mirror) -> [Mirror.Child] {
        mirror.children.flatMap { child -> [Mirror.Child] in
            let inner = Mirror(reflecting: child.value)
            return inner.displayStyle == .tuple ? Array(inner.children) : [child]
        }
    }

    // MARK: A site with everything

    private static func index(with more: [Page] = []) throws -> SiteIndex {
        let input = try input(with: more)
        let plan = SitePlan(input, moves: [Move(route: Route(page: ["옛집"]), file: "content/posts/a.md")])
        #expect(plan.diagnostics.isEmpty)
        let related = input.site.listed.map { [$0 == 0 ? 1 : 0] }
        return SiteIndex(
            site: input.site, plan: plan, related: related,
            facts: DocumentFacts(of: input.site, converted: ConvertedContent([])),
            feedIdentities: ["content/posts/a.md": FeedIdentity(route: Route(page: ["옛집"]))])
    }

    private static func input(with more: [Page] = []) throws -> PlanInput {
        var configuration = SiteConfiguration()
        configuration.hosting = .cloudflare
        configuration.pageSize = 1
        configuration.isObsidian = true
        let pages = try [("a", 2), ("b", 3), ("c", 3)].map { name, day in try page(name, day: day) }
        let about = Page(
            file: "content/pages/about.md", kind: .page, title: "소개", description: "", route: SiteParts.aboutRoute)
        let stamp = FileStamp(byteCount: 1, modified: 2, changed: 3)
        return PlanInput(
            site: Site(pages: pages + [about] + more, configuration: configuration), theme: try Theme(),
            assets: [SourceFile(path: "content/a.png", location: "/a.png", stamp: stamp)],
            hostFiles: ["_headers", "_redirects"].map { SourceFile(path: $0, location: "/" + $0, stamp: stamp) },
            search: try search(in: configuration))
    }

    /// An index with one file, whose content nobody asks for.
    private static func search(in configuration: SiteConfiguration) throws -> SearchPlan {
        let document = GenerationPlan.Document(day: 1, postings: 1)
        let span = try #require(GenerationPlan.generations(of: [document]).first?.span)
        let folder = try OpenFolder(NSTemporaryDirectory())
        let spool = try BodySpool(in: folder, named: "spool-\(UUID().uuidString)")
        let state = GenerationState(
            inputs: Fingerprint(of: [1]), record: try GenerationBuilder.build([], span: span).record,
            size: GenerationSize(postings: 0, keys: 0, keyBytes: 0),
            files: [GenerationState.File(name: "0-abcde.bin", content: Fingerprint(of: [2]))])
        let settings = Fingerprint(of: [3])
        let cache = BuildCache(
            root: NSTemporaryDirectory(), name: "no-cache",
            output: try OutputFolder(path: NSTemporaryDirectory() + "/public", root: "/nowhere", homes: []),
            settings: settings, remembersAddresses: false)
        let store = ContributionStore(
            spool: spool, cache: cache, known: SearchState(settings: settings), output: "/nowhere")
        let source = SearchGeneration(of: [], in: span, configuration: configuration, store: store)
        return SearchPlan(generations: [SearchPlan.Generation(source: source, state: state, isNew: true)])
    }

    private static func page(_ name: String, day: Int) throws -> Page {
        var page = Page(
            file: "content/posts/\(name).md", kind: .post, title: name, description: "",
            route: Route(page: ["posts", name]))
        let date = try #require(CivilDate(year: 2025, month: 5, day: day))
        page.published = PublicationDate(
            instant: SiteTimeZone.seoul.timestamp(of: CivilTime(date: date)), zone: .seoul, isDayOnly: true)
        page.tags = [try Tag(name: "AI")]
        page.author = try Attribution(name: "김철수")
        page.source = try Attribution(name: "소식")
        page.isFeatured = name != "a"
        page.aliases = [
            Alias(route: Route(page: ["옛", name]), position: SourcePosition(line: 2), excerpt: "aliases: [/옛/\(name)]")
        ]
        page.wikiLinks = [WikiLink(name: "소개", fragment: "절", position: SourcePosition(line: 3), excerpt: "[[소개#절]]")]
        return page
    }
}
