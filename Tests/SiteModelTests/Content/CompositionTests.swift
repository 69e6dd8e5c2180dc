import Foundation
import SiteTestSupport
import Testing

@testable import SiteModel

@Suite("NFC")
struct CompositionTests {
    private func composed(_ text: String) -> String {
        String(decoding: Composition.composed(Array(text.utf8)), as: UTF8.self)
    }

    /// Whether two texts have the same code points.
    private func equal(_ left: String, _ right: String) -> Bool { left.utf8.elementsEqual(right.utf8) }

    private static let pieces: [String] = [
        "a", "e", "가", "각", "한글", "漢", " ", ".", "\n", "\u{1100}", "\u{1112}", "\u{1161}", "\u{1175}", "\u{11A8}",
        "\u{11C2}", "\u{301}", "\u{308}", "\u{323}", "\u{327}",
        "\u{345}",
        "\u{34F}", "\u{338}", "=", "\u{2190}", "\u{212B}", "\u{F900}", "\u{304B}", "\u{3099}", "\u{30CF}", "\u{309A}",
        "\u{302E}", "\u{D0}", "\u{E9}", "\u{1E9B}", "\u{9C7}", "\u{9BE}", "\u{B47}", "\u{B56}", "\u{CC6}", "\u{CC2}",
        "\u{CD5}", "\u{DD9}", "\u{DCF}", "\u{DCA}", "\u{1025}", "\u{102E}", "\u{1B05}", "\u{1B35}", "\u{5D0}",
        "\u{5B7}",
        "\u{5BC}", "\u{5B0}", "\u{627}", "\u{653}", "\u{E33}", "\u{E31}", "\u{E48}", "😀", "\u{200D}", "\u{FE0F}",
        "\u{1F468}",
        "\u{11099}", "\u{110BA}", "\u{11131}", "\u{11127}", "\u{114B9}", "\u{114BA}", "\u{1D157}", "\u{1D165}",
    ]

    @Test("is what Foundation makes of any text")
    func randomTexts() throws {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<20_000 {
            let text = (0..<Int.random(in: 1...24, using: &random))
                .map { _ in Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)] }.joined()
            let expected = text.precomposedStringWithCanonicalMapping
            try #require(equal(composed(text), expected), "\(text.unicodeScalars.map { String($0.value, radix: 16) })")
        }
    }

    @Test("is what Foundation makes of long texts, which are composed in pieces")
    func longTexts() throws {
        var random = SeededGenerator(seed: 8)
        for _ in 0..<40 {
            let text = (0..<3_000).map { _ in Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)] }
                .joined()
            try #require(equal(composed(text), text.precomposedStringWithCanonicalMapping))
        }
        let prose = String(repeating: "값을 읽는 글이다. 괜찮다, café! ", count: 500)
        #expect(equal(composed(prose.decomposedStringWithCanonicalMapping), prose))
    }

    @Test("joins every Hangul syllable")
    func syllables() {
        let all = (0xAC00...0xD7A3).compactMap(Unicode.Scalar.init).reduce(into: "") { $0.unicodeScalars.append($1) }
        #expect(equal(composed(all.decomposedStringWithCanonicalMapping), all))
    }

    /// Foundation takes U+1100 and U+1176 for U+AE4C.
    @Test(
        "leaves letters of old Hangul, which have no syllables",
        arguments: [
            "\u{1100}\u{1176}", "\u{1113}\u{1161}", "\u{1100}\u{1160}", "\u{11C3}\u{1161}",
        ])
    func oldHangul(text: String) {
        #expect(equal(composed(text), text))
        #expect(equal(composed("\u{1100}\u{1161}\u{11C3}"), "가\u{11C3}"))
        #expect(equal(composed("\u{1100}\u{1161}\u{11A7}"), "가\u{11A7}"))
    }

    @Test("keeps marks apart that are more than any letter has")
    func manyMarks() {
        let marks = String(repeating: "\u{316}", count: 30)
        #expect(equal(composed("a" + marks), "a" + marks))
        #expect(equal(composed("a" + marks + "\u{316}b"), "a" + marks + "\u{34F}\u{316}b"))
    }
}
