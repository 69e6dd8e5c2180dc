import SiteModel

/// One part of a transcript: just one of its variables has a value.
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
        "prose": Field { .text(ifAny: $0.prose) },
    ])
}
