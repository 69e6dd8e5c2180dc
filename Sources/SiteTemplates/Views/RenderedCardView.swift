/// A card that is already HTML: a document stands in many lists and is laid out once.
final class RenderedCardView: ViewModel {
    let html: String

    init(html: String) {
        self.html = html
    }

    static let fields: [String: @Sendable (RenderedCardView) -> Any?] = ["html": { $0.html }]
}
