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
        "introduction": Field { .text(ifAny: $0.introduction.nonEmpty) },
        "items": Field { .views($0.items) },
        "hasItems": Field { .flag($0.items.count > 1) },
        "itemCount": Field { .number($0.items.count) },
        "closing": Field { .text(ifAny: $0.closing.nonEmpty) },
        "text": Field { .view($0.text) },
    ])
}
