/// Something that can go wrong, in words for writers.
///
/// Each room lists its problems in one enumeration, so that every message is beside its neighbours and none is written
/// twice.
public protocol Problem: Sendable {
    /// How serious the problem is.
    var severity: Severity { get }
    /// What is wrong, as one sentence without a full stop.
    var message: Wording { get }
    /// How to fix it, if that is known.
    var hint: Wording? { get }
    /// The problem's stable name, for tools, such as `link-leads-nowhere`.
    var identifier: String { get }
    /// The key that causes the problem, if many documents are likely to have it: it is reported once for all of them.
    var recurringKey: String? { get }
}

extension Problem {
    /// No hint, unless the problem has one.
    public var hint: Wording? { nil }

    /// No key, unless the problem has one.
    public var recurringKey: String? { nil }
}
