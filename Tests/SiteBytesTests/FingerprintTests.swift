import Testing

@testable import SiteBytes

@Suite("fingerprints")
struct FingerprintTests {
    /// Values that the package mmh3 of PyPI gives, which holds the author's own code: `mmh3.mmh3_x64_128_digest`.
    @Test(
        "are MurmurHash3 with 128 bits, and stay so",
        arguments: [
            (0, "00000000000000000000000000000000"),
            (15, "e92549fd98152347e97dc688ee6d84cd"),
            (1000, "a3ee472cdc4876780c1213d1717de789"),
        ])
    func known(byteCount: Int, expected: String) {
        let bytes = (0..<byteCount).map { UInt8(truncatingIfNeeded: $0) }
        #expect(Fingerprint(of: bytes).hexadecimal == expected)
    }

    @Test("tell texts apart that differ in one bit")
    func different() {
        let text = Array(repeating: UInt8(0), count: 100)
        var all: Set<Fingerprint> = [Fingerprint(of: text)]
        for bit in 0..<800 {
            var other = text
            other[bit / 8] ^= 1 << UInt8(bit % 8)
            all.insert(Fingerprint(of: other))
        }
        #expect(all.count == 801)
    }
}

extension Fingerprint {
    /// Sixteen bytes, the lowest first, in base 16.
    var hexadecimal: String {
        var digits = ""
        for word in [low, high] {
            for shift in stride(from: UInt64(0), to: 64, by: 8) {
                let byte = UInt8(truncatingIfNeeded: word >> shift)
                digits += (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }
        }
        return digits
    }
}
