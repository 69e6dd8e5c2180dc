import CMarkGFM
import Foundation

/// The footnotes of a document: their labels, and how often each is referred to.
struct Footnotes {
    /// Labels in the order of their numbers, percent-encoded.
    let labels: [String]
    /// How many references each has.
    let referenceCounts: [Int]
    /// References written so far.
    var writtenReferences: [Int]
    /// Definitions written so far.
    var writtenDefinitions = 0

    /// Finds the footnotes, which the parser has put at the end of the document in the order of their numbers.
    init(in root: Node) {
        var labels: [String] = []
        var definition = root.lastChild
        while let node = definition, node.kind == .footnoteDefinition {
            labels.append(Self.encodedLabel(of: node))
            definition = node.previous
        }
        self.labels = labels.reversed()
        writtenReferences = Array(repeating: 0, count: labels.count)
        referenceCounts = labels.isEmpty ? [] : Self.countReferences(in: root, footnoteCount: labels.count)
    }

    /// The position in `labels` of what a reference points to.
    static func index(of reference: Node) -> Int? {
        Int(String(decoding: reference.literal, as: UTF8.self)).map { $0 - 1 }
    }

    /// The library shows a definition's label to nobody but its own renderer, so it is read from there.
    private static func encodedLabel(of definition: Node) -> String {
        guard let html = cmark_render_html(definition.pointer, CMARK_OPT_DEFAULT, nil) else { return "" }
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
