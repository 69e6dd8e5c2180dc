import Foundation
import Synchronization

/// Puts something else in the place of a file or folder, and the file or folder back, as often as it can.
public final class PlaceSwapper: Sendable {
    /// What is put in its place.
    public enum Lure: CaseIterable, Sendable {
        /// A link that leads elsewhere.
        case link
        /// A pipe that nobody writes to.
        case pipe
        /// An empty folder.
        case folder
        /// Nothing.
        case nothing
    }

    private let path: String
    private let lure: Lure
    private let target: String
    private let spare: TemporaryFolder
    private let state = Mutex((isStopped: false, hasEnded: false))

    /// Starts swapping.
    ///
    /// - Parameters:
    ///   - path: The file or folder.
    ///   - lure: What is put in its place.
    ///   - target: Where links lead.
    ///   - seed: What decides the pauses.
    /// - Throws: An error when there is no room.
    public init(_ path: String, for lure: Lure, leadingTo target: String, seed: UInt64) throws {
        self.path = path
        self.lure = lure
        self.target = target
        spare = try TemporaryFolder()
        Thread { [self] in
            var generator = SeededGenerator(seed: seed)
            while !state.withLock({ $0.isStopped }) { swap(using: &generator) }
            state.withLock { $0.hasEnded = true }
        }.start()
    }

    /// Stops, with the file or folder in its place.
    public func stop() {
        state.withLock { $0.isStopped = true }
        while !state.withLock({ $0.hasEnded }) { usleep(200) }
    }

    private func swap(using generator: inout SeededGenerator) {
        let (home, new) = (spare.path + "/home", spare.path + "/lure")
        usleep(UInt32.random(in: 0...400, using: &generator))
        guard rename(path, home) == 0 else { return }
        make(new)
        if rename(new, path) != 0 { discard(new) }
        usleep(UInt32.random(in: 0...400, using: &generator))
        // What is there may by now be something that the program has put there, or the folder above may be gone.
        for _ in 0..<20 {
            discard(path)
            if rename(home, path) == 0 { return }
        }
        discard(home)
    }

    private func make(_ place: String) {
        switch lure {
        case .link: symlink(target, place)
        case .pipe: mkfifo(place, 0o644)
        case .folder: mkdir(place, 0o755)
        case .nothing: break
        }
    }

    private func discard(_ place: String) {
        if unlink(place) == 0 || rmdir(place) == 0 { return }
        rename(place, spare.path + "/" + UUID().uuidString)
    }
}
