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
