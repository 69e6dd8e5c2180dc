import SiteModel

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
