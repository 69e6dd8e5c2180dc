/// One story of a digest.
public struct DigestItem: Sendable, Hashable {
    /// The number in the headline, `[3]`, when there is one.
    public let number: Int?
    /// The item's `id` in the page, such as `item-3`.
    public let identifier: String
    /// The headline without its number, as plain text.
    public let headline: String
    /// The headline without its number, as HTML.
    public let headlineHTML: String
    /// Where the story was published: the `URL:` line, made safe for a link.
    public let sourceURL: String?
    /// The picture, when there is one.
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
    ///   - figure: The picture.
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

    /// A picture with its caption.
    public struct Figure: Sendable, Hashable {
        /// The picture as an `<img>` element.
        public let imageHTML: String
        /// The caption as HTML, when there is one.
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
