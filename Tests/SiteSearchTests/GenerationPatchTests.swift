import SiteModel
import SiteTestSupport
import Testing

@testable import SiteSearch

/// A generation that is changed must be what a new one would be, byte for byte.
@Suite("a generation in which some documents have changed")
struct GenerationPatchTests {
    private static let words = ["토크나이저", "언어", "모델", "GPT-5", "에이전트", "c++", "추론", "ChatGPT", "가", "데이터를"]

    private static func document(_ number: Int, _ generator: inout SeededGenerator) throws -> IndexedDocument {
        func text(_ count: Int, _ generator: inout SeededGenerator) -> String {
            (0..<count).map { _ in generator.pick(words) + (generator.isOnce(in: 3) ? "\(number)" : "") }
                .joined(separator: " ")
        }
        let items = (1...(number % 3 + 1)).map { item in
            DigestItem(
                number: item, identifier: "item-\(item)", headline: text(2, &generator), headlineHTML: "",
                sourceURL: nil,
                figure: nil, bodyHTML: "<p>\(text(8, &generator))</p>")
        }
        let body: DocumentBody =
            number.isMultiple(of: 4)
            ? .digest(introductionHTML: "<p>\(text(3, &generator))</p>", items: items, closingHTML: "")
            : .article(html: Array("<p>\(text(20, &generator))</p>".utf8))
        return IndexedDocument(
            path: "/posts/\(number)/", title: text(2, &generator), tags: [generator.pick(words)], kind: .post,
            day: 20_000 + number / 5, source: nil, description: text(2, &generator), file: "content/\(100 + number).md",
            contribution: try DocumentContribution(encoded: SearchableDocument(body: body, outline: []).encoded))
    }

    private static func anchored(in document: IndexedDocument) throws -> [EntryBlock.Anchored] {
        var found: [EntryBlock.Anchored] = []
        try document.contribution.forEachEntry { packed in
            if !packed.anchor.isEmpty { found.append(.init(anchor: packed.anchor, headline: packed.headline)) }
        }
        return found
    }

    @Test("is what a new one would be", arguments: [1, 3, 40])
    func same(changeCount: Int) throws {
        var generator = SeededGenerator(seed: UInt64(changeCount))
        let documents = try (0..<60).map { try Self.document($0, &generator) }
        let span = GenerationSpan(name: "2024", days: 20_000...20_100)
        let old = try GenerationBuilder.build(documents, span: span)
        var changed = documents
        var changes: [DocumentChange] = []
        var entry = 0
        for number in documents.indices {
            if number % (60 / changeCount) == 0, changes.count < changeCount {
                changed[number] = try Self.document(number, &generator)
                changes.append(DocumentChange(from: documents[number], to: changed[number], firstEntry: entry))
            }
            entry += documents[number].contribution.entryCount
        }
        let new = try GenerationBuilder.build(changed, span: span)
        var asked = 0
        let patched = try GenerationBuilder.patched(
            changed, anchored: try changed.map(Self.anchored), changes: changes, record: old.record, size: old.size
        ) { number in
            asked += 1
            let name = old.record.shardFile(number)
            return try #require(old.files.first { "2024/" + $0.name == name }).content
        }
        guard old.record.shards.count == new.record.shards.count else {
            #expect(patched == nil)
            return
        }
        let result = try #require(patched)
        #expect(result.record == new.record)
        #expect(result.size == new.size)
        #expect(result.files.map(\.name) == new.files.map(\.name))
        for (file, expected) in zip(result.files, new.files) {
            if let content = file.content { #expect(content == expected.content, "\(file.name)") }
        }
        #expect(asked <= old.record.shards.count)
    }

    @Test("is made anew where a shard does not hold what it should")
    func mismatch() throws {
        var generator = SeededGenerator(seed: 9)
        let documents = try (0..<10).map { try Self.document($0, &generator) }
        let old = try GenerationBuilder.build(documents, span: GenerationSpan(name: "2024", days: 20_000...20_100))
        var changed = documents
        changed[0] = try Self.document(0, &generator)
        let change = DocumentChange(from: documents[0], to: changed[0], firstEntry: 0)
        let patched = try GenerationBuilder.patched(
            changed, anchored: try changed.map(Self.anchored), changes: [change], record: old.record, size: old.size
        ) { _ in [] }
        #expect(patched == nil)
    }
}
