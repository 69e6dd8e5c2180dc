/// A card that is already HTML: a document stands in many lists and is laid out once.
final class RenderedCardView: TabledView {
    let html: [UInt8]

    init(html: [UInt8]) {
        self.html = html
    }

    static let fields = FieldTable<RenderedCardView>(["html": Field { .html($0.html) }])
}
