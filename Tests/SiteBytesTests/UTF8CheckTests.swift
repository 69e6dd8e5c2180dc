import Testing

@testable import SiteBytes

@Suite("The look at UTF-8")
struct UTF8CheckTests {
    private static func agrees(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer(UTF8Check.isValid) == (String(validating: bytes, as: UTF8.self) != nil)
    }

    @Test("agrees with the standard library on every start of two bytes, alone and within text")
    func twoBytes() {
        for first in UInt8(0x7E)...UInt8.max {
            for second in UInt8.min...UInt8.max {
                #expect(Self.agrees([first, second]))
                #expect(Self.agrees([first, second, 0x80]))
                #expect(Self.agrees([0x61, first, second, 0xBF, 0x80, 0x61]))
                #expect(Self.agrees([first, second, 0x80, 0x80, 0x61, 0x61, 0x61, 0x61, 0x61]))
            }
        }
    }

    /// Sixteen bytes are looked at together, from the third on; what comes before decides where a pair falls among them.
    @Test(
        "agrees with the standard library on every pair of bytes within long text",
        arguments: ["", "a", "ab"].flatMap { start in [14, 15, 16, 30].map { (start, $0) } })
    func longText(start: String, length: Int) {
        let before = Array((start + String(repeating: "하", count: length)).utf8)
        let behind = Array((String(repeating: "b", count: 15) + String(repeating: "한", count: 6)).utf8)
        for first in UInt8(0x7E)...UInt8.max {
            for second in UInt8.min...UInt8.max {
                for middle in [[first, second], [first, second, 0x80], [first, second, 0x80, 0x80]] {
                    let bytes = before + middle + behind
                    if !Self.agrees(bytes) || !Self.agrees(before + middle) {
                        Issue.record("\(start) \(length) \(middle)")
                    }
                }
            }
        }
    }

    @Test("agrees with the standard library on text with a byte changed, taken away or cut short")
    func damagedText() {
        checkDamage(of: "한국어, English · 日本語 😀 é\n힣\u{FFFD}\u{10FFFF}plain ASCII of some length")
        checkDamage(of: "함수를 호출하면 결과를 돌려주고, 힣힣힣 a 한다 일본어는 日本語と書く。 끝까지 한글로 이어지는 긴 문장")
    }

    private func checkDamage(of text: String) {
        let text = Array(text.utf8)
        #expect(text.withUnsafeBufferPointer(UTF8Check.isValid))
        for position in text.indices {
            #expect(Self.agrees(Array(text[..<position])))
            #expect(Self.agrees(Array(text[position...])))
            var shorter = text
            shorter.remove(at: position)
            #expect(Self.agrees(shorter))
            for byte in [
                UInt8(0x00), 0x61, 0x7F, 0x80, 0x9F, 0xA0, 0xBF, 0xC0, 0xC2, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xFF,
            ] {
                var changed = text
                changed[position] = byte
                #expect(Self.agrees(changed))
            }
        }
    }

    @Test("takes the empty text")
    func empty() {
        #expect([UInt8]().withUnsafeBufferPointer(UTF8Check.isValid))
        #expect(UTF8Check.isValid(UnsafeBufferPointer(start: nil, count: 0)))
    }
}
