import CMarkGFM

/// Puts a document's references to footnotes where readers can use them, and numbers the notes by those that are left.
///
/// The parser numbers the notes by all references, among them those in a heading that leaves the page to become its
/// title, and those in a link, where there cannot be a second one, or in the text that replaces a picture.
struct FootnotePass {
    /// A note that nothing in the page refers to any more.
    struct LeftOutNote {
        let definition: Node
        let isInTitle: Bool
    }

    private let root: Node
    /// The definitions that the parser kept, in the order of their numbers.
    let definitions: [Node]
    private(set) var leftOut: [LeftOutNote] = []
    /// The definitions that stay, as positions in `definitions`, if their order or number changes.
    private var order: [Int]?

    /// A reference, and where it has to go.
    private struct Reference {
        let node: Node
        /// The outermost link or picture around it; of a link in raw HTML, the closing tag.
        var wrapper: Node?
    }

    /// Moves and removes references; `title` is the block that leaves the page to become its title.
    ///
    /// The definitions stay as they are until `apply`.
    init(_ root: Node, title: Node?) {
        self.root = root
        definitions = Self.definitions(in: root)
        guard !definitions.isEmpty else { return }
        let inTitle = title.map { Self.references(in: $0) } ?? []
        let notesInTitle = Set(inTitle.compactMap { Self.position(of: $0.node) })
        for reference in inTitle { reference.node.remove() }
        let remaining = Self.references(in: root)
        let isMoved = Self.moveOutOfLinks(remaining)
        let referred = Set(remaining.compactMap { Self.position(of: $0.node) })
        guard isMoved || !inTitle.isEmpty || referred.count < definitions.count else { return }
        let order = renumber()
        leftOut = definitions.indices.filter { !order.contains($0) }.map {
            LeftOutNote(definition: definitions[$0], isInTitle: notesInTitle.contains($0))
        }
        self.order = Array(order)
    }

    /// Removes the notes that are left out, and puts the others in the order of their numbers.
    func apply() {
        guard let order else { return }
        for note in leftOut { note.definition.remove() }
        for position in order { cmark_node_append_child(root.pointer, definitions[position].pointer) }
    }

    private static func definitions(in root: Node) -> [Node] {
        var definitions: [Node] = []
        var last = root.lastChild
        while let node = last, node.kind == .footnoteDefinition {
            definitions.append(node)
            last = node.previous
        }
        return definitions.reversed()
    }

    private static func references(in root: Node) -> [Reference] {
        var references: [Reference] = []
        var wrapper: Node?
        /// How many references come before the last `<a>` that is not closed.
        var linkStart: Int?
        NodeWalk.run(
            from: root,
            enter: { node in
                switch node.kind {
                case .link, .image: if wrapper == nil { wrapper = node }
                case .footnoteReference: references.append(Reference(node: node, wrapper: wrapper))
                case .inlineHTML where node.literal.starts(with: "<a ".utf8): linkStart = references.count
                case .inlineHTML where node.literal.starts(with: "</a".utf8):
                    for index in (linkStart ?? references.count)..<references.count {
                        references[index].wrapper = node
                    }
                    linkStart = nil
                case .paragraph, .heading, .tableCell: linkStart = nil
                case .document, .blockQuote, .list, .item, .taskItem, .codeBlock, .htmlBlock, .thematicBreak,
                    .footnoteDefinition, .table, .tableRow, .text, .softBreak, .lineBreak, .code, .inlineHTML,
                    .emphasis, .strong, .strikethrough, .highlight, .inlineElement, .blockElement, .bareText, .unknown:
                    break
                }
                return true
            },
            leave: { if $0 == wrapper { wrapper = nil } })
        return references
    }

    /// The position in `definitions` of the note that a reference points to.
    private static func position(of reference: Node) -> Int? {
        Int(String(decoding: reference.literal, as: UTF8.self)).map { $0 - 1 }
    }

    // MARK: Links and pictures

    /// Moves references right behind the links and pictures that contain them, and returns whether there were any.
    private static func moveOutOfLinks(_ references: [Reference]) -> Bool {
        var previous: Reference?
        for reference in references {
            guard let wrapper = reference.wrapper else { continue }
            let emphasis = reference.node.parent
            EmptyEmphasis.removeMarks(around: reference.node)
            if let previous, previous.wrapper == wrapper {
                cmark_node_insert_after(previous.node.pointer, reference.node.pointer)
            } else if let caption = caption(of: wrapper) {
                cmark_node_append_child(caption.pointer, reference.node.pointer)
            } else {
                cmark_node_insert_after(wrapper.pointer, reference.node.pointer)
            }
            EmptyEmphasis.remove(emphasis, in: wrapper)
            showAddress(ofEmpty: wrapper)
            previous = reference
        }
        return previous != nil
    }

    /// The emphasised text under a picture that has a caption; behind the picture, the reference would part the two.
    private static func caption(of picture: Node) -> Node? {
        picture.parent.flatMap { Figure($0) }.flatMap { $0.image == picture ? $0.caption : nil }
    }

    /// Gives a link that held nothing but references its address as text.
    private static func showAddress(ofEmpty link: Node) {
        guard link.kind == .link,
            link.children.allSatisfy({ child in
                child.kind == .text && Marker.undone(in: child.literal).allSatisfy { $0 <= 0x20 }
            }),
            let text = Node.make(.text)
        else { return }
        for blank in link.children { blank.remove() }
        text.setLiteral(link.url)
        cmark_node_append_child(link.pointer, text.pointer)
    }

    // MARK: Numbers

    /// Numbers the notes by the first reference to each, first those of the text and then those of the notes, and
    /// returns the notes that have one, in the order of their new numbers.
    private func renumber() -> [Int] {
        var order: [Int] = []
        var numbers: [Int?] = Array(repeating: nil, count: definitions.count)
        func readReferences(in block: Node) {
            for reference in Self.references(in: block) {
                guard let position = Self.position(of: reference.node), numbers.indices.contains(position) else {
                    continue
                }
                let number = numbers[position] ?? order.count + 1
                if numbers[position] == nil { order.append(position) }
                numbers[position] = number
                reference.node.setLiteral(String(number).utf8)
            }
        }
        for block in root.children where block.kind != .footnoteDefinition { readReferences(in: block) }
        var next = 0
        while next < order.count {
            readReferences(in: definitions[order[next]])
            next += 1
        }
        return order
    }
}
