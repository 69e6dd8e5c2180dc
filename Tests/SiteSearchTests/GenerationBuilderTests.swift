import SiteModel
import Testing

@testable import SiteSearch

@Suite("files of a generation")
struct GenerationBuilderTests {
    private static let span = GenerationSpan(name: "2024", days: 19_723...20_088)

    @Test("number entries by day and file, and do not depend on the order in which documents come")
    func order() throws {
        let documents = try (0..<40).map { number in
            try IndexedDocument(
                path: "/\(number)/", title: "글 \(number)", html: "<p>본문 \(number % 7) 토큰</p>", day: 19_800 + number % 5,
                file: "content/\(number).md")
        }
        let built = try GenerationBuilder.build(documents, span: Self.span)
        let other = try GenerationBuilder.build(documents.shuffled(), span: Self.span)
        #expect(built.files.map(\.name) == other.files.map(\.name))
        #expect(built.files.map(\.content) == other.files.map(\.content))
        let sorted = documents.sorted { ($0.day ?? 0, $0.file) < ($1.day ?? 0, $1.file) }
        #expect(try blocks(of: built).flatMap(\.documents).map(\.path) == sorted.map(\.path))
        #expect(try blocks(of: built).map(\.documents.count) == [32, 8])
        let wanted = sorted.indices.filter { sorted[$0].path == "/12/" }
        #expect(try postings(of: "12", in: built).map(\.entry) == wanted)
    }

    @Test("keep the numbers of older entries when a newer document joins")
    func joining() throws {
        let documents = try (0..<5).map { number in
            try IndexedDocument(title: "모델 \(number)", html: "토큰", day: 19_800 + number, file: "content/\(number).md")
        }
        let before = try GenerationBuilder.build(Array(documents.dropLast()), span: Self.span)
        let after = try GenerationBuilder.build(documents, span: Self.span)
        #expect(try postings(of: "토큰", in: before).map(\.entry) == [0, 1, 2, 3])
        #expect(try postings(of: "토큰", in: after).map(\.entry) == [0, 1, 2, 3, 4])
    }

    @Test("have an entry for each item of a digest, with what stands behind the last one")
    func digest() throws {
        let items = [1, 2].map { (number: Int) in
            DigestItem(
                number: number, identifier: "item-\(number)", headline: "소식 \(number)", headlineHTML: "소식 \(number)",
                sourceURL: nil, figure: .init(imageHTML: "<img alt=\"그림\">", captionHTML: "설명"),
                bodyHTML: "<p>내용</p>")
        }
        let built = try build(.digest(introductionHTML: "<p>머리말</p>", items: items, closingHTML: "<p>맺음말</p>"))
        let document = try #require(try blocks(of: built).first?.documents.first)
        #expect((document.path, document.title) == ("/a/", "제목"))
        #expect(document.anchored.map(\.anchor) == ["item-1", "item-2"])
        #expect(document.anchored.map(\.headline) == ["소식 1", "소식 2"])
        #expect(try postings(of: "머리", in: built) == [Posting(entry: 0, level: .text)])
        #expect(try postings(of: "소식", in: built) == [1, 2].map { Posting(entry: $0, level: .title) })
        #expect(try postings(of: "설명", in: built).map(\.entry) == [1, 2])
        #expect(try postings(of: "맺음", in: built).map(\.entry) == [2])
        #expect(try postings(of: "ㅅㅅ", in: built) == [1, 2].map { Posting(entry: $0, level: .title) })
        #expect(try postings(of: "그림", in: built) == [])
        #expect(built.record.documents == 1)
        #expect(built.record.entries == 3)
    }

    @Test("find an item by the host of its source")
    func host() throws {
        let item = DigestItem(
            number: 1, identifier: "item-1", headline: "소식", headlineHTML: "소식",
            sourceURL: "https://www.news.example.com/a", figure: nil, bodyHTML: "")
        let built = try build(.digest(introductionHTML: "", items: [item], closingHTML: ""))
        #expect(try postings(of: "news.example.com", in: built) == [Posting(entry: 1, level: .text)])
    }

    @Test("leave out the characters that pages leave out")
    func controlCharacters() throws {
        let built = try build(.article(html: Array("<p>저장\u{8}한다</p>".utf8)))
        #expect(try postings(of: "장한", in: built).map(\.entry) == [0])
    }

    @Test("have an entry for each section of a transcript")
    func transcript() throws {
        let turn = TranscriptPart.Turn(identifier: "t-1", speaker: "진행자", time: "00:01", html: "<p>안녕하세요</p>")
        let built = try build(
            .transcript([
                .prose(html: "<p>소개</p>"), .heading(identifier: "first", html: "첫 <em>장</em> &amp; 끝"), .turn(turn),
                .chapters([.init(target: nil, time: "00:02", html: "목차")]),
            ]))
        #expect(try blocks(of: built).first?.documents.first?.anchored == [.init(anchor: "first", headline: "첫 장 & 끝")])
        #expect(try postings(of: "소개", in: built).map(\.entry) == [0])
        for key in ["진행", "안녕", "목차"] { #expect(try postings(of: key, in: built).map(\.entry) == [1]) }
    }

    @Test("tell filters of kind, day, source and tags")
    func facets() throws {
        let documents = [
            try IndexedDocument(path: "/b/", tags: ["AI", "로봇"], kind: .digest, day: 19_801, source: "한 신문"),
            try IndexedDocument(path: "/a/", tags: ["로봇"], kind: .transcript, day: 19_800),
        ]
        let built = try GenerationBuilder.build(documents, span: Self.span)
        let file = try #require(built.files.first { "2024/\($0.name)" == built.record.facetsFile })
        #expect(
            String(decoding: file.content, as: UTF8.self)
                == #"{"days":[19800,1],"kinds":"td","sources":["한 신문"],"source":[-1,0],"tags":["로봇","AI"],"tagged":[[0],[1,0]],"entries":[1,1]}"#
        )
        let facets = try GenerationFacets(json: file.content)
        #expect(facets.documents.map(\.day) == [19_800, 19_801])
        #expect(facets.documents.map(\.kind) == [.transcript, .digest])
        #expect(facets.documents.map(\.source) == [nil, "한 신문"])
        #expect(facets.documents.map(\.tags) == [["로봇"], ["AI", "로봇"]])
    }

