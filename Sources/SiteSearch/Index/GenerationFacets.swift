import Foundation
public import SiteModel

/// What filters need to know of a generation's documents, in the order of their entries.
public struct GenerationFacets: Sendable, Hashable {
    /// A document.
    public struct Document: Sendable, Hashable {
        /// The day of publication, in days since 1970-01-01; `nil` if it is undated.
        public let day: Int?
        /// What it is.
        public let kind: DocumentKind
        /// The name of its source, if it has one.
        public let source: String?
        /// The names of its tags.
        public let tags: [String]
        /// How many entries it has: itself, and what has an anchor.
        public let entries: Int
    }

    /// The documents.
    public let documents: [Document]

    /// Gathers what filters need.
    init(_ documents: [IndexedDocument]) {
        self.documents = documents.map {
            Document(
                day: $0.day, kind: $0.kind, source: $0.source, tags: $0.tags, entries: $0.contribution.entryCount)
        }
    }

    // MARK: The file

    /// Reads a file of facets.
    ///
    /// - Parameter json: The file, inflated.
    /// - Throws: `SearchDamage.content` if it is none.
    public init(json: [UInt8]) throws(SearchDamage) {
        guard let file = try? JSONDecoder().decode(File.self, from: Data(json)) else { throw .content }
        let count = file.entries.count
        guard file.kinds.utf8.count == count, file.source.count == count, file.tagged.count == count,
            file.days.map({ $0.count == count }) ?? true
        else { throw .content }
        var day = 0
        var documents: [Document] = []
        for (index, letter) in file.kinds.enumerated() {
            if let days = file.days { day = days[index] &+ (index == 0 ? 0 : day) }
            guard let kind = DocumentKind.allCases.first(where: { $0.searchLetter == letter }),
                file.tagged[index].allSatisfy(file.tags.indices.contains)
            else { throw .content }
            let source = file.source[index]
            documents.append(
                Document(
                    day: file.days == nil ? nil : day, kind: kind,
                    source: file.sources.indices.contains(source) ? file.sources[source] : nil,
                    tags: file.tagged[index].map { file.tags[$0] }, entries: file.entries[index]))
        }
        self.documents = documents
    }

    private struct File: Decodable {
        let days: [Int]?
        let kinds: String
        let sources: [String]
        let source: [Int]
        let tags: [String]
        let tagged: [[Int]]
        let entries: [Int]
    }

    /// The file: names once, in the order in which they come first, and numbers for them.
    var json: [UInt8] {
        var (sources, tags) = (NameNumbers(), NameNumbers())
        let source = documents.map { $0.source.map { sources.number(of: $0) } ?? -1 }
        let tagged = documents.map { $0.tags.map { tags.number(of: $0) } }
        var writer = JSONTextWriter()
        writer.object { writer in
            let days = documents.compactMap(\.day)
            if days.count == documents.count {
                writer.name("days")
                writer.numbers(days.indices.map { $0 == 0 ? days[0] : days[$0] - days[$0 - 1] })
            }
            writer.name("kinds")
            writer.text(String(documents.map(\.kind.searchLetter)))
            writer.name("sources")
            writer.texts(sources.names)
            writer.name("source")
            writer.numbers(source)
            writer.name("tags")
            writer.texts(tags.names)
            writer.name("tagged")
            writer.list { writer in
                for numbers in tagged { writer.numbers(numbers) }
            }
            writer.name("entries")
            writer.numbers(documents.map(\.entries))
        }
        return writer.bytes
    }
}

/// Names, each with a number.
private struct NameNumbers {
    private(set) var names: [String] = []
    private var numbers: [String: Int] = [:]

    mutating func number(of name: String) -> Int {
        if let number = numbers[name] { return number }
        numbers[name] = names.count
        names.append(name)
        return names.count - 1
    }
}

extension DocumentKind {
    /// The letter that stands for the kind in files of facets.
    fileprivate var searchLetter: Character {
        switch self {
        case .post: "p"
        case .page: "g"
        case .digest: "d"
        case .transcript: "t"
        }
    }
}
