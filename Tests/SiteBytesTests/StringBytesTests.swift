import Foundation
import Testing

@testable import SiteBytes

@Suite("the bytes of texts")
struct StringBytesTests {
    /// Texts of at most 15 bytes are in the string itself; those that Foundation made may be elsewhere.
    @Test("are read wherever they lie", arguments: [0, 1, 15, 16, 17, 100])
    func everywhere(length: Int) {
        let text = String(repeating: "a", count: length)
        let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: length)
        let texts = [text, String(("b" + text).dropFirst()), String(NSString(string: text))]
        for text in texts {
            #expect(text.withUTF8Bytes { Array($0) } == bytes)
            #expect(text.withUTF8Bytes { $0.isEmpty ? nil : $0.count } == (length == 0 ? nil : length))
        }
    }
}
