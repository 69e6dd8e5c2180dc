/// Recognises images with captions.
enum Figure {
    /// The image of a paragraph that contains nothing else.
    static func image(of paragraph: Node) -> Node? {
        guard paragraph.isParagraph, let child = paragraph.onlyChild, child.kind == .image else { return nil }
        return child
    }

    /// The caption under an image: a paragraph that is emphasised as a whole, such as `*(사진=자료)*`.
    static func caption(after paragraph: Node) -> Node? {
        guard let next = paragraph.next, next.isParagraph, let child = next.onlyChild, child.kind == .emphasis else {
            return nil
        }
        return next
    }
}

extension HTMLWriter {
    func writeFigure(_ image: Node, caption: Node) {
        html.startLine()
        html.append("<figure>")
        html.append(html: fragment(of: [image]))
        html.append("\n<figcaption>")
        html.append(html: captionHTML(of: caption))
        html.append("</figcaption>\n</figure>\n")
        writtenCaption = caption
    }

    /// The caption without the emphasis that marks it as one.
    func captionHTML(of caption: Node) -> String {
        caption.onlyChild.map(innerHTML) ?? ""
    }
}
