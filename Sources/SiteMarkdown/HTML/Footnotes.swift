import CMarkGFM
import Foundation

/// The footnotes of a document, and how many of them have been written.
struct Footnotes {
    /// The ids of a footnote and of its references.
    struct Note {
        let identifier: String
        /// The ids of its references, in reading order; one if nothing refers to it.
        let references: [String]
    }

    /// The footnotes in the order of their numbers.
    let notes: [Note]
    /// How many references to each footnote have been written.
    private var writtenReferences: [Int]
    /// How many definitions have been opened.
    private(set) var openedDefinitions = 0

    /// Finds the footnotes, which the parser has put at the end of the document in the order of their numbers; `claim`
    /// makes an id unique on the page.
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

    /// The footnote whose definition is being written.
    var currentNote: Note? {
        notes.indices.contains(openedDefinitions - 1) ? notes[openedDefinitions - 1] : nil
    }

    /// Opens the next definition.
    mutating func openDefinition() {
        openedDefinitions += 1
    }

    /// The number of the footnote that a reference points to, if it exists, and the id of the reference.
    mutating func takeReference(_ node: Node) -> (number: Int, identifier: String)? {
        guard let index = Self.index(of: node), notes.indices.contains(index) else { return nil }
        let position = min(writtenReferences[index], notes[index].references.count - 1)
        writtenReferences[index] += 1
        return (index + 1, notes[index].references[position])
    }

    /// The index in `notes` of the footnote that a reference points to.
    private static func index(of reference: Node) -> Int? {
        Int(String(decoding: reference.literal, as: UTF8.self)).map { $0 - 1 }
    }

    /// The library has no function for a definition's label, so it is read from the HTML of the library's renderer.
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
        return ["", "", "*", "_", "~", "&lt;", "|"].enumerated().reduce(label) { label, marker in
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

extension HTMLWriter {
    func writeFootnoteReference(_ node: Node) {
        guard let (number, identifier) = footnotes.takeReference(node) else { return }
        html.append("<sup class=\"footnote-ref\"><a href=\"#")
        html.append(html: footnotes.notes[number - 1].identifier)
        html.append("\" id=\"")
        html.append(html: identifier)
        html.append("\" data-footnote-ref>")
        html.append(html: "\(number)</a></sup>")
    }

    func openFootnote() {
        if footnotes.openedDefinitions == 0 { html.append("<section class=\"footnotes\" data-footnotes>\n<ol>\n") }
        footnotes.openDefinition()
        html.append("<li id=\"")
        html.append(html: footnotes.currentNote?.identifier ?? "")
        html.append("\">\n")
    }

    func closeFootnote(_ node: Node) {
        if node.lastChild?.isParagraph != true {
            writeBackReferences()
            html.append("\n")
        }
        html.append("</li>\n")
        if footnotes.openedDefinitions == footnotes.notes.count { html.append("</ol>\n</section>\n") }
    }

    /// Writes a link back to each place that refers to the footnote being written.
    func writeBackReferences() {
        for (index, identifier) in (footnotes.currentNote?.references ?? []).enumerated() {
            if index > 0 { html.append(" ") }
            html.append("<a href=\"#")
            html.append(html: identifier)
            html.append("\" class=\"footnote-backref\" data-footnote-backref aria-label=\"")
            html.append(backReferenceLabel)
            html.append("\">↩")
            if index > 0 { html.append(html: "<sup class=\"footnote-ref\">\(index + 1)</sup>") }
            html.append("</a>")
        }
    }

    private var backReferenceLabel: StaticString {
        options.isPlain || options.language == .english ? "Back to content" : "본문으로 돌아가기"
    }
}
