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
}
