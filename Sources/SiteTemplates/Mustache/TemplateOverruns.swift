import Synchronization

/// The templates that made a page too long: each is tried no more, as it would take as long for every other page.
final class TemplateOverruns: Sendable {
    private let found = Mutex<Set<String>>([])

    func contains(_ name: String) -> Bool { found.withLock { $0.contains(name) } }

    func insert(_ name: String) { found.withLock { _ = $0.insert(name) } }
}
