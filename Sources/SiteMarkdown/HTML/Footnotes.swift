import CMarkGFM
import Foundation

/// The footnotes of a document, and how far they are written.
struct Footnotes {
    /// A footnote, by the ids that lead to it and back.
    struct Note {
        let identifier: String
        /// The ids of its references, in reading order; one when nothing refers to it.
        let references: [String]
    }

    /// The footnotes in the order of their numbers.
    let notes: [Note]
    /// References written so far, for each footnote.
    private var writtenReferences: [Int]
    /// Definitions opened so far.
    private(set) var openedDefinitions = 0

    /// Finds the footnotes, which the parser has put at the end of the document in the order of their numbers.
    ///
    /// - Parameters:
    ///   - root: The document.
    ///   - claim: Makes an id one that nothing else on the page has.
    init(in root: Node, claiming claim: (String) -> String) {
        var labels: [String] = []
        var definition = root.lastChild
        while let node = definition, node.kind == .footnoteDefinition {
            labels.append(Self.encodedLabel(of: node))
            definition = node.previous
        }
        let counts = labels.isEmpty ? [] : Self.countReferences(in: root, footnoteCount: labels.count)
        notes = zip(labels.reversed(), counts).map { label, count in
            let references = (1...max(1, count)).map { claim("fnref-\(label)" + ($0 > 1 ? "-\($0)" : "")) }
            return Note(identifier: claim("fn-\(label)"), references: references)
        }
        writtenReferences = Array(repeating: 0, count: notes.count)
    }

    /// The definition that is being written.
    var currentNote: Note? {
        notes.indices.contains(openedDefinitions - 1) ? notes[openedDefinitions - 1] : nil
    }

    /// Opens the next definition.
    mutating func openDefinition() {
        openedDefinitions += 1
    }

    /// Takes the next reference to a footnote.
    ///
    /// - Parameter node: The reference.
    /// - Returns: The footnote's number and the id of the reference, or `nil` when there is no such footnote.
    mutating func takeReference(_ node: Node) -> (number: Int, identifier: String)? {
        guard let index = Self.index(of: node), notes.indices.contains(index) else { return nil }
        let position = min(writtenReferences[index], notes[index].references.count - 1)
        writtenReferences[index] += 1
        return (index + 1, notes[index].references[position])
    }

    /// The position in `notes` of what a reference points to.
    private static func index(of reference: Node) -> Int? {
        Int(String(decoding: reference.literal, as: UTF8.self)).map { $0 - 1 }
    }

    /// The library shows a definition's label to nobody but its own renderer, so it is read from there.
    private static func encodedLabel(of definition: Node) -> String {
        let memory = cmark_get_default_mem_allocator()
        guard let html = cmark_render_html_with_mem(definition.pointer, CMARK_OPT_DEFAULT, nil, memory) else {
            return ""
        }
        defer { free(html) }
        let opening = Array("id=\"fn-".utf8)
        let bytes = Array(UnsafeRawBufferPointer(start: html, count: strlen(html)).prefix(4096))
        guard let start = bytes.firstRange(of: opening)?.upperBound else { return "" }
        let label = bytes[start...].prefix { $0 != UInt8(ascii: "\"") }
        return withoutMarkers(String(decoding: label, as: UTF8.self))
    }

    /// Undoes markers that the library has percent-encoded.
    private static func withoutMarkers(_ label: String) -> String {
        guard label.contains("%EF%B7%9") else { return label }
        return ["", "", "*", "_", "~"].enumerated().reduce(label) { label, marker in
            label.replacing("%EF%B7%9\(marker.offset)", with: marker.element)
        }
    }

    private static func countReferences(in root: Node, footnoteCount: Int) -> [Int] {
        var counts = Array(repeating: 0, count: footnoteCount)
        NodeWalk.forEach(from: root) { node in
            guard node.kind == .footnoteReference, let index = index(of: node), counts.indices.contains(index) else {
                return
            }
            counts[index] += 1
        }
        return counts
    }
}
