import SiteBytes
import SiteFiles
import SiteContent
import SiteModel
import SiteTemplates

/// Lays out the files that are not in the output folder yet as they should be, and sets them aside.
struct RenderStage: Sendable {
    let plan: SitePlan
    let site: Site
    let lists: ListContents
    /// The positions of the related documents of each listed one.
    let related: [[Int]]
    let setup: SiteSetup
    let output: OutputFolder
    let stage: OutputStage
    let workers: WorkerPool
    private let origins: [Fingerprint]

    init(
        _ index: SiteIndex, snapshot: SiteSnapshot, stage: OutputStage, workers: WorkerPool
    ) async throws {
        let plan = index.plan
        self.plan = plan
        site = index.site
        related = index.related
        setup = snapshot.setup
        output = snapshot.output
        self.stage = stage
        self.workers = workers
        lists = ListContents(site: site)
        let origins = FileOrigins(index, lists: lists, layout: snapshot.inputs.layout)
        self.origins = try await workers.mapSmall(count: plan.files.count) {
            origins.origin(of: plan.files[$0], in: plan)
        }
    }

    /// What became of a planned file.
    struct Product: Sendable {
        let entry: OutputCommit.Entry
        let origin: Fingerprint
        let content: Fingerprint?

        /// What to remember of the file, now that it is in place.
        func record(in folder: String) -> OutputRecord? {
            stamp(in: folder).map {
                OutputRecord(path: entry.path, origin: origin, content: content, stamp: $0)
            }
        }

        private func stamp(in folder: String) -> FileStamp? {
            if case .laidOut(_, let stamp) = entry.outcome { return stamp }
            return FileStamp(of: folder + "/" + entry.path)
        }
    }

    /// The records of files that are as they should be.
    ///
    /// - Parameter intact: The records of files that are as an earlier build left them.
    /// - Returns: The records by position in the plan; `nil` for files to be made.
    func currentRecords(among intact: IntactRecords) -> [OutputRecord?] {
        var intact = intact
        return zip(plan.paths, origins).map { path, origin in
            intact.record(of: path).flatMap { $0.origin == origin ? $0 : nil }
        }
    }

    /// The documents, by file, whose own pages are among some files of the plan.
    func documents(of positions: [Int]) -> Set<String> {
        Set(
            positions.compactMap { position -> String? in
                guard case .document(let number) = plan.files[position].content else { return nil }
                return site.pages[number].file
            })
    }

    /// Makes files.
    ///
    /// - Parameters:
    ///   - positions: Which of the plan's files.
    ///   - bodies: Where the bodies of their documents lie, by file.
    ///   - spool: Where the bodies lie.
    ///   - finished: Called after each with how many are done.
    /// - Returns: What became of each.
    /// - Throws: A `DiskError` when the disk refuses.
    func make(
        _ positions: [Int], bodies: [String: BodySpool.Reference], spool: BodySpool,
        finished: @escaping @Sendable (Int) -> Void
    ) async throws -> [Product] {
        guard !positions.isEmpty else { return [] }
        let context = ViewContext(site: site, parts: plan.parts)
        let pages = PageRenderer(library: try setup.library.specialized(for: context), context: context)
        let renderer = FileRenderer(
            site: site, lists: lists, related: related, theme: setup.theme, pages: pages,
            cards: try await cards(for: positions, pages: pages), bodies: bodies, spool: spool, plan: plan)
        let turns = BothEnds(count: positions.count)
        let made = try await workers.map(count: positions.count, finished: finished) { turn in
            Result { try make(positions[turns.position(at: turn)], with: renderer) }
        }
        return try positions.indices.compactMap { try made[turns.turn(of: $0)]?.get() }
    }

    /// The cards that some files show, by position in the site.
    private func cards(for positions: [Int], pages: PageRenderer) async throws -> [Int: [UInt8]] {
        let shown = Array(Set(positions.flatMap { lists.cards(on: plan.files[$0].content) }))
        let cards = try await workers.mapSmall(count: shown.count) { pages.card(site.pages[shown[$0]]) }
        return Dictionary(uniqueKeysWithValues: zip(shown, cards))
    }

    private func make(_ position: Int, with renderer: FileRenderer) throws -> Product {
        let file = plan.files[position]
        let path = plan.paths[position]
        if case .copy(let source) = file.content {
            let entry = OutputCommit.Entry(path: path, outcome: try stage.addCopy(of: source.location, for: path))
            return Product(entry: entry, origin: origins[position], content: nil)
        }
        let bytes = try renderer.render(file)
        let entry = OutputCommit.Entry(path: path, outcome: try stage.add(bytes, for: path))
        return Product(entry: entry, origin: origins[position], content: Fingerprint(of: bytes))
    }
}
