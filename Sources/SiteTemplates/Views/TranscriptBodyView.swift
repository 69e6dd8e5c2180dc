import SiteModel

/// A transcript's body.
final class TranscriptBodyView: TabledView {
    let parts: [TranscriptPartView]
    let text: InterfaceText

    init(parts: [TranscriptPart], text: InterfaceText) {
        self.parts = parts.map(TranscriptPartView.init)
        self.text = text
    }

    static let fields = FieldTable<TranscriptBodyView>([
        "parts": { .views($0.parts) }, "text": { .view($0.text) },
    ])
}
