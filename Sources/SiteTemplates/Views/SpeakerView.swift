import SiteModel

/// Someone who speaks in a transcript.
final class SpeakerView: TabledView {
    let name: String
    /// The place in the order in which people first speak, from 1.
    let number: Int
    let turnCount: Int

    init(name: String, number: Int, turnCount: Int) {
        self.name = name
        self.number = number
        self.turnCount = turnCount
    }

    /// The speakers of some turns, in the order in which they first speak.
    static func find(in turns: [TranscriptPart.Turn]) -> [SpeakerView] {
        var counts: [String: Int] = [:]
        var names: [String] = []
        for turn in turns {
            if counts[turn.speaker] == nil { names.append(turn.speaker) }
            counts[turn.speaker, default: 0] += 1
        }
        return names.enumerated().map { position, name in
            SpeakerView(name: name, number: position + 1, turnCount: counts[name] ?? 0)
        }
    }

    static let fields = FieldTable<SpeakerView>([
        "name": Field { .text($0.name) }, "number": Field { .number($0.number) },
        "count": Field { .number($0.turnCount) },
    ])
}
