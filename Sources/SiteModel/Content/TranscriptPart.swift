/// One part of a transcript, in reading order.
public enum TranscriptPart: Sendable, Hashable {
    /// A section heading.
    case heading(identifier: String, html: String)
    /// Someone speaking.
    case turn(Turn)
    /// Consecutive lines such as `[00:01:04] chapter`.
    case chapters([Chapter])
    /// Anything else, as HTML.
    case prose(html: String)

    /// What one person says before the next one speaks.
    public struct Turn: Sendable, Hashable {
        /// The turn's `id` in the page, such as `t-00-01-04`.
        public let identifier: String
        /// Who speaks, as plain text.
        public let speaker: String
        /// The time as written, such as `00:01:04`.
        public let time: String
        /// What is said, as HTML.
        public let html: String

        /// Makes a turn.
        ///
        /// - Parameters:
        ///   - identifier: The turn's `id`.
        ///   - speaker: Who speaks.
        ///   - time: The time as written.
        ///   - html: What is said, as HTML.
        public init(identifier: String, speaker: String, time: String, html: String) {
            self.identifier = identifier
            self.speaker = speaker
            self.time = time
            self.html = html
        }
    }

    /// A line of the list of contents.
    public struct Chapter: Sendable, Hashable {
        /// The `id` of the turn at that time, if the transcript has one.
        public let target: String?
        /// The time as written.
        public let time: String
        /// The chapter's name, as HTML.
        public let html: String

        /// Makes a chapter.
        ///
        /// - Parameters:
        ///   - target: The `id` of the turn at that time.
        ///   - time: The time as written.
        ///   - html: The chapter's name as HTML.
        public init(target: String?, time: String, html: String) {
            self.target = target
            self.time = time
            self.html = html
        }
    }
}
