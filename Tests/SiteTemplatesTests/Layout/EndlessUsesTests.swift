import Testing

@testable import SiteTemplates

@Suite("What uses itself")
struct EndlessUsesTests {
    static let cases: [(uses: [[Int]], expected: [Int])] = [
        ([], []), ([[]], []), ([[0]], [0]), ([[1], []], []), ([[1], [0]], [0, 1]), ([[1, 1], [2], []], []),
        ([[1], [2], [0], [0], [3]], [0, 1, 2]), ([[1], [1, 2], [3], [2]], [1, 2, 3]),
        ([[1, 2], [3], [3], [4], []], []), ([[2], [2], [3], [1]], [1, 2, 3]),
    ]

    @Test("is found, and nothing that only leads there or away from there", arguments: cases)
    func find(uses: [[Int]], expected: [Int]) {
        #expect(EndlessUses.find(in: uses) == expected)
    }

    @Test("is found at the end of a long chain")
    func longChain() {
        #expect(EndlessUses.find(in: (0..<100_000).map { [$0 + 1] } + [[99_999]]) == [99_999, 100_000])
    }
}
