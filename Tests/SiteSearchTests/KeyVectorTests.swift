import SiteModel
import Testing

@testable import SiteSearch

@Suite("keys of the index")
struct KeyVectorTests {
    @Test("are pairs and single characters of CJK, words, and their parts")
    func keys() throws {
        for vector in try #require(SearchVectors.keys).keys {
            let levels = try levels(title: "", tags: [], headings: [], body: vector.text)
            #expect(levels.keys.sorted(by: precedes) == vector.keys, "\(vector.text)")
        }
    }

    @Test("of first consonants are two and three that stand together")
    func consonants() throws {
        for vector in try #require(SearchVectors.keys).consonants {
            let keys = Set(FirstConsonants.keys(of: SearchText.scalars(of: Array(vector.text.utf8))).map(\.text))
            #expect(keys.sorted(by: precedes) == vector.keys, "\(vector.text)")
        }
    }

    @Test("say how prominent they are in an entry")
    func levels() throws {
        for vector in try #require(SearchVectors.keys).entries {
            let levels = try levels(
                title: vector.title, tags: vector.tags, headings: vector.headings, body: vector.body)
            #expect(levels == vector.levels, "\(vector.title)")
        }
    }

    private func precedes(_ left: String, _ right: String) -> Bool {
        left.codePoints.lexicographicallyPrecedes(right.codePoints)
    }

    /// The keys of a generation with one document.
    private func levels(title: String, tags: [String], headings: [String], body: String) throws -> [String: UInt8] {
        let document = try IndexedDocument(title: title, tags: tags, headings: headings, html: body.escaped)
        let built = try GenerationBuilder.build([document], span: GenerationSpan(name: "undated", days: nil))
        var levels: [String: UInt8] = [:]
        for file in built.files where file.name.first?.isNumber == true {
            try Shard(file.content).forEachKey { key, postings in
                levels[key.text] =
                    postings == [Posting(entry: 0, level: postings[0].level)] ? postings[0].level.rawValue : nil
            }
        }
        return levels
    }
}

extension String {
    /// HTML whose text this is.
    var escaped: String { replacing("&", with: "&amp;").replacing("<", with: "&lt;") }
}

extension IndexedDocument {
    /// Makes a document for a test.
    init(
        path: String = "/a/", title: String = "", tags: [String] = [], headings: [String] = [], html: String = "",
        kind: DocumentKind = .post, day: Int? = nil, source: String? = nil, file: String = "content/a.md"
    ) throws {
        let outline = headings.map { OutlineEntry(level: 2, identifier: $0, text: $0) }
        try self.init(
            path: path, title: title, tags: tags, kind: kind, day: day, source: source, description: "", file: file,
            contribution: DocumentContribution(
                encoded: SearchableDocument(body: .article(html: Array(html.utf8)), outline: outline).encoded))
    }
}
