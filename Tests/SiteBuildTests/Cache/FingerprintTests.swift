import Testing

@testable import SiteBuild

@Suite("fingerprints")
struct FingerprintTests {
    /// Values that OpenSSL's SipHash gives: openssl mac -macopt hexkey:00…0f -macopt size:16 SIPHASH.
    @Test(
        "are SipHash-2-4 with 128 bits",
        arguments: [
            (0, "a3817f04ba25a8e66df67214c7550293"),
            (15, "5493e99933b0a8117e08ec0f97cfc3d9"),
            (1000, "24dafa789ae03d86536a4b57372f0ba6"),
        ])
    func known(byteCount: Int, expected: String) {
        let bytes = (0..<byteCount).map { UInt8(truncatingIfNeeded: $0) }
        let digits = Fingerprint(of: bytes).encoded.map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
        #expect(digits.joined() == expected)
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
