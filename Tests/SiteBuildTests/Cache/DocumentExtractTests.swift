import SiteModel
import Testing

@testable import SiteBuild

@Suite("What is kept of documents beside their records")
struct DocumentExtractTests {
    private static let entries = [
        OutlineEntry(level: 2, identifier: "가", text: "가", time: "01:04"),
        OutlineEntry(level: 3, identifier: "", text: ""),
    ]

    @Test("comes back as it was")
    func roundTrip() throws {
        #expect(try Kept(Outline(Self.entries)).value().entries == Self.entries)
    }

    @Test("has links of every kind, with their places")
    func links() throws {
        let kinds: [DocumentLink.Kind] = [
            .link, .resource, .imageWithoutText, .story(headline: "가"), .field(key: "ogImage"),
        ]
        let links = kinds.enumerated().map { number, kind in
            DocumentLink(
                kind: kind, written: "b.md#\(number)", address: "/blog/\(number)/",
                position: SourcePosition(line: number, column: 300 + number))
        }
        let encoded = DocumentLinks(links).encoded
        var decoder = CacheDecoder(encoded)
        #expect(try decoder.read(DocumentLinks.self).links == links)
        #expect(decoder.isAtEnd)
        for count in encoded.indices {
            var decoder = CacheDecoder(Array(encoded[..<count]))
            #expect(throws: CacheDamage.self) { try decoder.read(DocumentLinks.self) }
        }
    }

    @Test("is found among the others, wherever the cache holds it")
    func found() throws {
        var encoder = CacheEncoder()
        encoder.write("앞")
        let start = encoder.bytes.count
        let outline = Outline(Self.entries).encoded
        encoder.write(count: UInt64(outline.count))
        encoder.write(bytes: outline)
        encoder.write("뒤")
        let extracts = DocumentExtracts(encoder.bytes, in: start..<encoder.bytes.count)
        #expect(try extracts.kept(Outline.self).value().entries == Self.entries)
    }

    @Test("is damaged when the cache lacks it, and never read past the end")
    func damaged() {
        #expect(throws: CacheDamage.self) { try DocumentExtracts().kept(Outline.self).value() }
        let bytes: [UInt8] = [200, 1, 2]
        #expect(throws: CacheDamage.self) { try DocumentExtracts(bytes, in: 0..<3).kept(Outline.self).value() }
    }

    @Test("differs in its encoding when it differs")
    func different() {
        #expect(Kept(Outline(Self.entries)).encoded != Kept(Outline([])).encoded)
    }
}
