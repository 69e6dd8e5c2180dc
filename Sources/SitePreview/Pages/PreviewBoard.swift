import Synchronization

/// The state that builds, requests and open pages share: builds post their results, requests wait for them, and pages
/// are updated.
public final class PreviewBoard: Sendable {
    private let state: Mutex<Contents>
    private let series: String
    private let made: @Sendable (_ paths: [String], _ pages: String) -> [String]

    private struct Contents {
        var update: PageUpdate
        var number = 0
        var basePath = ""
        /// The folder with the pages that this server's builds made.
        var pages: SiteFolder?
        /// Whether the last build failed for a reason that may pass by itself.
        var mayRecover = false
        /// How often sources have changed, and how many of these changes the last build has seen.
        var changes = 1
        var seen = 0
        /// Lost files for which a build was requested, and which have not come back since.
        var sought: Set<String> = []
        var listeners: [Int: AsyncStream<PageUpdate>.Continuation] = [:]
        var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
        var nextTicket = 0

        /// Whether sources have changed since the last build began.
        var isBehind: Bool { seen < changes }

        mutating func ticket() -> Int {
            nextTicket += 1
            return nextTicket
        }
    }

    /// Makes a board to which no build has posted anything.
    ///
    /// - Parameters:
    ///   - series: Distinguishes this server's builds from those of any other.
    ///   - made: Returns those of some paths in a folder of pages at which builds put files.
    public init(
        series: String, made: @escaping @Sendable (_ paths: [String], _ pages: String) -> [String] = { _, _ in [] }
    ) {
        self.series = series
        self.made = made
        state = Mutex(Contents(update: PageUpdate(build: series + "-0", previous: "")))
    }

    // MARK: For builds

    /// Notes that sources have changed: requests then wait a little for the next build.
    public func noteChange() {
        state.withLock { contents in
            contents.changes += 1
            contents.sought = []
        }
    }

    /// How often sources have changed; to be read before a build looks at them.
    public var changeCount: Int { state.withLock { $0.changes } }

    /// Notes that a build has succeeded.
    ///
    /// - Parameters:
    ///   - pages: The folder with the site.
    ///   - changedPages: Whether it changed anything in the folder.
    ///   - isOnlyStyle: Whether only style sheets were edited.
    ///   - basePath: The path of the site on its host.
    ///   - seen: How often sources had changed when the build began.
    public func noteBuild(pages: String, changedPages: Bool, isOnlyStyle: Bool, basePath: String, seen: Int) {
        let pages = SiteFolder(path: pages)
        post(seen: seen) { contents in
            let isFirst = contents.pages == nil
            contents.update.problems = []
            contents.pages = pages
            contents.mayRecover = false
            contents.basePath = basePath
            guard changedPages || isFirst else { return }
            contents.sought = []
            contents.number += 1
            contents.update.previous = contents.update.build
            contents.update.build = "\(series)-\(contents.number)"
            contents.update.isOnlyStyle = isOnlyStyle
        }
    }

    /// Notes that a build has failed and left the folder unchanged.
    ///
    /// - Parameters:
    ///   - problems: What is wrong.
    ///   - mayRecover: Whether another build may succeed without a change to the sources, such as after a disk was full.
    ///   - seen: How often sources had changed when the build began.
    public func noteFailure(_ problems: [PreviewProblem], mayRecover: Bool = false, seen: Int) {
        post(seen: seen) { contents in
            contents.update.problems = problems
            contents.mayRecover = mayRecover
        }
    }

    private func post(seen: Int, _ change: (inout Contents) -> Void) {
        typealias Waiting = [CheckedContinuation<Void, Never>]
        let (listeners, waiting, update) = state.withLock { contents in
            let before = contents.update
            change(&contents)
            contents.seen = seen
            let listeners = contents.update == before ? [] : Array(contents.listeners.values)
            guard !contents.isBehind else { return (listeners, Waiting(), contents.update) }
            defer { contents.waiting = [:] }
            return (listeners, Array(contents.waiting.values), contents.update)
        }
        for listener in listeners { listener.yield(update) }
        for request in waiting { request.resume() }
    }

    // MARK: For pages and requests

    /// Sends the current update to every listener again, so that connections which have broken are noticed.
    func repeatUpdate() {
        let (listeners, update) = state.withLock { (Array($0.listeners.values), $0.update) }
        for listener in listeners { listener.yield(update) }
    }

    var current: PageUpdate { state.withLock { $0.update } }
    /// The path of the site on its host.
    var basePath: String { state.withLock { $0.basePath } }
    /// The folder with the pages that this server's builds made; `nil` if there is none.
    var pages: SiteFolder? { state.withLock { $0.pages } }

    /// Why a request needs another build although no source has changed, returned once per build: the folder was
    /// removed, or a page was requested after a build that failed for a reason which may have passed.
    func noteNeed(isPage: Bool) -> RebuildReason? {
        state.withLock { contents in
            let isLost = contents.pages?.isGone ?? false
            guard isLost || isPage && contents.mayRecover else { return nil }
            if isLost { contents.pages = nil }
            contents.mayRecover = false
            contents.changes += 1
            return isLost ? .lostFiles : .retry
        }
    }

    /// Those of some files, by path from the folder, that builds made and that are gone.
    func lost(among paths: [String]) -> [String] {
        guard let pages else { return [] }
        return made(paths, pages.path).filter { !pages.holdsFile($0) }
    }

    /// Notes that another build is needed to restore lost files; `nil` during a build, and if one was already requested
    /// for these files and did not restore them.
    func noteNeed(of lost: [String]) -> RebuildReason? {
        state.withLock { contents in
            guard !contents.isBehind, !contents.sought.isSuperset(of: lost) else { return nil }
            contents.sought.formUnion(lost)
            contents.changes += 1
            return .lostFiles
        }
    }

    /// The current update and all later ones; a slow listener gets only the latest.
    func updates() -> AsyncStream<PageUpdate> {
        AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
            let ticket = state.withLock { contents in
                let ticket = contents.ticket()
                contents.listeners[ticket] = continuation
                continuation.yield(contents.update)
                return ticket
            }
            continuation.onTermination = { [weak self] _ in
                self?.state.withLock { $0.listeners[ticket] = nil }
            }
        }
    }

    /// Waits until a build has seen the last change, or for at most `limit`.
    func waitUntilCurrent(atMost limit: Duration) async {
        let ticket = state.withLock { $0.ticket() }
        await withCheckedContinuation { continuation in
            let isCurrent = state.withLock { contents in
                if contents.isBehind { contents.waiting[ticket] = continuation }
                return !contents.isBehind
            }
            if isCurrent { return continuation.resume() }
            Task {
                try? await Task.sleep(for: limit)
                state.withLock { $0.waiting.removeValue(forKey: ticket) }?.resume()
            }
        }
    }
}

/// What is sent to open pages: the latest build, how it differs from the one before, and what is wrong.
struct PageUpdate: Sendable, Encodable, Equatable {
    /// The build's name, unlike that of any other server's builds.
    var build: String
    /// The build before this one.
    var previous: String
    /// Whether the builds differ only in style sheets.
    var isOnlyStyle = false
    /// Why the last build failed, if it did.
    var problems: [PreviewProblem] = []
}
