import SiteModel

/// A digest's body.
final class DigestBodyView: ViewModel {
    let introduction: String
    let items: [DigestItemView]
    let closing: String
    let text: InterfaceText

    init(introduction: String, items: [DigestItem], closing: String, text: InterfaceText) {
        self.introduction = introduction
        self.items = items.map(DigestItemView.init)
        self.closing = closing
        self.text = text
    }

    static let fields: [String: @Sendable (DigestBodyView) -> Any?] = [
        "introduction": { $0.introduction.nonEmpty }, "items": { $0.items }, "closing": { $0.closing.nonEmpty },
        "text": { $0.text },
    ]
}

/// One story of a digest.
final class DigestItemView: ViewModel {
    let item: DigestItem

    init(_ item: DigestItem) {
        self.item = item
    }

    static let fields: [String: @Sendable (DigestItemView) -> Any?] = [
        "id": { $0.item.identifier }, "number": { $0.item.number }, "headline": { $0.item.headlineHTML },
        "sourceURL": { $0.item.sourceURL }, "sourceHost": { $0.item.sourceURL.flatMap(host) },
        "figure": { $0.item.figure.map(FigureView.init) }, "body": { $0.item.bodyHTML },
    ]

    /// The host of a web address, for naming a source.
    private static func host(of url: String) -> String? {
        let parts = url.split(separator: "/", maxSplits: 2)
        guard url.lowercased().hasPrefix("http"), parts.count > 1 else { return nil }
        return String(parts[1].hasPrefix("www.") ? parts[1].dropFirst(4) : parts[1])
    }
}

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

/// A transcript's body.
final class TranscriptBodyView: ViewModel {
    let parts: [TranscriptPartView]
    let text: InterfaceText

    init(parts: [TranscriptPart], text: InterfaceText) {
        self.parts = parts.map(TranscriptPartView.init)
        self.text = text
    }

    static let fields: [String: @Sendable (TranscriptBodyView) -> Any?] = [
        "parts": { $0.parts }, "text": { $0.text },
    ]
}

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

/// A section heading of a transcript.
final class HeadingView: ViewModel {
    let id: String
    let html: String

    init(id: String, html: String) {
        self.id = id
        self.html = html
    }

    static let fields: [String: @Sendable (HeadingView) -> Any?] = ["id": { $0.id }, "html": { $0.html }]
}

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

/// A line of a transcript's list of contents.
final class ChapterView: ViewModel {
    let chapter: TranscriptPart.Chapter

    init(_ chapter: TranscriptPart.Chapter) {
        self.chapter = chapter
    }

    static let fields: [String: @Sendable (ChapterView) -> Any?] = [
        "target": { $0.chapter.target }, "time": { $0.chapter.time }, "html": { $0.chapter.html },
    ]
}
