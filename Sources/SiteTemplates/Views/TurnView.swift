import SiteModel

/// One speaker's turn.
final class TurnView: TabledView {
    let turn: TranscriptPart.Turn

    init(_ turn: TranscriptPart.Turn) {
        self.turn = turn
    }

    static let fields = FieldTable<TurnView>([
        "id": { .text($0.turn.identifier) }, "speaker": { .text($0.turn.speaker) }, "time": { .text($0.turn.time) },
        "html": { .text($0.turn.html) },
    ])
}
