/// How far a build has come.
public struct BuildProgress: Sendable {
    /// A part of a build that takes time.
    public enum Stage: Sendable {
        /// Waiting for another build that writes to the same folder; said once.
        case waiting
        /// Reading documents and turning their Markdown into HTML.
        case converting
        /// Laying out pages and setting them aside.
        case rendering
    }

    /// The part that is running.
    public let stage: Stage
    /// How many steps of it are done.
    public let done: Int
    /// How many steps it has.
    public let total: Int
}
