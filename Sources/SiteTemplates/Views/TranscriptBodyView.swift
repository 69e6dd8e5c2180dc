import SiteModel

/// A transcript's body.
final class TranscriptBodyView: TabledView {
    let parts: [TranscriptPartView]
    let speakers: [SpeakerView]
    let text: InterfaceText

    init(parts: [TranscriptPart], text: InterfaceText) {
        let turns = parts.map(\.turn)
        speakers = SpeakerView.find(in: turns.compactMap { $0 })
        let numbers = Dictionary(uniqueKeysWithValues: speakers.map { ($0.name, $0.number) })
        var previous: String?
        self.parts = zip(parts, turns).map { part, turn in
            defer { previous = turn?.speaker ?? previous }
            return TranscriptPartView(
                part, speakerNumber: turn.flatMap { numbers[$0.speaker] } ?? 0,
                isSameSpeaker: turn != nil && turn?.speaker == previous)
        }
        self.text = text
    }

    private var chapters: [ChapterView] { parts.flatMap { $0.chapters ?? [] } }

    static let fields = FieldTable<TranscriptBodyView>([
        "parts": Field { .views($0.parts) },
        "speakers": Field { .views($0.speakers) },
        "hasSpeakers": Field { .flag($0.speakers.count > 1) },
        "chapters": Field { .views($0.chapters) },
        "hasChapters": Field { .flag(!$0.chapters.isEmpty) },
        "text": Field { .view($0.text) },
    ])
}

extension TranscriptPart {
    fileprivate var turn: Turn? {
        if case .turn(let turn) = self { turn } else { nil }
    }
}
