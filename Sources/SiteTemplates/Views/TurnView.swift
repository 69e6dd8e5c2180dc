import SiteModel

/// One speaker's turn.
final class TurnView: TabledView {
    let turn: TranscriptPart.Turn
    let speakerNumber: Int
    let isSameSpeaker: Bool

    init(_ turn: TranscriptPart.Turn, speakerNumber: Int, isSameSpeaker: Bool) {
        self.turn = turn
        self.speakerNumber = speakerNumber
        self.isSameSpeaker = isSameSpeaker
    }

    static let fields = FieldTable<TurnView>([
        "id": Field { .text($0.turn.identifier) },
        "speaker": Field { .text($0.turn.speaker) },
        "speakerNumber": Field { .number($0.speakerNumber) },
        "isSameSpeaker": Field { .flag($0.isSameSpeaker) },
        "time": Field { .text($0.turn.time) },
        "duration": Field { .text(duration($0.turn.time)) },
        "html": Field { .text($0.turn.html) },
    ])

    /// A time stamp as HTML wants durations, such as `PT1M4S` for `01:04`.
    static func duration(_ time: String) -> String {
        let parts = time.split(separator: ":").compactMap { Int($0) }
        return "PT" + zip(parts, "HMS".suffix(parts.count)).map { "\($0)\($1)" }.joined()
    }
}
