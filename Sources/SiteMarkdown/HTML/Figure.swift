/// An image that is alone in a paragraph, with its caption if it has one.
struct Figure {
    let image: Node
    /// The emphasis that is the caption, such as `*(사진=자료)*`.
    let caption: Node?
    /// The paragraph after the image's that contains nothing but the caption.
    let captionParagraph: Node?

    /// Recognises a paragraph that contains only an image, or an image and on the next line an emphasised caption.
    ///
    /// A caption may also be a paragraph of its own below.
    init?(_ paragraph: Node) {
        guard paragraph.isParagraph, let image = paragraph.firstChild, image.kind == .image else { return nil }
        self.image = image
        if let lineEnd = Self.lineEnd(after: image) {
            guard lineEnd.kind.isLineEnd, let caption = lineEnd.next, caption.kind == .emphasis, caption.next == nil
            else { return nil }
            self.caption = caption
            captionParagraph = nil
        } else {
            let next = paragraph.next.flatMap { $0.isParagraph ? $0 : nil }
            caption = next?.onlyChild.flatMap { $0.kind == .emphasis ? $0 : nil }
            captionParagraph = caption == nil ? nil : next
        }
    }

    /// The node after an image; of spaces before a line end the parser leaves an empty text.
    private static func lineEnd(after image: Node) -> Node? {
        guard let next = image.next, next.kind == .text, next.literal.isEmpty else { return image.next }
        return next.next
    }
}

extension HTMLWriter {
    func writeFigure(_ figure: Figure, caption: Node) {
        html.startLine()
        html.append("<figure>")
        html.append(html: fragment(of: [figure.image]))
        html.append("\n<figcaption>")
        html.append(html: innerHTML(of: caption))
        html.append("</figcaption>\n</figure>\n")
        writtenCaption = figure.captionParagraph
    }
}
