import SiteModel

/// A digest's body.
final class DigestBodyView: ViewModel {
    let introduction: String
    let items: [DigestItemView]
    let closing: String
    let text: InterfaceText

    init(introduction: String, items: [DigestItem], closing: String, text: InterfaceText) {
        self.introduction = introduction
        self.items = items.map(DigestItemView.init)
        self.closing = closing
        self.text = text
    }

    static let fields: [String: @Sendable (DigestBodyView) -> Any?] = [
        "introduction": { $0.introduction.nonEmpty }, "items": { $0.items }, "closing": { $0.closing.nonEmpty },
        "text": { $0.text },
    ]
}
