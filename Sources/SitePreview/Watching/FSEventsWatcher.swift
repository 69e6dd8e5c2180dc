#if canImport(CoreServices)
    import CoreServices
    import Foundation
    import SiteFiles

    /// Watches a tree with FSEvents, the file system events of macOS.
    final class FSEventsWatcher {
        private let tree: WatchedTree
        private var debouncer: ChangeDebouncer
        /// The watched locations on disk, and the path of each from the root.
        private let places: [(location: String, name: String)]
        /// Everything that changes after the start happens here.
        private let queue = DispatchQueue(label: "site.preview.events")

        init(tree: WatchedTree, debouncer: ChangeDebouncer) {
            self.tree = tree
            self.debouncer = debouncer
            // Events name the targets of links.
            places = ([""] + tree.names).compactMap { name in
                FilePath.real(tree.location(of: name)).map { ($0, name) }
            }
        }

        /// Watches for as long as the program runs; `false` if the system reports no events.
        func start() -> Bool {
            var context = FSEventStreamContext(
                version: 0, info: Unmanaged.passRetained(self).toOpaque(), retain: nil, release: nil,
                copyDescription: nil)
            let flags = kFSEventStreamCreateFlagFileEvents | kFSEventStreamCreateFlagNoDefer
            let stream = FSEventStreamCreate(
                nil, Self.callback, &context, places.map(\.location) as CFArray,
                FSEventStreamEventId(kFSEventStreamEventIdSinceNow), Self.latency, FSEventStreamCreateFlags(flags))
            guard let stream else { return false }
            FSEventStreamSetDispatchQueue(stream, queue)
            return FSEventStreamStart(stream)
        }

        /// How long the system collects events, in seconds.
        private static let latency = 0.005

        private static let callback: FSEventStreamCallback = { _, info, count, paths, _, _ in
            guard let info else { return }
            let watcher = Unmanaged<FSEventsWatcher>.fromOpaque(info).takeUnretainedValue()
            let names = paths.assumingMemoryBound(to: UnsafePointer<CChar>.self)
            for number in 0..<count { watcher.take(String(cString: names[number])) }
            watcher.flushWhenQuiet()
        }

        /// Handles an event; those of the output folder, the cache and hidden files are ignored.
        private func take(_ location: String) {
            for place in places where location == place.location || location.hasPrefix(place.location + "/") {
                let rest = location.dropFirst(place.location.count).drop { $0 == "/" }
                let path = [place.name, String(rest)].filter { !$0.isEmpty }.joined(separator: "/")
                let names = path.split(separator: "/")
                guard let first = names.first, tree.names.contains(String(first)),
                    !isIgnored(names, at: location)
                else { continue }
                debouncer.add(path, isSettled: FileKind(atTarget: location) != nil)
            }
        }

        /// Whether a path, or a folder above it, is ignored.
        private func isIgnored(_ names: [Substring], at location: String) -> Bool {
            names.indices.dropFirst().contains { position in
                let isFolder = position < names.count - 1 || FileKind(at: location) == .folder
                return tree.ignores(String(names[position]), names[..<position].joined(separator: "/"), isFolder)
            }
        }

        private func flushWhenQuiet() {
            guard let remaining = debouncer.remaining(at: .now) else { return }
            if remaining == .zero { return debouncer.flush() }
            // Called on the queue, and scheduled on it again.
            nonisolated(unsafe) let watcher = self
            queue.asyncAfter(deadline: .now() + remaining / .seconds(1)) { watcher.flushWhenQuiet() }
        }
    }
#endif
