import SiteBytes
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

/// One part of a transcript; only the variables for its kind have values.
final class TranscriptPartView: TabledView {
    let part: TranscriptPart
    let speakerNumber: Int
    let isSameSpeaker: Bool

    init(_ part: TranscriptPart, speakerNumber: Int, isSameSpeaker: Bool) {
        self.part = part
        self.speakerNumber = speakerNumber
        self.isSameSpeaker = isSameSpeaker
    }

    private var section: HeadingView? {
        if case .heading(let id, let html) = part { HeadingView(id: id, html: html) } else { nil }
    }

    private var turn: TurnView? {
        guard case .turn(let turn) = part else { return nil }
        return TurnView(turn, speakerNumber: speakerNumber, isSameSpeaker: isSameSpeaker)
    }

    var chapters: [ChapterView]? {
        if case .chapters(let chapters) = part { chapters.map(ChapterView.init) } else { nil }
    }

    private var prose: String? {
        if case .prose(let html) = part { html } else { nil }
    }

    static let fields = FieldTable<TranscriptPartView>([
        "section": Field { .view(ifAny: $0.section) },
        "turn": Field { .view(ifAny: $0.turn) },
        "chapters": Field { part in part.chapters.map { .views($0) } ?? .absent },
        "hasChapters": Field { if case .chapters = $0.part { .flag(true) } else { .flag(false) } },
        "prose": Field { .bodyPart(ifAny: $0.prose) },
    ])
}

/// A section heading of a transcript.
final class HeadingView: TabledView {
    let id: String
    let html: String

    init(id: String, html: String) {
        self.id = id
        self.html = html
    }

    /// The heading without its tags.
    private var label: String {
        var isInTag = false
        return String(
            html.filter { character in
                if character == "<" { isInTag = true }
                defer { if character == ">" { isInTag = false } }
                // Quotation marks of the text are character references; one in a tag may stand behind a `>`.
                return !isInTag && character != ">" && character != "\""
            })
    }

    static let fields = FieldTable<HeadingView>([
        "id": Field { .text($0.id) },
        "html": Field { .bodyPart($0.html) },
        "label": Field { .text($0.label) },
    ])
}

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
        "html": Field { .bodyPart($0.turn.html) },
    ])

    /// A time stamp in the form that HTML requires of durations, such as `PT1M4S` for `01:04`.
    static func duration(_ time: String) -> String {
        let parts = time.split(separator: ":").compactMap { Int($0) }
        return "PT" + zip(parts, "HMS".suffix(parts.count)).map { "\($0)\($1)" }.joined()
    }
}

/// Someone who speaks in a transcript.
final class SpeakerView: TabledView {
    let name: String
    /// The position in the order in which people first speak, from 1.
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

/// A line of a transcript's list of contents.
final class ChapterView: TabledView {
    let chapter: TranscriptPart.Chapter

    init(_ chapter: TranscriptPart.Chapter) {
        self.chapter = chapter
    }

    static let fields = FieldTable<ChapterView>([
        "target": Field { .text(ifAny: $0.chapter.target.map(PercentEncoding.component)) },
        "time": Field { .text($0.chapter.time) },
        "duration": Field { .text(TurnView.duration($0.chapter.time)) },
        "html": Field { .bodyPart($0.chapter.html) },
    ])
}
