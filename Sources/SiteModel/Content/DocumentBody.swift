/// A document's rendered body, as values that templates lay out.
public enum DocumentBody: Sendable, Hashable {
    /// The whole body as HTML, in UTF-8.
    case article(html: [UInt8])
    /// The items, and the HTML before the first item and after the last.
    case digest(introductionHTML: String, items: [DigestItem], closingHTML: String)
    /// The parts of a conversation.
    case transcript([TranscriptPart])
}

/// One story of a digest.
public struct DigestItem: Sendable, Hashable {
    /// The number in the headline, such as `[3]`, if there is one.
    public let number: Int?
    /// The item's `id` in the page, such as `item-3`.
    public let identifier: String
    /// The headline without its number, as plain text.
    public let headline: String
    /// The headline without its number, as HTML.
    public let headlineHTML: String
    /// Where the story was published: the address of the `URL:` line, unless it could run a script.
    public let sourceURL: String?
    /// The image, if there is one.
    public let figure: Figure?
    /// The paragraphs, as HTML.
    public let bodyHTML: String

    /// Makes an item.
    ///
    /// - Parameters:
    ///   - number: The number in the headline.
    ///   - identifier: The item's `id`.
    ///   - headline: The headline as plain text.
    ///   - headlineHTML: The headline as HTML.
    ///   - sourceURL: Where the story was published.
    ///   - figure: The image.
    ///   - bodyHTML: The paragraphs as HTML.
    public init(
        number: Int?, identifier: String, headline: String, headlineHTML: String, sourceURL: String?, figure: Figure?,
        bodyHTML: String
    ) {
        self.number = number
        self.identifier = identifier
        self.headline = headline
        self.headlineHTML = headlineHTML
        self.sourceURL = sourceURL
        self.figure = figure
        self.bodyHTML = bodyHTML
    }

    /// The host of the source's web address, to name the source; a user name before it is dropped, since it can look like a
    /// host.
    public var sourceHost: String? {
        guard let url = sourceURL else { return nil }
        let parts = url.split(separator: "/", maxSplits: 2)
        guard url.lowercased().hasPrefix("http"), parts.count > 1 else { return nil }
        let authority = parts[1].prefix { !"?#\\".contains($0) }
        let host = authority.split(separator: "@").last ?? ""
        return host.isEmpty ? nil : String(host.hasPrefix("www.") ? host.dropFirst(4) : host)
    }

    /// An image with its caption.
    public struct Figure: Sendable, Hashable {
        /// The image as an `<img>` element.
        public let imageHTML: String
        /// The caption as HTML, if there is one.
        public let captionHTML: String?

        /// Makes a figure.
        ///
        /// - Parameters:
        ///   - imageHTML: The `<img>` element.
        ///   - captionHTML: The caption as HTML.
        public init(imageHTML: String, captionHTML: String?) {
            self.imageHTML = imageHTML
            self.captionHTML = captionHTML
        }
    }
}

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

/// One heading of a document, for its table of contents.
public struct OutlineEntry: Sendable, Hashable {
    /// The heading's level, 1 to 6.
    public package(set) var level: Int
    /// The heading's `id` in the page.
    public package(set) var identifier: String
    /// The heading as plain text.
    public package(set) var text: String
    /// When the part below it begins in a recording, such as `00:01:04`, if it is known.
    public var time: String?

    /// Makes an entry.
    ///
    /// - Parameters:
    ///   - level: The heading's level.
    ///   - identifier: The heading's `id`.
    ///   - text: The heading as plain text.
    ///   - time: When the part below it begins in a recording.
    public init(level: Int, identifier: String, text: String, time: String? = nil) {
        self.level = level
        self.identifier = identifier
        self.text = text
        self.time = time
    }
}
