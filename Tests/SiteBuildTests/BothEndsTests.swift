import Testing

@testable import SiteBuild

@Suite("turns from both ends of a list")
struct BothEndsTests {
    @Test("begin at the end, go on at the start, and come to every item once", arguments: 0...9)
    func permutation(count: Int) {
        let turns = BothEnds(count: count)
        let positions = (0..<count).map(turns.position)
        #expect(positions.sorted() == Array(0..<count))
        #expect(positions.map(turns.turn) == Array(0..<count))
        #expect(Array(positions.prefix(4)) == Array([count - 1, 0, count - 2, 1].prefix(count)))
    }
}
