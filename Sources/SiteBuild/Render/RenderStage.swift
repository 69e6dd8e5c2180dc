import SiteBytes
import SiteContent
import SiteFiles
import SiteModel
import SiteTemplates

/// Renders the files that are missing or outdated in the output folder, and stages them.
struct RenderStage: Sendable {
    let plan: SitePlan
    let site: Site
    let setup: SiteSetup
    let output: OutputFolder
    let stage: StagingFolder
    let workers: WorkerPool
    private let index: SiteIndex
    private let layout: Layout
    /// By position in the plan; `nil` if there is nothing to compare them with, as in a first build.
    private let origins: [FileOrigin]?

    init(
        _ index: SiteIndex, snapshot: SiteSnapshot, stage: StagingFolder, workers: WorkerPool
    ) async throws {
        self.index = index
        plan = index.plan
        site = index.site
        setup = snapshot.setup
        output = snapshot.output
        self.stage = stage
        self.workers = workers
        let layout = Layout(of: snapshot, parts: plan.parts)
        self.layout = layout
        let hasRecords = snapshot.cache.output.map { !$0.files.isEmpty } ?? false
        origins =
            !hasRecords
            ? nil
            : try await workers.mapSmall(count: plan.files.count) {
                let file = index.plan.files[$0]
                return file.origin(in: index, layout: layout.fingerprint(for: file))
            }
    }

    /// The records of files that are up to date, by position in the plan; `nil` for files that must be made.
    func currentRecords(among intact: IntactRecords) -> [OutputRecord?] {
        guard let origins else { return plan.paths.map { _ in nil } }
        var intact = intact
        return zip(plan.paths, origins).map { path, origin in
            intact.record(of: path).flatMap { $0.origin == origin.fingerprint ? $0 : nil }
        }
    }

    /// The positions of the documents whose bodies some files of the plan show; a first build needs them all.
    func bodies(of positions: [Int]) -> Set<Int> {
        origins.map { origins in Set(positions.flatMap { origins[$0].bodies }) } ?? Set(site.pages.indices)
    }

    /// Makes the plan's files at some positions; `finished` is called after each with how many are done.
    func make(
        _ positions: [Int], bodies: BodyStore, finished: @escaping @Sendable (Int) -> Void
    ) async throws -> [MadeFile] {
        guard !positions.isEmpty else { return [] }
        let context = ViewContext(configuration: site.configuration, parts: plan.parts, tags: site.tags)
        let pages = PageRenderer(library: try setup.library.specialized(for: context), context: context)
        let tools = RenderTools(
            theme: setup.theme, largeAssets: setup.largeAssets, pages: pages, cards: CardStore(count: site.pages.count),
            bodies: bodies)
        let turns = BothEnds(count: positions.count)
        let made = try await workers.map(count: positions.count, finished: finished) { turn in
            Result { try make(positions[turns.position(at: turn)], with: tools) }
        }
        return try positions.indices.compactMap { try made[turns.turn(of: $0)]?.get() }
    }

    private func make(_ position: Int, with tools: RenderTools) throws -> MadeFile {
        let (path, file) = (plan.paths[position], plan.files[position])
        let (content, origin) = try file.made(
            in: index, layout: layout.fingerprint(for: file), with: tools)
        switch content {
        case .copy(let source):
            let staged = StagedFile(path: path, state: try stage.addCopy(of: source.open(), for: path))
            return MadeFile(file: staged, origin: origin, content: nil)
        case .bytes(let bytes):
            let staged = StagedFile(path: path, state: try stage.add(bytes, for: path))
            return MadeFile(file: staged, origin: origin, content: Fingerprint(of: bytes))
        }
    }
}

/// The fingerprints of what files have in common.
private struct Layout: Sendable {
    /// Of the program, the settings, the theme, what menus and heads show of the site, and the steps that run over every
    /// page.
    private let whole: Fingerprint
    /// Of the program and the settings.
    private let settings: Fingerprint

    init(of snapshot: SiteSnapshot, parts: SiteParts) {
        var encoder = CacheEncoder()
        encoder.write(snapshot.inputs.layout)
        encoder.write(parts)
        encoder.write(PageStep.all)
        whole = encoder.fingerprint
        settings = snapshot.inputs.settings
    }

    func fingerprint(for file: some SiteFile) -> Fingerprint { type(of: file).isOfTheme ? whole : settings }
}

/// A file that this build made.
struct MadeFile: Sendable {
    let file: StagedFile
    let origin: Fingerprint
    let content: Fingerprint?

    /// The record of the file once it is in place.
    func record(in folder: String) -> OutputRecord? {
        stamp(in: folder).map {
            OutputRecord(path: file.path, origin: origin, content: content, stamp: $0)
        }
    }

    private func stamp(in folder: String) -> FileStamp? {
        if case .laidOut(_, let stamp) = file.state { return stamp }
        return FileStamp(of: folder + "/" + file.path)
    }
}

/// The files of a site: those that were up to date in the output folder, and those that were made.
struct RenderedFiles: Sendable {
    /// The records of kept files by position in the plan; each `nil` is the place of the next file in `made`.
    let kept: [OutputRecord?]
    let made: [MadeFile]

    /// Every file with its state in the stage.
    var staged: [StagedFile] {
        kept.compactMap { $0.map { StagedFile(path: $0.path, state: .unchanged) } } + made.map(\.file)
    }

    /// The records of all files in the order of the plan, once they are in place.
    func records(in folder: String, workers: WorkerPool) async throws -> [OutputRecord] {
        var madeRecords = try await workers.mapSmall(count: made.count) { made[$0].record(in: folder) }.makeIterator()
        return kept.compactMap { $0 ?? madeRecords.next() ?? nil }
    }
}

/// An order that alternates between the end of a list and its start.
///
/// A sitemap, at the end of a plan, takes as long as hundreds of pages and must not come last; and workers that render
/// neighbours wait for each other whenever they make a folder, since both go into the same parent.
struct BothEnds {
    let count: Int

    /// The position in the list of the item whose turn it is; turns count from 0.
    func position(at turn: Int) -> Int {
        turn.isMultiple(of: 2) ? count - 1 - turn / 2 : turn / 2
    }

    /// The turn of the item at a position in the list.
    func turn(of position: Int) -> Int {
        position >= count / 2 ? 2 * (count - 1 - position) : 2 * position + 1
    }
}
