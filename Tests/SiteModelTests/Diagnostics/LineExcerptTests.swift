import SiteModel
import Testing

@Suite("the part of a line that is kept for a message")
struct LineExcerptTests {
    @Test("is all of a line of usual length")
    func shortLine() {
        let line = String(repeating: "가나다 ", count: 30)
        let excerpt = LineExcerpt(line, around: 70)
        #expect(excerpt == LineExcerpt(stringLiteral: line))
        #expect(excerpt.column(of: 70) == 70)
    }

    @Test("is what is around a place of a long line", arguments: [1, 2, 400, 5_000, 19_600, 20_000])
    func longLine(column: Int) throws {
        let scalars = (0..<20_000).compactMap { Unicode.Scalar(0xAC00 + $0 % 11_172) }
        let excerpt = LineExcerpt(String(String.UnicodeScalarView(scalars)), around: column)
        let kept = Array(excerpt.text.unicodeScalars)
        #expect(kept[excerpt.column(of: column) - 1] == scalars[column - 1])
        #expect(kept.count <= 1_000)
        let (before, after) = (min(500, column - 1), min(500, 20_000 - column + 1))
        #expect(kept.count == before + after)
    }

    @Test("is the end of a long line for a place behind it")
    func placeBehind() {
        let excerpt = LineExcerpt(String(repeating: "가", count: 5_000), around: 9_000)
        #expect(excerpt.text.unicodeScalars.count == 500)
        #expect(excerpt.skippedCount == 4_500)
    }
}
