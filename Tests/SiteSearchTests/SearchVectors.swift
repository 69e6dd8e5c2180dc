import Foundation

/// The files of `Tests/SearchVectors`, which the script of the search page is held to as well.
enum SearchVectors {
    static let text = read(TextVectors.self, "text.json")
    static let keys = read(KeyVectors.self, "keys.json")
    static let shards = read(ShardVectors.self, "shards.json")
    static let queries = read(QueryVectors.self, "queries.json")

    private static func read<Vectors: Decodable>(_: Vectors.Type, _ name: String) -> Vectors? {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let file = folder.appendingPathComponent("SearchVectors").appendingPathComponent(name)
        return (try? Data(contentsOf: file)).flatMap { try? JSONDecoder().decode(Vectors.self, from: $0) }
    }
}

struct TextVectors: Decodable {
    struct Text: Decodable {
        let html: String
        let text: String
    }

    struct Page: Decodable {
        let page: String
        let anchors: [String]
        let texts: [String]
    }

    let texts: [Text]
    let pages: [Page]
}

struct KeyVectors: Decodable {
    struct Keys: Decodable {
        let text: String
        let keys: [String]
    }

    struct Entry: Decodable {
        let title: String
        let tags: [String]
        let headings: [String]
        let body: String
        let levels: [String: UInt8]
    }

    let keys: [Keys]
    let consonants: [Keys]
    let entries: [Entry]
}

struct ShardVectors: Decodable {
    struct Number: Decodable {
        let key: String
        let count: Int
        let shard: Int
    }

    struct Shard: Decodable {
        let bytes: Data
        let keys: [Key]
    }

    struct Key: Decodable {
        let key: String
        let postings: [[Int]]

        init(from decoder: any Decoder) throws {
            var row = try decoder.unkeyedContainer()
            key = try row.decode(String.self)
            postings = try row.decode([[Int]].self)
        }
    }

    let numbers: [Number]
    let shards: [Shard]
}

struct QueryVectors: Decodable {
    struct Query: Decodable {
        let query: String
        /// The units of each word; a star stands for any end.
        let words: [[String]]
        let excluded: [[String]]
        let isCut: Bool
    }

    /// Where a word is in a text.
    struct Places: Decodable {
        let word: String
        let text: String
        let found: [String]
    }

    /// Two words, and whether one wrong letter makes one of the other.
    struct Near: Decodable {
        let words: [String]
        let isNear: Bool

        init(from decoder: any Decoder) throws {
            var row = try decoder.unkeyedContainer()
            words = [try row.decode(String.self), try row.decode(String.self)]
            isNear = try row.decode(Bool.self)
        }
    }

    let queries: [Query]
    /// What was typed, and what a reading makes of it.
    let keyboard: [[String?]]
    let unfinished: [[String?]]
    let particles: [[String?]]
    let near: [Near]
    let places: [Places]
    let initials: [Places]
}

extension String {
    var codePoints: [UInt32] { unicodeScalars.map(\.value) }
}

extension [UInt32] {
    /// The text of code points.
    var text: String {
        String(String.UnicodeScalarView(compactMap(Unicode.Scalar.init)))
    }
}
