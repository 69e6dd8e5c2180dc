import SiteBytes
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
        "introduction": Field { .bodyPart(ifAny: $0.introduction.nonEmpty) },
        "items": Field { .views($0.items) },
        "hasItems": Field { .flag($0.items.count > 1) },
        "itemCount": Field { .number($0.items.count) },
        "closing": Field { .bodyPart(ifAny: $0.closing.nonEmpty) },
        "text": Field { .view($0.text) },
    ])
}

/// One story of a digest.
final class DigestItemView: TabledView {
    let item: DigestItem
    /// The position among the items, from 1.
    let position: Int

    init(_ item: DigestItem, position: Int) {
        self.item = item
        self.position = position
    }

    static let fields = FieldTable<DigestItemView>([
        "id": Field { .text($0.item.identifier) },
        "number": Field { .number(ifAny: $0.item.number) },
        "position": Field { .number($0.position) },
        "headline": Field { .bodyPart($0.item.headlineHTML) },
        "headlineText": Field { .text($0.item.headline) },
        "sourceURL": Field { .text(ifAny: $0.item.sourceURL.map(PercentEncoding.address)) },
        "sourceHost": Field { .text(ifAny: $0.item.sourceHost) },
        "figure": Field { .view(ifAny: $0.item.figure.map(FigureView.init)) },
        "body": Field { .bodyPart($0.item.bodyHTML) },
    ])
}

/// A picture with its caption.
final class FigureView: TabledView {
    let figure: DigestItem.Figure

    init(_ figure: DigestItem.Figure) {
        self.figure = figure
    }

    static let fields = FieldTable<FigureView>([
        "image": Field { .bodyPart($0.figure.imageHTML) },
        "caption": Field { .bodyPart(ifAny: $0.figure.captionHTML?.nonEmpty) },
    ])
}
