import Testing

@testable import SiteBytes

@Suite("lasting fingerprints")
struct LastingFingerprintTests {
    /// Values that OpenSSL's SipHash gives: openssl mac -macopt hexkey:00…0f -macopt size:16
    /// -macopt c-rounds:1 -macopt d-rounds:3 SIPHASH.
    @Test(
        "are SipHash-1-3 with 128 bits, and stay so",
        arguments: [
            (0, "e77ebcb22788a5befd62db6add303001"),
            (15, "c17e5505b2bd526c2921cdec1e7e0109"),
            (1000, "e782faff9d1d1648254286a620d3f3fa"),
        ])
    func known(byteCount: Int, expected: String) {
        let bytes = (0..<byteCount).map { UInt8(truncatingIfNeeded: $0) }
        #expect(bytes.withUnsafeBytes { LastingFingerprint.of($0) }.hexadecimal == expected)
    }
}
