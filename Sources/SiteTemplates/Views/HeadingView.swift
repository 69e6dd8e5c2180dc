/// A section heading of a transcript.
final class HeadingView: TabledView {
    let id: String
    let html: String

    init(id: String, html: String) {
        self.id = id
        self.html = html
    }

    static let fields = FieldTable<HeadingView>(["id": Field { .text($0.id) }, "html": Field { .text($0.html) }])
}