    @Test("are named in a manifest that is read as it was written")
    func manifest() throws {
        let documents = try (0..<60).map {
            try IndexedDocument(title: "\"글\" \\ \($0)", html: "<p>본문 word\($0)</p>", day: 19_800, file: "\($0)")
        }
        let built = try GenerationBuilder.build(documents, span: Self.span)
        let undated = try GenerationBuilder.build(
            [try IndexedDocument()], span: GenerationSpan(name: "undated", days: nil))
        let manifest = SearchManifest(generations: [built.record, undated.record], synonyms: [["OpenAI", "오픈AI"]])
        #expect(try SearchManifest(json: manifest.json) == manifest)
        #expect(try GenerationRecord(encoded: built.record.encoded) == built.record)
        let named =
            (0..<built.record.shards.count).compactMap(built.record.shardFile)
            + (0..<built.record.blocks.count).map(built.record.blockFile) + [built.record.facetsFile]
        #expect(built.files.map { "2024/\($0.name)" } == named)
        #expect(try blocks(of: built).first?.documents.first?.title == "\"글\" \\ 0")
    }

    @Test("of another version, or that lead elsewhere, are refused")
    func foreign() throws {
        let record = #"{"name":"2024","documents":1,"entries":1,"shards":"abcde","facets":"abcde","blocks":"abcde"}"#
        func isRead(_ version: Int, _ record: String) -> Bool {
            let json = #"{"version":\#(version),"synonyms":[],"generations":[\#(record)]}"#
            return (try? SearchManifest(json: Array(json.utf8))) != nil
        }
        #expect(isRead(1, record))
        #expect(!isRead(2, record))
        #expect(!isRead(1, record.replacing("2024", with: "../x")))
        #expect(!isRead(1, record.replacing(#""shards":"abcde""#, with: #""shards":"abcd""#)))
        #expect(!isRead(1, record.replacing(#""shards":"abcde""#, with: #""shards":"a/../""#)))
        #expect(!isRead(1, record.replacing(#""facets":"abcde""#, with: #""facets":"/../../x""#)))
    }

    @Test("are not made of contributions that are damaged")
    func damaged() throws {
        let body = DocumentBody.article(html: Array("<h2>제목</h2><p>토큰 토큰 가나다 漢字 GPT-5 word</p>".utf8))
        let encoded = SearchableDocument(body: body, outline: []).encoded
        func build(_ bytes: [UInt8]) throws -> BuiltGeneration {
            let document = IndexedDocument(
                path: "/", title: "", tags: [], kind: .post, day: nil, source: nil, description: "", file: "",
                contribution: try DocumentContribution(encoded: bytes))
            return try GenerationBuilder.build([document], span: GenerationSpan(name: "undated", days: nil))
        }
        _ = try build(encoded)
        for end in encoded.indices {
            #expect(throws: SearchDamage.content) { try build(Array(encoded[..<end])) }
        }
        for index in encoded.indices {
            for bit in 0..<8 {
                var other = encoded
                other[index] ^= 1 << UInt8(bit)
                _ = try? build(other)
            }
        }
    }

    @Test("cost what their entries hold, however large the first of them is")
    func unevenEntries() {
        let words = (0..<50_000).map { "word\($0)" }.joined(separator: " ")
        let items = (0..<5_000).map { (number: Int) in
            DigestItem(
                number: nil, identifier: "item-\(number)", headline: "소식", headlineHTML: "소식", sourceURL: nil,
                figure: nil,
                bodyHTML: "<p>글</p>")
        }
        let body = DocumentBody.digest(introductionHTML: words, items: items, closingHTML: "")
        #expect(ContinuousClock().measure { _ = SearchableDocument(body: body, outline: []) } < .seconds(10))
    }

    @Test("say what is in them in their names")
    func names() {
        let hashes = (0..<1000).map { IndexFileHash.hash(of: [UInt8(truncatingIfNeeded: $0), UInt8($0 / 256)]) }
        #expect(Set(hashes).count > 995)
        #expect(hashes.allSatisfy { $0.utf8.count == 5 && $0.allSatisfy("abcdefghijklmnopqrstuvwxyz234567".contains) })
    }

    // MARK: Reading

    private func build(_ body: DocumentBody) throws -> BuiltGeneration {
        let contribution = try DocumentContribution(encoded: SearchableDocument(body: body, outline: []).encoded)
        let document = IndexedDocument(
            path: "/a/", title: "제목", tags: [], kind: .digest, day: 19_800, source: nil, description: "", file: "a",
            contribution: contribution)
        return try GenerationBuilder.build([document], span: Self.span)
    }

    private func postings(of key: String, in built: BuiltGeneration) throws -> [Posting] {
        let number = ShardNumber.of(key.codePoints, among: built.record.shards.count)
        guard let name = built.record.shardFile(number) else { return [] }
        let file = try #require(built.files.first { "\(built.record.name)/\($0.name)" == name })
        return try Shard(file.content).postings(of: key.codePoints)
    }

    private func blocks(of built: BuiltGeneration) throws -> [EntryBlock] {
        try built.files.filter { $0.name.hasPrefix("entries-") }.map { try EntryBlock(json: $0.content) }
    }
}
