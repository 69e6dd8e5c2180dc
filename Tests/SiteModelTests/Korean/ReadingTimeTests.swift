import SiteModel
import Testing

@Suite("Reading time")
struct ReadingTimeTests {
    static let cases: [(text: String, characters: Int, words: Int)] = [
        ("", 0, 0), ("새 모델이 나왔다.", 7, 0), ("OpenAI가 GPT-4.5를 냈다", 4, 2), ("don't stop 1,000.5 times", 0, 4),
        ("well-known, and so on…", 0, 4), ("über café", 0, 2), ("人工知能とAI", 5, 1), ("、。「」", 0, 0), ("🎉🎉 !?", 0, 0),
        ("가A나B", 2, 2), ("힣\u{D7A4}", 2, 0),
    ]

    @Test("Hangul counts by syllables, Latin by words", arguments: cases)
    func counts(example: (text: String, characters: Int, words: Int)) {
        let time = Self.time(of: example.text)
        #expect(time.characterCount == example.characters && time.wordCount == example.words)
    }

    @Test("minutes are rounded, and there is at least one")
    func minutes() {
        #expect(Self.time(of: "").minutes == 1)
        #expect(Self.time(of: String(repeating: "가", count: 588 + 293)).minutes == 1)
        #expect(Self.time(of: String(repeating: "가", count: 588 + 294)).minutes == 2)
        #expect(Self.time(of: String(repeating: "word ", count: 238 * 3)).minutes == 3)
        #expect(Self.time(of: String(repeating: "가", count: 588) + String(repeating: " a", count: 238)).minutes == 2)
    }

    @Test("text that ends in the middle of a character is harmless")
    func cut() {
        for text in ["가", "é", "🎉"] {
            for count in 0..<text.utf8.count {
                var time = ReadingTime()
                Array(text.utf8.prefix(count)).withUnsafeBufferPointer { time.add($0) }
                #expect(time.minutes == 1)
            }
        }
    }

    private static func time(of text: String) -> ReadingTime {
        var time = ReadingTime()
        Array(text.utf8).withUnsafeBufferPointer { time.add($0) }
        return time
    }
}
