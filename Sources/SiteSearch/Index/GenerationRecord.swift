import Foundation

/// What the manifest says of a generation.
public struct GenerationRecord: Sendable, Hashable {
    /// The name, which is that of its folder below `search/`.
    public let name: String
    /// The first and the last day, in days since 1970-01-01; `nil` for documents without a date.
    public let days: ClosedRange<Int>?
    /// How many documents it has.
    public let documents: Int
    /// How many entries they have.
    public let entries: Int
    /// The hash in the name of each shard; `nil` for one that holds nothing and has no file.
    public let shards: [String?]
    /// The hash in the name of the facets' file.
    public let facets: String
    /// The hash in the name of each block of entries.
    public let blocks: [String]

    init(
        name: String, days: ClosedRange<Int>?, documents: Int, entries: Int, shards: [String?], facets: String,
        blocks: [String]
    ) {
        self.name = name
        self.days = days
        self.documents = documents
        self.entries = entries
        self.shards = shards
        self.facets = facets
        self.blocks = blocks
    }

    // MARK: Files

    /// The file of a shard, below `search/`.
    ///
    /// - Parameter number: The shard's number.
    /// - Returns: The path; `nil` if the shard holds nothing.
    public func shardFile(_ number: Int) -> String? { shardName(number).map { "\(name)/\($0)" } }

    /// The file of the facets, below `search/`.
    public var facetsFile: String { "\(name)/\(facetsName)" }

    /// The file of a block of entries, below `search/`.
    ///
    /// - Parameter number: The block's number.
    /// - Returns: The path.
    public func blockFile(_ number: Int) -> String { "\(name)/\(blockName(number))" }

    func shardName(_ number: Int) -> String? { shards[number].map { "\(number)-\($0).bin" } }

    var facetsName: String { "facets-\(facets).bin" }

    func blockName(_ number: Int) -> String { "entries-\(number)-\(blocks[number]).bin" }
}

// MARK: The record in the manifest

extension GenerationRecord {
    /// The record as JSON, which `init(encoded:)` reads.
    public var encoded: [UInt8] {
        var writer = JSONTextWriter()
        write(to: &writer)
        return writer.bytes
    }

    /// Reads a record.
    ///
    /// - Parameter encoded: What `encoded` gave.
    /// - Throws: `SearchDamage.content` if it is something else.
    public init(encoded: [UInt8]) throws(SearchDamage) {
        guard let file = try? JSONDecoder().decode(File.self, from: Data(encoded)) else { throw .content }
        self = try file.record()
    }

    func write(to writer: inout JSONTextWriter) {
        writer.object { writer in
            writer.name("name")
            writer.text(name)
            if let days {
                writer.name("from")
                writer.number(days.lowerBound)
                writer.name("to")
                writer.number(days.upperBound)
            }
            writer.name("documents")
            writer.number(documents)
            writer.name("entries")
            writer.number(entries)
            writer.name("shards")
            writer.text(shards.map { $0 ?? IndexFileHash.none }.joined())
            writer.name("facets")
            writer.text(facets)
            writer.name("blocks")
            writer.text(blocks.joined())
        }
    }

    /// A record as it is written.
    struct File: Decodable {
        let name: String
        let from: Int?
        let to: Int?
        let documents: Int
        let entries: Int
        let shards: String
        let facets: String
        let blocks: String

        func record() throws(SearchDamage) -> GenerationRecord {
            let shards = try Self.hashes(in: shards)
            let facets = try Self.hashes(in: facets)
            guard facets.count == 1, !shards.isEmpty, documents >= 0, entries >= documents, Self.isName(name) else {
                throw .content
            }
            return GenerationRecord(
                name: name, days: try days(), documents: documents, entries: entries,
                shards: shards.map { $0 == IndexFileHash.none ? nil : $0 },
                facets: facets[0], blocks: try Self.hashes(in: blocks))
        }

        private func days() throws(SearchDamage) -> ClosedRange<Int>? {
            guard let from, let to else { return nil }
            guard from <= to else { throw .content }
            return from...to
        }

        /// Whether the name is that of a folder here, and leads nowhere else.
        private static func isName(_ name: String) -> Bool {
            !name.isEmpty && name.utf8.allSatisfy { isNamePart($0) }
        }

        private static func isNamePart(_ byte: UInt8) -> Bool {
            byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
        }

        /// The hashes that stand in a row.
        private static func hashes(in text: String) throws(SearchDamage) -> [String] {
            let bytes = Array(text.utf8)
            guard bytes.count % IndexFileHash.length == 0, bytes.allSatisfy({ isNamePart($0) }) else { throw .content }
            return stride(from: 0, to: bytes.count, by: IndexFileHash.length).map {
                String(decoding: bytes[$0..<($0 + IndexFileHash.length)], as: UTF8.self)
            }
        }
    }
}
