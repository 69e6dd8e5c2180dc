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

@Suite("Classes of ASCII characters")
struct ASCIIClassTests {
    @Test("agree with the standard library on every byte", arguments: UInt8.min...UInt8.max)
    func everyByte(byte: UInt8) {
        let character = byte < 0x80 ? Character(UnicodeScalar(byte)) : "한"
        #expect(byte.isASCIIDigit == (character.isNumber && byte < 0x80))
        #expect(byte.isASCIILetter == (character.isLetter && byte < 0x80))
        #expect(byte.isASCIIUppercase == character.isUppercase)
        #expect(byte.isASCIIAlphanumeric == (byte.isASCIILetter || byte.isASCIIDigit))
        #expect(byte.isASCIIWhitespace == character.isWhitespace)
        #expect(byte.hexDigitValue == character.hexDigitValue.map(UInt8.init))
        #expect(byte.asciiLowercased == (byte < 0x80 ? character.lowercased().utf8.first : byte))
    }

    @Test("write hexadecimal digits in capitals")
    func hexDigits() {
        #expect(String(decoding: (0..<16).map { UInt8(hexDigit: $0) }, as: UTF8.self) == "0123456789ABCDEF")
    }
}
