import SiteBytes
import SiteSearch

/// The generations of the search index that an earlier build made: those whose documents have not changed since are not
/// made again.
struct SearchState: Sendable {
    /// The fingerprint of the program and the settings.
    let settings: Fingerprint
    let generations: [GenerationState]

    init(settings: Fingerprint, generations: [GenerationState] = []) {
        self.settings = settings
        self.generations = generations
    }

    /// What became of a generation that was made from the same.
    func generation(like source: SearchGeneration) -> GenerationState? {
        generations.first { $0.record.name == source.span.name }.flatMap { $0.inputs == source.inputs ? $0 : nil }
    }

    /// Whether another state says the same.
    func isSame(as other: SearchState) -> Bool {
        settings == other.settings && generations.map(\.inputs) == other.generations.map(\.inputs)
    }
}

extension SearchState: CacheCodable {
    /// The records are kept as the manifest that they are published in.
    func encode(into encoder: inout CacheEncoder) {
        encoder.write(settings)
        let manifest = SearchManifest(generations: generations.map(\.record), synonyms: []).json
        encoder.write(count: UInt64(manifest.count))
        encoder.write(bytes: manifest)
        for generation in generations {
            encoder.write(generation.inputs)
            encoder.write(generation.files)
        }
    }

    init(from decoder: inout CacheDecoder) throws(CacheDamage) {
        settings = try decoder.read()
        let json = Array(decoder.bytes[try decoder.take(decoder.length())])
        guard let records = try? SearchManifest(json: json).generations else { throw CacheDamage() }
        var generations: [GenerationState] = []
        for record in records {
            generations.append(
                GenerationState(inputs: try decoder.read(), record: record, files: try decoder.read()))
        }
        self.generations = generations
    }
}
