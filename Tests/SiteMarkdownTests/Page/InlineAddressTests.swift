import Testing

@testable import SiteMarkdown

@Suite("addresses that are plain to see in their block")
struct InlineAddressTests {
    private func offset(of address: String, in text: String) -> Int? {
        let bytes = Array(text.utf8)
        return InlineAddress.offset(of: address, in: bytes, block: 0..<bytes.count)
    }

    @Test(
        "are found once",
        arguments: [
            ("[a](/b/)", 4), ("a [b](/b/ \"c\") d", 6), ("![a](/b/) [c](/d/)", 5), ("[![a](/c)](/b/)", 11),
            ("- [a](/b/)\n", 6),
        ])
    func found(text: String, offset: Int) {
        #expect(self.offset(of: "/b/", in: text) == offset)
    }

    @Test(
        "are not where the block has to be read first",
        arguments: [
            "[a](/b/) [c](/b/)", "[a](/b/) [c]", "[c][d] [a](/b/)", "`[a](/b/)`", "\\[a](/b/)", "[a](</b/>)",
            "<i>[a](/b/)",
            "[a](/b/c)", "[a]( /b/)", "[a](/b/", "[a](\n/b/) [c](/b/)", "[a](&#47;b/) [c](/b/)", "](/b/)",
            "[ ] [a](/b/)", "[a] (/b/)", "/b/", "",
        ])
    func hidden(text: String) {
        #expect(offset(of: "/b/", in: text) == nil)
    }

    @Test("are looked for in their block alone")
    func block() {
        let bytes = Array("[a](/b/)\n\n[a](/b/)\n\n[a](/b/)".utf8)
        #expect(InlineAddress.offset(of: "/b/", in: bytes, block: 10..<18) == 14)
    }
}
