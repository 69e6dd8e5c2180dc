import Testing

@testable import SiteModel

@Suite("blank texts")
struct BlankTextTests {
    @Test("are those of white space alone, whatever character it is")
    func characters() {
        for value in (0...UInt32(0xFFFF)) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = String(Character(scalar))
            if text.isBlank != text.allSatisfy(\.isWhitespace) { Issue.record("U+\(String(value, radix: 16))") }
        }
    }

    @Test("may be empty, and hold nothing else before or behind", arguments: [("", true), (" \t\u{3000}", true)])
    func whole(text: String, isBlank: Bool) {
        #expect(text.isBlank == isBlank)
        for letter in ["a", "가", "🎉"] {
            #expect(!(letter + text).isBlank && !(text + letter).isBlank)
        }
    }
}
