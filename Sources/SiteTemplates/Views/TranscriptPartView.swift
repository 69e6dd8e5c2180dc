import SiteModel

/// One part of a transcript: just one of its variables has a value.
final class TranscriptPartView: ViewModel {
    let part: TranscriptPart

    init(_ part: TranscriptPart) {
        self.part = part
    }

    static let fields: [String: @Sendable (TranscriptPartView) -> Any?] = [
        "section": { if case .heading(let id, let html) = $0.part { HeadingView(id: id, html: html) } else { nil } },
        "turn": { if case .turn(let turn) = $0.part { TurnView(turn) } else { nil } },
        "chapters": { if case .chapters(let chapters) = $0.part { chapters.map(ChapterView.init) } else { nil } },
        "hasChapters": { if case .chapters = $0.part { true } else { false } },
        "prose": { if case .prose(let html) = $0.part { html } else { nil } },
    ]
}
