import Synchronization

/// A value that several files follow from, found once, when the first of them asks for it.
///
/// The files are planned with one box among them; what each shows is its part of the value.
final class SharedValue<Value: Sendable>: Sendable {
    private let value = Mutex<Value?>(nil)
    private let find: @Sendable (SiteIndex) -> Value

    init(_ find: @escaping @Sendable (SiteIndex) -> Value) {
        self.find = find
    }

    func value(in index: SiteIndex) -> Value {
        value.withLock { known in
            if let known { return known }
            let found = find(index)
            known = found
            return found
        }
    }
}
