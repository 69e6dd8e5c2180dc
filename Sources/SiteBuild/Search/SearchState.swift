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
            encoder.write(generation.size.postings)
            encoder.write(generation.size.keys)
            encoder.write(generation.size.keyBytes)
            encoder.write(generation.files)
        }
    }

    init(from decoder: inout CacheDecoder) throws(CacheDamage) {
        settings = try decoder.read()
        let json = Array(decoder.bytes[try decoder.take(decoder.length())])
        guard let records = try? SearchManifest(json: json).generations else { throw CacheDamage() }
        var generations: [GenerationState] = []
        for record in records {
            let inputs = try decoder.read(Fingerprint.self)
            let size = GenerationSize(
                postings: try decoder.read(), keys: try decoder.read(), keyBytes: try decoder.read())
            generations.append(
                GenerationState(inputs: inputs, record: record, size: size, files: try decoder.read()))
        }
        self.generations = generations
    }
}

/// A generation as a build has made it.
struct GenerationState: Sendable {
    /// The fingerprint of what it was made from.
    let inputs: Fingerprint
    /// What the manifest says of it.
    let record: GenerationRecord
    let size: GenerationSize
    let files: [File]

    /// A file in the generation's folder.
    struct File: CacheCodable, Sendable {
        let name: String
        /// The fingerprint of the content before compression.
        let content: Fingerprint

        init(name: String, content: Fingerprint) {
            self.name = name
            self.content = content
        }

        init(from decoder: inout CacheDecoder) throws(CacheDamage) {
            name = try decoder.read()
            content = try decoder.read()
        }

        func encode(into encoder: inout CacheEncoder) {
            encoder.write(name)
            encoder.write(content)
        }
    }

    /// Whether its span has one of some days, of which `nil` stands for documents without one.
    func holds(anyOf days: Set<Int?>) -> Bool {
        guard let own = record.days else { return days.contains(nil) }
        return days.contains { $0.map(own.contains) ?? false }
    }
}
