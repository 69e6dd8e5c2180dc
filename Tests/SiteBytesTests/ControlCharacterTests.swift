import Testing

@testable import SiteBytes

@Suite("Control characters")
struct ControlCharacterTests {
    @Test("and noncharacters are removed, wherever they are")
    func removed() {
        let controls: [ClosedRange<UInt32>] = [
            0...8, 0x0B...0x0C, 0x0E...0x1F, 0x7F...0x9F, 0xFDD0...0xFDEF, 0xFFFE...0xFFFF, 0x1FFFE...0x1FFFF,
            0x10FFFE...0x10FFFF,
        ]
        for scalar in controls.joined().compactMap(Unicode.Scalar.init) {
            for (before, after) in [("", ""), ("가", ""), ("", "나"), ("0123456789abcdef0", "🔥·0123456789abcdef")] {
                #expect("\(before)\(scalar)\(after)".withoutControlCharacters == before + after, "\(scalar.value)")
            }
        }
    }

    @Test("are found at every place of a long text, also behind characters that begin alike")
    func everyPlace() {
        let text = Array(repeating: UInt8(ascii: "a"), count: 300)
        for place in text.indices {
            let alike = Array(text[..<place]) + Array("·".utf8) + text[place...]
            #expect(ControlCharacter.removed(from: Array(text[..<place]) + [7] + text[place...]) == text)
            #expect(ControlCharacter.removed(from: alike + [7]) == alike)
            #expect(ControlCharacter.removed(from: alike) == alike)
        }
    }

    @Test("are left out of escaped text")
    func escaped() {
        #expect("<\u{7}a\u{85}\"\u{7F}·&'>\t\n\u{FFFE}한🔥".escapedForHTML == "&lt;a&quot;·&amp;&#39;&gt;\t\n한🔥")
    }

    @Test("do not include tabs, line ends, and what only begins with the same bytes")
    func kept() {
        for text in [
            "", "가\t나\r\n다", "\u{A0}·\u{AD}\u{BF}", "\u{FDCF}\u{FDF0}\u{FFFD}！，\u{FEFF}", "\u{1FFFD}\u{20000}🔥\u{2028}",
        ] {
            #expect(text.withoutControlCharacters == text)
        }
        // Half a character, which no text has.
        for bytes: [UInt8] in [[0xC2], [0xEF, 0xBF], [0xF0, 0x9F, 0xBF]] {
            #expect(ControlCharacter.removed(from: bytes) == bytes)
        }
    }
}
