import SiteBytes
import Testing

@Suite("bytes looked for sixteen at a time")
struct ByteVectorTests {
    /// Lengths and starts on both sides of one and of two vectors, and a wanted byte in every place.
    @Test("are found where a look at each finds them", arguments: [0, 1, 15, 16, 17, 31, 32, 33, 50])
    func position(length: Int) {
        for place in 0..<max(1, length) {
            var text = Array(repeating: UInt8(ascii: "a"), count: length)
            if place < length { text[place] = UInt8(ascii: "*") }
            for start in 0...length {
                let expected = text[start...].firstIndex(of: UInt8(ascii: "*")) ?? length
                #expect(text.firstIndex(from: start) { $0.or("*") } == expected, "\(length) \(place) \(start)")
            }
        }
    }

    @Test("are found by any of several, by ranges and by bytes above ASCII")
    func wanted() {
        let text = (0...255).map { UInt8($0) }
        for start in 0...255 {
            let expected = text[start...].firstIndex { $0 == 0x3C || (0x80...0x8F).contains($0) || $0 == 0xEF } ?? 256
            #expect(text.firstIndex(from: start) { $0.or("<").or(0x80...0x8F).or(0xEF) } == expected, "\(start)")
        }
    }

    @Test("are found by two that differ in one bit, and by ranges over the end")
    func pairs() {
        let text = (0...255).map { UInt8($0) }
        for start in 0...255 {
            let expected = text[start...].firstIndex { "<>&\"".utf8.contains($0) || $0 <= 3 || $0 >= 0xFE } ?? 256
            let found = text.firstIndex(from: start) {
                $0.or(either: "<", or: ">").or(either: "&", or: "\"").or(from: 0xFE, through: 3)
            }
            #expect(found == expected, "\(start)")
        }
    }

    @Test("are none behind the end of a text, not even NUL")
    func end() {
        for length in 0..<40 {
            let text = Array(repeating: UInt8(ascii: "a"), count: length)
            #expect(text.firstIndex(from: 0) { $0.or(0) } == length)
        }
    }

    @Test("other bytes are found at every offset and length")
    func needle() {
        let text = Array("가나다라마바사아자차카타파하 가나다라마바사 ab 아자차카타파하, a1b2 끝입니다.".utf8)
        for length in [1, 2, 3, 7, 16, 20] {
            for start in 0...(text.count - length) {
                let needle = Array(text[start..<(start + length)])
                let expected = text.indices.first { text[$0...].starts(with: needle) }
                #expect(text.withView { text in needle.withView { text.firstIndex(of: $0, from: 0) } } == expected)
                #expect(text.withView { text in needle.withView { text.firstIndex(of: $0, from: start) } } == start)
            }
        }
        let missing = Array("없음".utf8)
        #expect(text.withView { text in missing.withView { text.firstIndex(of: $0, from: 0) } } == nil)
    }
}

extension [UInt8] {
    fileprivate func firstIndex(from start: Int, of want: (ByteVector) -> ByteVector) -> Int {
        withUnsafeBufferPointer { $0.firstIndex(from: start, of: want) }
    }
}
