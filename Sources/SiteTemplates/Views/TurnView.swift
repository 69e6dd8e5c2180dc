import SiteModel

/// One speaker's turn.
final class TurnView: ViewModel {
    let turn: TranscriptPart.Turn

    init(_ turn: TranscriptPart.Turn) {
        self.turn = turn
    }

    static let fields: [String: @Sendable (TurnView) -> Any?] = [
        "id": { $0.turn.identifier }, "speaker": { $0.turn.speaker }, "time": { $0.turn.time },
        "html": { $0.turn.html },
    ]
}
