import Testing

@testable import SiteBytes

@Suite("the order of texts by their bytes")
struct ByteOrderTests {
    private static let texts = [
        "", "a", "a", "aa", "ab", "b", "A", "\u{0}", "é", "e\u{301}", "가", "각", "ㄱ", "힣", "🎉", "posts/가/index.html",
        "posts/가", "posts/가나/index.html", "posts/나/index.html", String(repeating: "가", count: 100),
    ]

    @Test("is that of the standard library, byte by byte")
    func precedes() {
        for left in Self.texts {
            for right in Self.texts {
                let expected = Array(left.utf8).lexicographicallyPrecedes(Array(right.utf8))
                #expect(left.precedes(right) == expected, "\(left) \(right)")
            }
        }
    }

    @Test("names every position once")
    func positions() {
        let shuffled = Self.texts.reversed() + Self.texts
        let positions = Array(shuffled).positionsInByteOrder
        #expect(positions.sorted() == Array(0..<shuffled.count))
        let sorted = positions.map { Array(Array(shuffled)[$0].utf8) }
        #expect(zip(sorted, sorted.dropFirst()).allSatisfy { !$1.lexicographicallyPrecedes($0) })
        #expect([String]().positionsInByteOrder.isEmpty)
    }
}
