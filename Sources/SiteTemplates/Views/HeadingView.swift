/// A section heading of a transcript.
final class HeadingView: ViewModel {
    let id: String
    let html: String

    init(id: String, html: String) {
        self.id = id
        self.html = html
    }

    static let fields: [String: @Sendable (HeadingView) -> Any?] = ["id": { $0.id }, "html": { $0.html }]
}
