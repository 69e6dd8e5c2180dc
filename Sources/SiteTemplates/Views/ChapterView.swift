import SiteModel

/// A line of a transcript's list of contents.
final class ChapterView: TabledView {
    let chapter: TranscriptPart.Chapter

    init(_ chapter: TranscriptPart.Chapter) {
        self.chapter = chapter
    }

    static let fields = FieldTable<ChapterView>([
        "target": Field { .text(ifAny: $0.chapter.target) }, "time": Field { .text($0.chapter.time) },
        "duration": Field { .text(TurnView.duration($0.chapter.time)) },
        "html": Field { .text($0.chapter.html) },
    ])
}
