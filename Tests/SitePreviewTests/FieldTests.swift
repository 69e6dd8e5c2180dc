import Testing

@testable import SitePreview

@Suite("fields of requests")
struct FieldTests {
    @Test("dates are read and written alike, and nothing else is a date")
    func dates() {
        #expect(HTTPDate.text(784_111_777) == "Sun, 06 Nov 1994 08:49:37 GMT")
        #expect(HTTPDate.seconds("Sun, 06 Nov 1994 08:49:37 GMT") == 784_111_777)
        for text in [
            "", "Sun, 06 Nov 1994 08:49:37", "Mon, 06 Nov 1994 08:49:37 GMT", "Sun, 31 Feb 1994 08:49:37 GMT",
            "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994", "Sun, 06 Nov -1994 08:49:37 GMT",
        ] {
            #expect(HTTPDate.seconds(text) == nil, "\(text)")
        }
    }

    @Test("a part is taken over the borders of pieces")
    func parts() {
        let content = Content([.bytes([0, 1, 2]), .bytes([]), .bytes([3, 4]), .bytes([5])])
        #expect(content.byteCount == 6)
        for start in 0...6 {
            for end in start...6 {
                let bytes = content.part(start..<end).pieces.flatMap { piece -> [UInt8] in
                    if case .bytes(let bytes) = piece { bytes } else { [] }
                }
                #expect(bytes == Array(UInt8(start)..<UInt8(end)))
            }
        }
    }

    @Test("the host is this server's own, with its port")
    func hosts() {
        let policy = HostPolicy(host: "Blog.Local", port: 4000)
        #expect(policy.allows("blog.local:4000", local: nil))
        #expect(policy.allows("[::1]:4000", local: nil))
        #expect(policy.allows("192.168.0.5:4000", local: "192.168.0.5"))
        #expect(policy.allows("[fe80::1]:4000", local: "fe80::1"))
        #expect(!policy.allows("192.168.0.5:4000", local: "192.168.0.6"))
        #expect(!policy.allows("blog.local", local: nil))
        #expect(HostPolicy(host: "127.0.0.1", port: 80).allows("localhost", local: nil))
    }

    @Test("others reach this machine by the addresses of the network, those of IPv4 first")
    func networkAddresses() {
        let interfaces = [
            ("127.0.0.1", false), ("fd00::2", true), ("192.168.0.5", true), ("10.0.0.1", false), ("169.254.3.4", true),
            ("::1", false), ("fe80::1%eth0", true), ("10.1.2.3", true),
        ].map { NetworkInterface(address: $0, leadsOut: $1) }
        #expect(NetworkInterface.reachable(interfaces, allowingIPv6: false) == ["192.168.0.5", "10.1.2.3"])
        #expect(NetworkInterface.reachable(interfaces, allowingIPv6: true) == ["192.168.0.5", "10.1.2.3", "fd00::2"])
        #expect(NetworkInterface.all.contains(NetworkInterface(address: "127.0.0.1", leadsOut: false)))
    }

    @Test("lists and fields that come twice")
    func lists() {
        var fields = HeaderFields()
        fields.append("If-None-Match", "\"a\", \"b\"")
        fields.append("if-none-match", " \"c\"")
        #expect(fields.list(of: "if-none-match") == ["\"a\"", "\"b\"", "\"c\""])
        #expect(fields["if-none-match"] == nil)
    }
}
