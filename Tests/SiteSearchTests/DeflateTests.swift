import Testing

@testable import SiteSearch

@Suite("compression of the index")
struct DeflateTests {
    @Test("gives back what was compressed", arguments: [0, 1, 1000, 300_000])
    func whole(byteCount: Int) throws {
        let bytes = (0..<byteCount).map { UInt8(truncatingIfNeeded: $0 / 3) }
        #expect(try Deflate.inflated(Deflate.compressed(bytes), limit: 1_000_000) == bytes)
    }

    @Test("refuses streams that are cut off, damaged or too long")
    func damaged() {
        let stream = Deflate.compressed(Array(repeating: 7, count: 10_000))
        #expect(throws: SearchDamage.compression) { try Deflate.inflated(Array(stream.dropLast()), limit: 20_000) }
        #expect(throws: SearchDamage.compression) { try Deflate.inflated([1, 2, 3], limit: 20_000) }
        #expect(throws: SearchDamage.compression) { try Deflate.inflated(stream, limit: 9_999) }
    }
}
