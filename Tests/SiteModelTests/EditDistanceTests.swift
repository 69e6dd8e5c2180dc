import SiteModel
import Testing

@Suite("Slips between two texts")
struct EditDistanceTests {
    static let cases: [(String, String, Int)] = [
        ("", "", 0), ("가", "", 1), ("", "가나", 2), ("title", "title", 0), ("titl", "title", 1), ("tittle", "title", 1),
        ("tutle", "title", 1), ("titel", "title", 1), ("itlte", "title", 2), ("가나다", "가다나", 1), ("abcd", "badc", 2),
        ("kitten", "sitting", 3), ("slug", "tags", 4),
    ]

    @Test("are counted, a swap as one", arguments: cases)
    func distance(left: String, right: String, expected: Int) {
        #expect(EditDistance.between(Array(left), Array(right), atMost: 9) == expected)
        #expect(EditDistance.between(Array(right), Array(left), atMost: expected) == expected)
        #expect(expected == 0 || EditDistance.between(Array(left), Array(right), atMost: expected - 1) == nil)
    }

    @Test("are the same as in the whole table for texts of every kind")
    func likeTheWholeTable() {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<2000 {
            let texts = (0..<2).map { _ in
                (0..<Int.random(in: 0...12, using: &random)).map { _ in Int.random(in: 0...3, using: &random) }
            }
            let expected = Self.distance(texts[0], texts[1])
            for limit in 0...13 {
                #expect(EditDistance.between(texts[0], texts[1], atMost: limit) == (expected <= limit ? expected : nil))
            }
        }
    }

    /// The distance by its definition, without a limit.
    private static func distance(_ left: [Int], _ right: [Int]) -> Int {
        var rows = [Array(0...right.count)]
        for (line, letter) in left.enumerated() {
            var row = [line + 1]
            for (column, other) in right.enumerated() {
                var edits = min(
                    rows[line][column + 1] + 1, row[column] + 1, rows[line][column] + (letter == other ? 0 : 1))
                if line > 0, column > 0, letter == right[column - 1], left[line - 1] == other {
                    edits = min(edits, rows[line - 1][column - 1] + 1)
                }
                row.append(edits)
            }
            rows.append(row)
        }
        return rows[left.count][right.count]
    }

    @Test("are not counted any more after a lot of comparing")
    func allowance() {
        var allowance = EditDistance.Allowance(steps: 100)
        let letters = Array("abcdefghij")
        #expect(EditDistance.between(letters, letters, atMost: 2, within: &allowance) == 0)
        #expect(!allowance.isSpent)
        #expect(EditDistance.between(letters, letters, atMost: 2, within: &allowance) == nil)
        #expect(allowance.isSpent)
        #expect(EditDistance.between(["a"], ["a"], atMost: 2, within: &allowance) == nil)
    }
}
