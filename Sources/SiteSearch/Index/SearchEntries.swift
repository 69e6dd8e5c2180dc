import SiteBytes
import SiteModel

/// The entries of a body: the document itself, and each part that a reader wants to land on.
struct SearchEntries {
    /// A part of the body: the document, an item of a digest, or a chapter of a transcript.
    struct Entry {
        /// Its `id` in the page and its headline; `nil` for the document itself.
        var anchored: EntryBlock.Anchored?
        /// Its HTML, in pieces that are blocks of their own.
        var pieces: [Piece]
    }

    /// Some of an entry.
    enum Piece {
        case html([UInt8])
        case text(String)
    }

    /// The document's own entry, then the others in the order of the page.
    private(set) var entries = [Entry(anchored: nil, pieces: [])]

    init(of body: DocumentBody) {
        switch body {
        case .article(let html): add(html: html)
        case .digest(let introduction, let items, let closing):
            add(html: Array(introduction.utf8))
            for item in items { add(item) }
            add(html: Array(closing.utf8))
        case .transcript(let parts):
            for part in parts { add(part) }
        }
    }

    /// Adds HTML, without what pages leave out of it as well.
    private mutating func add(html: [UInt8]) {
        entries[entries.count - 1].pieces.append(.html(ControlCharacter.removed(from: html)))
    }

    private mutating func add(_ item: DigestItem) {
        entries.append(
            Entry(
                anchored: .init(anchor: item.identifier, headline: item.headline.withoutControlCharacters), pieces: []))
        if let caption = item.figure?.captionHTML { add(html: Array(caption.utf8)) }
        add(html: Array(item.bodyHTML.utf8))
        if let host = item.sourceHost { entries[entries.count - 1].pieces.append(.text(host)) }
    }

    private mutating func add(_ part: TranscriptPart) {
        switch part {
        case .heading(let identifier, let html):
            let text = PageText.text(ofHTML: Array(html.utf8))
            let headline = String(decoding: ControlCharacter.removed(from: text), as: UTF8.self)
            entries.append(Entry(anchored: .init(anchor: identifier, headline: headline), pieces: []))
        case .turn(let turn):
            entries[entries.count - 1].pieces.append(.text(turn.speaker.withoutControlCharacters))
            add(html: Array(turn.html.utf8))
        case .chapters(let chapters):
            for chapter in chapters { add(html: Array(chapter.html.utf8)) }
        case .prose(let html): add(html: Array(html.utf8))
        }
    }
}
