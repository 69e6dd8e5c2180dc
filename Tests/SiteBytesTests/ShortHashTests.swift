import SiteBytes
import Testing

@Suite("short hashes")
struct ShortHashTests {
    /// Values of the authors: http://www.isthe.com/chongo/src/fnv/test_fnv.c.
    @Test(
        "are FNV-1a with 64 bits, and stay so",
        arguments: [("", 0xCBF2_9CE4_8422_2325), ("a", 0xAF63_DC4C_8601_EC8C), ("foobar", 0x8594_4171_F739_67E8)])
    func known(text: String, expected: UInt64) {
        #expect(ShortHash(of: text.utf8).value == expected)
    }

    @Test("are written with ten digits")
    func digits() {
        #expect(ShortHash(of: "a".utf8).digits == "af63dc4c86")
    }
}
