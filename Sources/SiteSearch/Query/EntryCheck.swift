import SiteBytes
import SiteModel

/// Checks candidates in the text of their pages, and makes results of them.
final class EntryCheck {
    private let manifest: SearchManifest
    private let files: IndexFiles
    private let load: (String) throws -> [UInt8]
    /// The texts of the last page; `nil` if it cannot be read.
    private var last: (path: String, page: PageTexts?)?

    init(manifest: SearchManifest, files: IndexFiles, page: @escaping (String) throws -> [UInt8]) {
        self.manifest = manifest
        self.files = files
        load = page
    }

    /// A candidate as a result; `nil` if its page does not have the words.
    func result(of candidate: Candidate, for words: [QueryWord]) -> SearchResult? {
        guard let entry = entry(of: candidate) else { return nil }
        let part = candidate.part
        let title = part == 0 ? entry.row.title : entry.row.anchored[part - 1].headline
        let page = page(of: entry.row)
        let heading = FoldedText(title)
        let text = FoldedText(utf8: page.map { $0.text(of: part, without: title) } ?? [])
        let others = part == 0 ? entry.document.tags.map { FoldedText($0) } : []
        let description = part == 0 ? FoldedText(utf8: page?.description ?? []) : nil
        let places = WordPlaces(of: words, in: text)
        let inText = Set(places.places.map(\.word))
        let inHeading = words.map { $0.places(in: heading) }
        let count = words.indices.count { index in
            let word = words[index]
            if inText.contains(index) || !inHeading[index].isEmpty { return true }
            if others.contains(where: { !word.places(in: $0).isEmpty }) { return true }
            return word.form != .initials && description.map { !word.places(in: $0).isEmpty } == true
        }
        guard page == nil || count >= candidate.words else { return nil }
        let anchor = part == 0 ? "" : "#" + PercentEncoding.component(entry.row.anchored[part - 1].anchor)
        return SearchResult(
            url: entry.row.path + anchor,
            title: WordPlaces.pieces(of: heading.scalars, in: 0..<heading.count, marking: inHeading.flatMap(\.self)),
            documentTitle: part == 0 ? nil : entry.row.title,
            kind: SearchResult.Kind(of: entry.document.kind, isPart: part > 0), day: entry.document.day,
            passage: places.passage, words: candidate.words, score: candidate.score, nearness: places.nearness)
    }

    /// Which document a candidate is in, and what is known of it.
    private func entry(of candidate: Candidate) -> (row: EntryBlock.Document, document: GenerationFacets.Document)? {
        let generation = manifest.generations[candidate.age]
        guard let documents = files.facets(of: generation)?.documents else { return nil }
        var (block, entries, start) = (0, 0, 0)
        for index in 0..<candidate.document {
            entries += documents[index].entries
            if entries >= EntryBlock.entryCount { (block, entries, start) = (block + 1, 0, index + 1) }
        }
        guard let rows = files.block(block, of: generation)?.documents else { return nil }
        let place = candidate.document - start
        guard rows.indices.contains(place), candidate.part <= rows[place].anchored.count else { return nil }
        return (rows[place], documents[candidate.document])
    }

    private func page(of row: EntryBlock.Document) -> PageTexts? {
        if let last, last.path == row.path { return last.page }
        let page = (try? load(row.path)).map { PageTexts(of: $0, anchors: row.anchored.map(\.anchor)) }
        last = (row.path, page)
        return page
    }
}

/// The texts that a page has for a search.
private struct PageTexts {
    let description: [UInt8]
    private let texts: [[UInt8]]

    init(of page: [UInt8], anchors: [String]) {
        texts = PageText.texts(ofPage: page, anchors: anchors)
        description = PageText.text(ofHTML: Self.description(in: page))
    }

    /// The text of an entry, in which its headline does not come once more.
    func text(of part: Int, without headline: String) -> [UInt8] {
        let text = texts.indices.contains(part) ? texts[part] : []
        guard part > 0, let end = text.firstIndex(of: UInt8(ascii: "\n")) else { return text }
        let line = text[..<end].split(separator: UInt8(ascii: " "))
        let words = Array(headline.utf8).split(separator: UInt8(ascii: " "))
        // A number may stand before it.
        return line.suffix(words.count).elementsEqual(words) ? Array(text[(end + 1)...]) : text
    }

    private static func description(in page: [UInt8]) -> [UInt8] {
        let opening = Array("<meta name=\"description\" content=\"".utf8)
        return page.withView { page in
            guard let start = opening.withView({ page.firstIndex(of: $0, from: 0) }) else { return [] }
            let value = page[(start + opening.count)...]
            return Array(value.prefix { $0 != UInt8(ascii: "\"") })
        }
    }
}

extension SearchResult.Kind {
    fileprivate init(of kind: DocumentKind, isPart: Bool) {
        switch kind {
        case .post, .page, .digest: self = isPart ? .item : .document(kind)
        case .transcript: self = isPart ? .chapter : .document(kind)
        }
    }
}
