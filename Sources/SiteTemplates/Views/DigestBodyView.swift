import SiteModel

/// A digest's body.
final class DigestBodyView: TabledView {
    let introduction: String
    let items: [DigestItemView]
    let closing: String
    let text: InterfaceText

    init(introduction: String, items: [DigestItem], closing: String, text: InterfaceText) {
        self.introduction = introduction
        self.items = items.enumerated().map { DigestItemView($1, position: $0 + 1) }
        self.closing = closing
        self.text = text
    }

    static let fields = FieldTable<DigestBodyView>([
        "introduction": { .text(ifAny: $0.introduction.nonEmpty) },
        "items": { .views($0.items) },
        "hasItems": { .flag($0.items.count > 1) },
        "itemCount": { .number($0.items.count) },
        "closing": { .text(ifAny: $0.closing.nonEmpty) },
        "text": { .view($0.text) },
    ])
}
