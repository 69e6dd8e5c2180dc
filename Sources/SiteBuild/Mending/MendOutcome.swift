public import SiteModel

/// What became of the changes of a plan.
public struct MendOutcome: Sendable {
    /// How many files and folders were changed.
    public private(set) var mendedCount = 0
    /// Why the others were not.
    public private(set) var failures: [Diagnostic] = []

    /// An outcome without changes.
    public init() {}

    /// Makes one change, and notes how it went.
    mutating func note(_ change: () throws(DiagnosedError) -> Void) {
        do throws(DiagnosedError) {
            try change()
            mendedCount += 1
        } catch {
            failures += error.diagnostics
        }
    }
}
