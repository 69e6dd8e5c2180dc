/// Why to build although no source is known to have changed.
public enum RebuildReason: Sendable, Hashable {
    /// Files that a build made are gone.
    case lostFiles
    /// The last build failed for a reason that may have passed.
    case retry
    /// A document dated in the future is due.
    case documentDue
}
