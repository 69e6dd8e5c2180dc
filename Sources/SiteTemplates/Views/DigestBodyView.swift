import SiteModel

/// A digest's body.
final class DigestBodyView: TabledView {
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

    static let fields = FieldTable<DigestBodyView>([
        "introduction": { .text(ifAny: $0.introduction.nonEmpty) },
        "items": { .views($0.items) },
        "closing": { .text(ifAny: $0.closing.nonEmpty) },
        "text": { .view($0.text) },
    ])
}
