import SiteBytes
import Testing

@Suite("a buffer of bytes")
struct ByteBufferTests {
    @Test("holds what was written, however small it was at first")
    func growing() {
        var buffer = ByteBuffer(capacity: 1)
        var expected: [UInt8] = []
        for number in 0..<300 {
            let piece = String(repeating: "가", count: number % 7)
            buffer.append(piece)
            buffer.append("<br>" as StaticString)
            buffer.append(UInt8(number % 256))
            expected += Array(piece.utf8) + Array("<br>".utf8) + [UInt8(number % 256)]
        }
        #expect(Array(buffer.bytes) == expected)
    }

    @Test("keeps what it holds when it makes room or is cut")
    func roomAndCut() {
        var buffer = ByteBuffer(capacity: 4)
        buffer.append("요약" as StaticString)
        buffer.reserve(10_000)
        buffer.cut(to: 3)
        #expect(Array(buffer.bytes) == Array("요".utf8))
        buffer.cut(to: 100)
        #expect(buffer.count == 3)
    }
}
