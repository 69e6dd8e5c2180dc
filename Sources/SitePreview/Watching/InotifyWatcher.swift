#if os(Linux)
    import Foundation
    import Glibc
    import SiteFiles
    import SiteModel

    /// Why the system does not report changes.
    struct InotifyFailure: Error {
        let reason: Wording
    }

    /// Watches a tree with inotify(7), which watches folders one by one.
    final class InotifyWatcher {
        private let tree: WatchedTree
        private var debouncer: ChangeDebouncer
        private let descriptor: Int32
        /// The paths of each watch from the root; several may lead to the same place.
        private var paths: [Int32: Set<String>] = [:]
        private var failure: InotifyFailure?
        /// Links that are broken at the moment, and the root while it does not exist.
        private var lost: Set<String> = []
        /// The links that are watched.
        private var links: Set<String> = []

        init(tree: WatchedTree, debouncer: ChangeDebouncer) throws(InotifyFailure) {
            self.tree = tree
            self.debouncer = debouncer
            if let reason = MountTable.reasonAgainstEvents(at: tree) { throw InotifyFailure(reason: reason) }
            descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
            guard descriptor >= 0 else { throw InotifyFailure(reason: Self.reason) }
            watchAll()
            if let failure {
                close(descriptor)
                throw failure
            }
        }

        /// Watches on a thread of its own, for as long as the program runs.
        consuming func start() {
            // `consuming` leaves the caller without a reference: from here on, only this thread has one.
            nonisolated(unsafe) let watcher = self
            Thread { watcher.run() }.start()
        }

        private func run() {
            var events = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            while failure == nil {
                let remaining = debouncer.remaining(at: .now)
                // Rounded up, because waking a little early would spin.
                let timeout = remaining.map { Int32(($0 / .milliseconds(1)).rounded(.up)) } ?? -1
                let isShort = lost.isEmpty || 0..<Self.lostPause ~= timeout
                let count = poll(&events, 1, isShort ? timeout : Self.lostPause)
                if count > 0 { readEvents() }
                if !lost.isEmpty { lookForLost() }
                if debouncer.remaining(at: .now) == .zero { debouncer.flush() }
            }
            // The system has stopped reporting, such as when a new folder exceeds the limit.
            debouncer.add(nil, isSettled: true)
            PollingWatcher(tree: tree, debouncer: debouncer).run()
        }

        // MARK: Events

        private static let bufferByteCount = 64 * 1024
        private static let headerByteCount = MemoryLayout<inotify_event>.size

        private func readEvents() {
            let buffer = [UInt8](unsafeUninitializedCapacity: Self.bufferByteCount) { buffer, count in
                count = max(0, read(descriptor, buffer.baseAddress, buffer.count))
            }
            var offset = 0
            while offset + Self.headerByteCount <= buffer.count {
                let event = buffer.withUnsafeBytes {
                    $0.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
                }
                let start = offset + Self.headerByteCount
                offset = start + Int(event.len)
                take(event, name: String(decoding: buffer[start..<offset].prefix { $0 != 0 }, as: UTF8.self))
            }
        }

        private func take(_ event: inotify_event, name: String) {
            if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { return restart() }
            let places = paths[event.wd] ?? []
            if event.mask & UInt32(IN_IGNORED) != 0 { paths[event.wd] = nil }
            for place in places {
                if name.isEmpty { takeOwnEvent(event, of: place) } else { take(event, name: name, in: place) }
            }
        }

        /// Handles an event of a name in a folder.
        private func take(_ event: inotify_event, name: String, in folder: String) {
            let isFolder = event.mask & UInt32(IN_ISDIR) != 0
            guard folder.isEmpty ? tree.names.contains(name) : !tree.ignores(name, folder, isFolder) else { return }
            let path = folder.isEmpty ? name : folder + "/" + name
            let isNew = event.mask & UInt32(IN_CREATE | IN_MOVED_TO) != 0
            if event.mask & UInt32(IN_MOVED_FROM | IN_DELETE) != 0, isFolder || links.contains(path) { forget(path) }
            if isNew { watch(path) }
            // A new file that is not open for writing, such as a link or a file moved here, is complete.
            let isComplete = event.mask & UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_ATTRIB) != 0
            debouncer.add(path, isSettled: isComplete || isFolder, isNew: isNew)
        }

        /// Handles an event of a watched place itself: the target of a link, or a folder that is removed.
        private func takeOwnEvent(_ event: inotify_event, of path: String) {
            guard event.mask & UInt32(IN_IGNORED) == 0 else { return }
            let isGone = event.mask & UInt32(IN_DELETE_SELF | IN_MOVE_SELF) != 0
            guard !path.isEmpty else {
                if isGone { lost.insert(path) }
                return
            }
            if isGone { watch(path) }
            debouncer.add(path, isSettled: event.mask & UInt32(IN_MODIFY) == 0)
        }

        /// How long to wait before looking for lost paths again, in milliseconds.
        private static let lostPause: Int32 = 200

        /// Checks whether links and the root exist again.
        private func lookForLost() {
            if lost.contains("") {
                guard FileKind(atTarget: tree.location(of: "")) != nil else { return }
                return restart()
            }
            for path in lost {
                lost.remove(path)
                watch(path)
                if !lost.contains(path) { debouncer.add(path, isSettled: true) }
            }
        }

        /// Starts over after the system has dropped events.
        private func restart() {
            for watch in paths.keys { inotify_rm_watch(descriptor, watch) }
            paths = [:]
            lost = []
            links = []
            watchAll()
            debouncer.add(nil, isSettled: true)
        }

        // MARK: Watches

        private static let mask =
            UInt32(
                IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO
                    | IN_DELETE_SELF | IN_MOVE_SELF)

        private func watchAll() {
            add("")
            for name in tree.names { watch(name) }
        }

        /// Watches a folder with everything in it, or the target of a link; a plain file is watched through its folder.
        private func watch(_ path: String) {
            let location = tree.location(of: path)
            let kind = FileKind(at: location)
            guard kind == .folder || kind == .link else { return }
            if kind == .link { links.insert(path) }
            guard add(path) else { return }
            // Listed after the watch was added, so that nothing added to the folder in between is missed.
            for name in Folder.names(in: location) {
                let isFolder = FileKind(at: location + "/" + name) == .folder
                if !tree.ignores(name, path, isFolder) { watch(path + "/" + name) }
            }
        }

        /// Adds a watch; returns whether it is new, since a link back into the tree leads to one that exists.
        @discardableResult
        private func add(_ path: String) -> Bool {
            let watch = inotify_add_watch(descriptor, tree.location(of: path), Self.mask)
            guard watch >= 0 else {
                if errno == ENOSPC || errno == ENOMEM { failure = InotifyFailure(reason: Self.reason) }
                if errno == ENOENT { lost.insert(path) }
                return false
            }
            return paths[watch, default: []].insert(path).inserted && paths[watch]?.count == 1
        }

        /// Stops watching a folder that was removed, with everything in it.
        private func forget(_ path: String) {
            links = links.filter { $0 != path && !$0.hasPrefix(path + "/") }
            lost = lost.filter { $0 != path && !$0.hasPrefix(path + "/") }
            for (watch, places) in paths {
                let left = places.filter { $0 != path && !$0.hasPrefix(path + "/") }
                guard left.count < places.count else { continue }
                paths[watch] = left
                if left.isEmpty { inotify_rm_watch(descriptor, watch) }
            }
        }

        private static var reason: Wording {
            errno == ENOSPC
                ? Wording(
                    "the system's limit of watched folders is reached (fs.inotify.max_user_watches)",
                    korean: "감시할 수 있는 폴더 수의 한도에 이르렀습니다 (fs.inotify.max_user_watches)")
                : Wording(systemError: errno)
        }
    }
#endif
