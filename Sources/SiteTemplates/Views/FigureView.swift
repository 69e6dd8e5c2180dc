import SiteModel

/// A picture with its caption.
final class FigureView: TabledView {
    let figure: DigestItem.Figure

    init(_ figure: DigestItem.Figure) {
        self.figure = figure
    }

    static let fields = FieldTable<FigureView>([
        "image": Field { .text($0.figure.imageHTML) },
        "caption": Field { .text(ifAny: $0.figure.captionHTML?.nonEmpty) },
    ])
}
