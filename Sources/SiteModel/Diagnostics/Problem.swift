/// Something that can go wrong, in the words a writer reads.
///
/// Each room lists its problems as one enumeration, so that every message stands beside its neighbours and none is
/// worded twice.
public protocol Problem: Sendable {
    /// How much the problem weighs.
    var severity: Severity { get }
    /// What is wrong, as one sentence without a full stop.
    var message: Wording { get }
    /// The exact mend, where one is known.
    var hint: Wording? { get }
    /// The problem's stable name, for tools, such as `link-leads-nowhere`.
    var identifier: String { get }
    /// The key to blame, where all documents of a site are likely to have it: people are told of it once.
    var recurringKey: String? { get }
}

extension Problem {
    /// No hint, unless the problem knows a mend.
    public var hint: Wording? { nil }

    /// No key, unless the problem knows one.
    public var recurringKey: String? { nil }
}
