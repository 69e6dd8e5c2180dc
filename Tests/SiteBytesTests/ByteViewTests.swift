import SiteBytes
import Testing

@Suite("views of bytes")
struct ByteViewTests {
    private let bytes = Array("가a나\u{1}\u{2}\u{3}".utf8)

    @Test("show a part as text or as a number")
    func parts() {
        #expect(bytes.text(in: 3..<7) == "a나")
        #expect([0, 1, 2, 3, 4, 5, 6, 7, 8].word(at: 1) == 0x0807_0605_0403_0201)
        #expect(bytes.withView { $0[view: 3...3].equals($0[view: 3..<4]) })
        #expect(bytes.compact == bytes)
    }

    @Test("hold a text at a position, if it ends within them")
    func holding() {
        #expect(bytes.holds("가", at: 0))
        #expect(bytes.holds("a", at: 3))
        #expect(!bytes.holds("b", at: 3))
        #expect(!bytes.holds("\u{3}\u{4}", at: bytes.count - 1))
        #expect(!bytes.holds("a", at: -1))
    }

    @Test("find a byte from an index on")
    func finding() {
        bytes.withView { view in
            #expect(view.firstIndex(of: UInt8(ascii: "a"), from: 0) == 3)
            #expect(view.firstIndex(of: UInt8(ascii: "a"), from: 3) == 3)
            #expect(view.firstIndex(of: UInt8(ascii: "a"), from: 4) == nil)
            #expect(view.firstIndex(of: UInt8(ascii: "a"), from: view.count) == nil)
        }
    }

    @Test(
        "may have decomposed letters",
        arguments: [
            ("\u{1100}\u{1161}", true), ("e\u{301}", true), ("か\u{3099}", true), ("가각 ㄱ, é が。", false), ("", false),
            ("\u{370}\u{1000}", false),
        ])
    func decomposed(text: String, expected: Bool) {
        #expect(UTF8Check.mayBeDecomposed(Array(text.utf8)) == expected)
    }
}
