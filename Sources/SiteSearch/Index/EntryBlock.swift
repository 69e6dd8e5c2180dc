import Foundation

/// What a list of results shows of some documents of a generation.
public struct EntryBlock: Sendable, Hashable {
    /// A document.
    public struct Document: Sendable, Hashable {
        /// The path of its page on the host, with the base path.
        public let path: String
        /// The title.
        public let title: String
        /// Its entries with an anchor.
        public let anchored: [Anchored]
    }

    /// An item of a digest or a chapter of a transcript.
    public struct Anchored: Sendable, Hashable {
        /// The `id` in the page.
        public let anchor: String
        /// The headline.
        public let headline: String

        /// Makes an entry.
        ///
        /// - Parameters:
        ///   - anchor: The `id` in the page.
        ///   - headline: The headline.
        public init(anchor: String, headline: String) {
            self.anchor = anchor
            self.headline = headline
        }
    }

    /// A block is closed once it has so many entries.
    public static let entryCount = 32

    /// The documents, in order.
    public let documents: [Document]

    /// Reads a block.
    ///
    /// - Parameter json: The file, inflated.
    /// - Throws: `SearchDamage.content` if it is none.
    public init(json: [UInt8]) throws(SearchDamage) {
        guard let rows = try? JSONDecoder().decode([Row].self, from: Data(json)) else { throw .content }
        documents = rows.map(\.document)
    }

    /// A document as the file has it: `[path, title, [[anchor, headline], …]]`.
    private struct Row: Decodable {
        let document: Document

        init(from decoder: any Decoder) throws {
            var row = try decoder.unkeyedContainer()
            let (path, title) = (try row.decode(String.self), try row.decode(String.self))
            let anchored = try row.decode([[String]].self).map { pair in
                guard pair.count == 2 else { throw SearchDamage.content }
                return Anchored(anchor: pair[0], headline: pair[1])
            }
            document = Document(path: path, title: title, anchored: anchored)
        }
    }
}

/// Writes the blocks of a generation, document by document.
struct EntryBlockWriter {
    private var blocks: [[UInt8]] = []
    private var documents: [(path: String, title: String, anchored: [EntryBlock.Anchored])] = []
    private var entryCount = 0

    /// Adds the next document.
    mutating func add(_ document: IndexedDocument, anchored: [EntryBlock.Anchored]) {
        documents.append((document.path, document.title, anchored))
        entryCount += 1 + anchored.count
        if entryCount >= EntryBlock.entryCount { close() }
    }

    /// All blocks.
    mutating func finished() -> [[UInt8]] {
        if !documents.isEmpty { close() }
        return blocks
    }

    private mutating func close() {
        var writer = JSONTextWriter()
        writer.list { writer in
            for document in documents {
                writer.list { writer in
                    writer.text(document.path)
                    writer.text(document.title)
                    writer.list { writer in
                        for entry in document.anchored { writer.texts([entry.anchor, entry.headline]) }
                    }
                }
            }
        }
        blocks.append(writer.bytes)
        documents.removeAll()
        entryCount = 0
    }
}
