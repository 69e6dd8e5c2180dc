/// Why to build when no source is known to have changed.
public enum Occasion: Sendable, Hashable {
    /// Files that a build made are not there any more.
    case lostFiles
    /// What kept the last build from ending well may have gone.
    case retry
    /// The time of a document from the future has come.
    case documentDue
}
