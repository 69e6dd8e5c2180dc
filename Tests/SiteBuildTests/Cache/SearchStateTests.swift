import SiteBytes
import SiteSearch
import Testing

@testable import SiteBuild

@Suite("What is kept of the search index")
struct SearchStateTests {
    private static func state() throws -> SearchState {
        let documents = [10, 20_000].map { GenerationPlan.Document(day: $0, postings: 1_000_000) }
        let generations = try GenerationPlan.generations(of: documents).enumerated().map { number, generation in
            GenerationState(
                inputs: Fingerprint(of: [UInt8(number)]),
                record: try GenerationBuilder.build([], span: generation.span).record,
                size: GenerationSize(postings: 300, keys: 20, keyBytes: 70 + number),
                files: [GenerationState.File(name: "\(number)-abcde.bin", content: Fingerprint(of: [9]))])
        }
        return SearchState(settings: Fingerprint(of: [7]), generations: generations)
    }

    @Test("comes back as it was")
    func roundTrip() throws {
        let state = try Self.state()
        var decoder = CacheDecoder(state.encoded)
        let read = try decoder.read(SearchState.self)
        #expect(decoder.isAtEnd)
        #expect(read.settings == state.settings)
        #expect(read.generations.map(\.record) == state.generations.map(\.record))
        #expect(read.generations.map(\.size) == state.generations.map(\.size))
        #expect(read.generations.map(\.inputs) == state.generations.map(\.inputs))
        #expect(read.generations.map { $0.files.map(\.name) } == state.generations.map { $0.files.map(\.name) })
        #expect(read.generations.map { $0.files.map(\.content) } == state.generations.map { $0.files.map(\.content) })
        #expect(read.isSame(as: state))
    }

    @Test("is damaged when it is cut, and never read past the end")
    func damaged() throws {
        let encoded = try Self.state().encoded
        for count in encoded.indices {
            var decoder = CacheDecoder(Array(encoded[..<count]))
            #expect(throws: CacheDamage.self) { try decoder.read(SearchState.self) }
        }
    }
}
