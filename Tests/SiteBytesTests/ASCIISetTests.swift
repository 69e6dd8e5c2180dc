import SiteBytes
import Testing

@Suite("Sets of ASCII characters")
struct ASCIISetTests {
    @Test("hold their characters and no other byte")
    func holdsItsOwn() {
        let letters = "\u{0} ?@A~\u{7F}"
        let set = ASCIISet(ASCIISet(" ?@한\u{0}"), ASCIISet("A~\u{7F}é"))
        for byte in UInt8.min...UInt8.max {
            #expect(set.contains(byte) == letters.utf8.contains(byte), "\(byte)")
        }
    }
}
