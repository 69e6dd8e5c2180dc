import Synchronization

/// Where builds post what has become of them, and where pages and requests look.
public final class PreviewBoard: Sendable {
    private let state: Mutex<Contents>
    private let series: String
    private let made: @Sendable (_ paths: [String], _ pages: String) -> [String]

    private struct Contents {
        var preview: PreviewState
        var number = 0
        var basePath = ""
        /// The folder with what a build of this server put there.
        var pages: SiteFolder?
        /// Whether the last build failed for a reason that may go by itself.
        var mayRecover = false
        /// How often sources have changed, and how many of these changes the last build has seen.
        var changes = 1
        var seen = 0
        /// The lost files for which a build was asked already, and which have not come back since.
        var sought: Set<String> = []
        var listeners: [Int: AsyncStream<PreviewState>.Continuation] = [:]
        var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
        var nextTicket = 0

        /// Whether sources have changed and the folder does not show it yet.
        var isBehind: Bool { seen < changes }

        mutating func ticket() -> Int {
            nextTicket += 1
            return nextTicket
        }
    }

    /// Makes a board on which no build has posted anything.
    ///
    /// - Parameters:
    ///   - series: What tells this server's builds from those of any other.
    ///   - made: Which of some paths in a folder with pages are those of files that builds have put there.
    public init(
        series: String, made: @escaping @Sendable (_ paths: [String], _ pages: String) -> [String] = { _, _ in [] }
    ) {
        self.series = series
        self.made = made
        state = Mutex(Contents(preview: PreviewState(build: series + "-0", previous: "")))
    }

    // MARK: For builds

    /// Notes that sources have changed: requests wait a little, so that they get what was saved.
    public func noteChange() {
        state.withLock { contents in
            contents.changes += 1
            contents.sought = []
        }
    }

    /// How often sources have changed; to be asked before a build looks at them.
    public var changeCount: Int { state.withLock { $0.changes } }

    /// Notes that a build has ended well.
    ///
    /// - Parameters:
    ///   - pages: The folder with the site.
    ///   - changedPages: Whether it changed anything in the folder.
    ///   - isOnlyStyle: Whether nothing but style sheets was edited.
    ///   - basePath: The path under which the site lies on its host.
    ///   - seen: How often sources had changed when it began.
    public func noteBuild(pages: String, changedPages: Bool, isOnlyStyle: Bool, basePath: String, seen: Int) {
        let pages = SiteFolder(path: pages)
        post(seen: seen) { contents in
            let isFirst = contents.pages == nil
            contents.preview.problems = []
            contents.pages = pages
            contents.mayRecover = false
            contents.basePath = basePath
            guard changedPages || isFirst else { return }
            contents.sought = []
            contents.number += 1
            contents.preview.previous = contents.preview.build
            contents.preview.build = "\(series)-\(contents.number)"
            contents.preview.isOnlyStyle = isOnlyStyle
        }
    }

    /// Notes that a build has failed, and has left the folder as it was.
    ///
    /// - Parameters:
    ///   - problems: What is wrong.
    ///   - mayRecover: Whether another build may do better though no source changes, as when a disk was full.
    ///   - seen: How often sources had changed when it began.
    public func noteFailure(_ problems: [PreviewProblem], mayRecover: Bool = false, seen: Int) {
        post(seen: seen) { contents in
            contents.preview.problems = problems
            contents.mayRecover = mayRecover
        }
    }

    private func post(seen: Int, _ change: (inout Contents) -> Void) {
        typealias Waiting = [CheckedContinuation<Void, Never>]
        let (listeners, waiting, preview) = state.withLock { contents in
            let before = contents.preview
            change(&contents)
            contents.seen = seen
            let listeners = contents.preview == before ? [] : Array(contents.listeners.values)
            guard !contents.isBehind else { return (listeners, Waiting(), contents.preview) }
            defer { contents.waiting = [:] }
            return (listeners, Array(contents.waiting.values), contents.preview)
        }
        for listener in listeners { listener.yield(preview) }
        for request in waiting { request.resume() }
    }

    // MARK: For pages and requests

    /// Tells every listener again what stands on the board, so that those who have gone away are noticed.
    func repeatNews() {
        let (listeners, preview) = state.withLock { (Array($0.listeners.values), $0.preview) }
        for listener in listeners { listener.yield(preview) }
    }

    /// What stands on the board now.
    var current: PreviewState { state.withLock { $0.preview } }
    /// The path under which the site lies on its host.
    var basePath: String { state.withLock { $0.basePath } }
    /// The folder with what a build of this server put there; `nil` when there is none.
    var pages: SiteFolder? { state.withLock { $0.pages } }

    /// Notes that another build is needed though no source has changed: when the last one may do better now, or when
    /// someone has taken the folder away.
    ///
    /// - Parameter isPage: Whether a page is asked for; what belongs to one tries nothing again.
    /// - Returns: Why it is needed, once for each build; `nil` when it is not.
    func noteNeed(isPage: Bool) -> Occasion? {
        state.withLock { contents in
            let isLost = contents.pages?.isGone ?? false
            guard isLost || isPage && contents.mayRecover else { return nil }
            if isLost { contents.pages = nil }
            contents.mayRecover = false
            contents.changes += 1
            return isLost ? .lostFiles : .retry
        }
    }

    /// Which of some files builds have made, and are not there any more.
    ///
    /// - Parameter paths: The files, from the folder.
    /// - Returns: Those that are lost.
    func lost(among paths: [String]) -> [String] {
        guard let pages else { return [] }
        return made(paths, pages.path).filter { !pages.holdsFile($0) }
    }

    /// Notes that another build is needed to bring lost files back.
    ///
    /// - Parameter lost: The files, from the folder.
    /// - Returns: Why it is needed; `nil` while a build is under way, and when one was asked for these files already
    ///   and has not brought them back.
    func noteNeed(of lost: [String]) -> Occasion? {
        state.withLock { contents in
            guard !contents.isBehind, !contents.sought.isSuperset(of: lost) else { return nil }
            contents.sought.formUnion(lost)
            contents.changes += 1
            return .lostFiles
        }
    }

    /// What stands on the board now and whatever comes to stand there; a listener that is slow sees the last only.
    func news() -> AsyncStream<PreviewState> {
        AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
            let ticket = state.withLock { contents in
                let ticket = contents.ticket()
                contents.listeners[ticket] = continuation
                continuation.yield(contents.preview)
                return ticket
            }
            continuation.onTermination = { [weak self] _ in
                self?.state.withLock { $0.listeners[ticket] = nil }
            }
        }
    }

    /// Waits until the folder shows what the sources say, but not for ever.
    func waitUntilCurrent(atMost limit: Duration) async {
        let ticket = state.withLock { $0.ticket() }
        await withCheckedContinuation { continuation in
            let mayPass = state.withLock { contents in
                if contents.isBehind { contents.waiting[ticket] = continuation }
                return !contents.isBehind
            }
            if mayPass { return continuation.resume() }
            Task {
                try? await Task.sleep(for: limit)
                state.withLock { $0.waiting.removeValue(forKey: ticket) }?.resume()
            }
        }
    }
}
