import Foundation

/// The one file of the index with a fixed name: it names all others.
public struct SearchManifest: Sendable, Hashable {
    /// The generations, the newest first.
    public let generations: [GenerationRecord]
    /// Names that are one, in rows.
    public let synonyms: [[String]]

    /// The version of the index's files, which programs and pages must know to read them.
    public static let version = 1

    /// Makes a manifest.
    ///
    /// - Parameters:
    ///   - generations: The generations, the newest first.
    ///   - synonyms: Names that are one, in rows.
    public init(generations: [GenerationRecord], synonyms: [[String]]) {
        self.generations = generations
        self.synonyms = synonyms
    }

    /// Reads a manifest.
    ///
    /// - Parameter json: The file.
    /// - Throws: `SearchDamage.content` if it is none, or is of another version.
    public init(json: [UInt8]) throws(SearchDamage) {
        guard let file = try? JSONDecoder().decode(File.self, from: Data(json)), file.version == Self.version else {
            throw .content
        }
        var generations: [GenerationRecord] = []
        for generation in file.generations { generations.append(try generation.record()) }
        self.generations = generations
        synonyms = file.synonyms
    }

    private struct File: Decodable {
        let version: Int
        let synonyms: [[String]]
        let generations: [GenerationRecord.File]
    }

    /// The file.
    public var json: [UInt8] {
        var writer = JSONTextWriter()
        writer.object { writer in
            writer.name("version")
            writer.number(Self.version)
            writer.name("synonyms")
            writer.list { writer in
                for row in synonyms { writer.texts(row) }
            }
            writer.name("generations")
            writer.list { writer in
                for generation in generations { generation.write(to: &writer) }
            }
        }
        return writer.bytes
    }
}
