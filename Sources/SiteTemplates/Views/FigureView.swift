import SiteModel

/// A picture with its caption.
final class FigureView: ViewModel {
    let figure: DigestItem.Figure

    init(_ figure: DigestItem.Figure) {
        self.figure = figure
    }

    static let fields: [String: @Sendable (FigureView) -> Any?] = [
        "image": { $0.figure.imageHTML }, "caption": { $0.figure.captionHTML?.nonEmpty },
    ]
}
