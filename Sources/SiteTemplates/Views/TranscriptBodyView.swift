import SiteModel

/// A transcript's body.
final class TranscriptBodyView: ViewModel {
    let parts: [TranscriptPartView]
    let text: InterfaceText

    init(parts: [TranscriptPart], text: InterfaceText) {
        self.parts = parts.map(TranscriptPartView.init)
        self.text = text
    }

    static let fields: [String: @Sendable (TranscriptBodyView) -> Any?] = [
        "parts": { $0.parts }, "text": { $0.text },
    ]
}
