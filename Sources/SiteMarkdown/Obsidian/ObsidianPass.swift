import SiteBytes
import SiteModel

/// Reads Obsidian's `[[…]]`, `![[…]]` and `==…==` in a parsed document, or reports them where they have no effect.
struct ObsidianPass {
    private let options: MarkdownOptions
    private let files: FileLookups
    private var search: SourceSearch?
    private(set) var findings: [MarkdownFinding] = []
    private(set) var unlistedFindingCount = 0
    /// The links to other documents, by their numbers from 1.
    private(set) var links: [WikiLink] = []
    /// Where the links and pictures whose addresses are known are written.
    private(set) var places: [Node: SourcePosition] = [:]

    /// Whether a text needs a closer look; few do.
    static func mayBeNeeded(for text: [UInt8]) -> Bool {
        text.withView { holdsTwice(UInt8(ascii: "["), $0) || holdsTwice(UInt8(ascii: "="), $0) }
    }

    init(_ root: Node, in source: SourceLines, files: FileLookups, options: MarkdownOptions) {
        self.options = options
        self.files = files
        let texts = Texts(in: root)
        guard texts.hasHighlights || !texts.withBrackets.isEmpty else { return }
        let fresh = SourceSearch(in: source, root: root)
        search = fresh
        if !options.isObsidian, texts.hasHighlights { reportHighlights(in: root) }
        // Highlights may be on either side of links.
        search = fresh
        for text in texts.withBrackets { read(text) }
        if options.isObsidian, texts.hasHighlights { Highlight.apply(to: root) }
    }

    /// The texts that need a closer look: not code, in which both signs are frequent.
    private struct Texts {
        /// Those that hold `[[`, outside of links.
        var withBrackets: [Node] = []
        /// Whether some text holds `==`.
        var hasHighlights = false

        init(in root: Node) {
            NodeWalk.run(
                from: root,
                enter: { node in
                    let kind = node.kind
                    if kind == .text {
                        let literal = node.literal
                        if ObsidianPass.holdsTwice(UInt8(ascii: "["), literal) { withBrackets.append(node) }
                        hasHighlights = hasHighlights || ObsidianPass.holdsTwice(UInt8(ascii: "="), literal)
                    }
                    return kind != .link && kind != .image
                }, leave: { _ in })
        }
    }

    /// Whether a text holds a sign twice in a row.
    private static func holdsTwice(_ sign: UInt8, _ text: ByteView) -> Bool {
        var index = 0
        while index < text.count, let found = text.firstIndex(of: sign, from: index) {
            if found + 1 < text.count, text[found + 1] == sign { return true }
            index = found + 1
        }
        return false
    }

    // MARK: Links

    private mutating func read(_ text: Node) {
        let literal = text.literal
        var copied = 0
        var parts: [Node?] = []
        for link in WikiLinkSyntax.all(in: literal) {
            guard let position = position(of: Array(literal[link.range]), near: text),
                let node = node(for: link, written: literal[view: link.range], at: position)
            else { continue }
            parts += [Node.text(literal[copied..<link.range.lowerBound]), node]
            copied = link.range.upperBound
        }
        guard !parts.isEmpty else { return readMarkedLabel(from: text) }
        let rest = Node.text(literal[copied...])
        parts.append(rest)
        for part in parts { _ = part.map(text.insertBefore) }
        text.remove()
        if let rest { readMarkedLabel(from: rest) }
    }

    /// Reads a link at a text's end whose label has marks, such as `[[글|**이름**]]`.
    private mutating func readMarkedLabel(from text: Node) {
        guard let label = MarkedLabel(startingIn: text), let position = position(of: label.opening, near: text),
            let node = label.written.withView({ self.node(for: label.link, written: $0, at: position) })
        else { return }
        label.move(into: node, from: text)
    }

    /// Where a link is in the source; in a table its bar is escaped.
    private mutating func position(of link: [UInt8], near node: Node) -> SourcePosition? {
        if link.contains(UInt8(ascii: "|")), node.enclosingBlock?.kind == .tableCell {
            let escaped = link.flatMap { $0 == UInt8(ascii: "|") ? Array("\\|".utf8) : [$0] }
            if let position = search?.next(escaped, near: node) { return position }
        }
        return search?.next(link, near: node)
    }

    private mutating func node(for link: WikiLinkSyntax, written: ByteView, at position: SourcePosition) -> Node? {
        guard options.isObsidian else {
            let written = String(decoding: Marker.undone(in: written), as: UTF8.self)
            if link.isEmbed {
                report(.embed(written), at: position)
            } else if !Self.looksLikeCode(link) {
                report(.wikiLink(written), at: position)
            }
            return nil
        }
        if VaultFile(link.target) != nil || link.target.isEmpty {
            let node = nodeOfKnownAddress(for: link, written: written, at: position)
            if let node { places[node] = position }
            return node
        }
        links.append(WikiLink(name: link.target, fragment: Self.identifier(of: link), position: position))
        let node = linkNode(to: "", showing: link.shownText)
        node?.setMark(UInt(links.count))
        return node
    }

    /// A link to a heading of the same document or to a file, or a picture.
    private mutating func nodeOfKnownAddress(
        for link: WikiLinkSyntax, written: ByteView, at position: SourcePosition
    ) -> Node? {
        if link.target.isEmpty {
            guard link.heading != nil else {
                report(.nameless(String(decoding: Marker.undone(in: written), as: UTF8.self)), at: position)
                return nil
            }
            return linkNode(to: "#" + (Self.identifier(of: link) ?? ""), showing: link.shownText)
        }
        guard let path = file(of: link, at: position) else { return nil }
        return link.isEmbed && VaultFile(link.target) == .picture
            ? imageNode(of: link, path: path) : linkNode(to: Self.address(of: path), showing: link.shownText)
    }

    /// `[[table]]` of TOML, `[[nodiscard]]` of C++ or `[[Prototype]]` of ECMAScript rather than the name of a document.
    private static func looksLikeCode(_ link: WikiLinkSyntax) -> Bool {
        if link.isPadded, !link.target.unicodeScalars.contains(where: { !$0.isASCII }) { return true }
        guard link.label == nil && link.heading == nil else { return false }
        return internalSlots.contains(link.target)
            || link.target.utf8.allSatisfy {
                $0.isASCIIAlphanumeric && !$0.isASCIIUppercase || "_-.:".utf8.contains($0)
            }
    }

    /// The internal slots and methods of objects that texts on JavaScript name.
    ///
    /// https://tc39.es/ecma262/#sec-object-internal-methods-and-internal-slots
    private static let internalSlots: Set<String> = [
        "BoundArguments", "BoundTargetFunction", "BoundThis", "Call", "Class", "Configurable", "Construct",
        "DefineOwnProperty", "Delete", "ECMAScriptCode", "Enumerable", "Environment", "Extensible", "FormalParameters",
        "Get", "GetOwnProperty", "GetPrototypeOf", "HasInstance", "HasProperty", "HomeObject", "IsExtensible",
        "NewTarget", "OuterEnv", "OwnPropertyKeys", "PreventExtensions", "PrimitiveValue", "PromiseResult",
        "PromiseState", "Prototype", "ProxyHandler", "ProxyTarget", "Realm", "Scope", "Scopes", "Set", "SetPrototypeOf",
        "Strict", "Target", "ThisMode", "ThisValue", "Type", "Value", "Writable",
    ]

    /// The id of the heading that a link leads to.
    static func identifier(of link: WikiLinkSyntax) -> String? {
        guard let heading = link.heading, !heading.isEmpty, !heading.hasPrefix("^") else { return nil }
        var identifiers = HeadingIdentifiers()
        return identifiers.identifier(for: heading)
    }

    private func linkNode(to address: String, showing text: String) -> Node? {
        let node = Node.make(.link)
        node?.setURL(address)
        if let child = Node.text(Array(text.utf8)) { node?.append(child) }
        return node
    }

    // MARK: Files

    /// The file that a link means: beside the document, from the root, or wherever its name is.
    private mutating func file(of link: WikiLinkSyntax, at position: SourcePosition) -> String? {
        let target = link.target.composed
        for path in [(options.folders + [target]).joined(separator: "/"), target] where files.contains(path) {
            return path
        }
        let paths = options.fileIndex.paths(endingWith: target)
        files.note(name: target, isFound: paths.count == 1)
        if paths.count == 1, files.contains(paths[0]) { return paths[0] }
        report(
            paths.isEmpty ? .missingFile(link.target) : .ambiguousFile(link.target, paths: Array(paths.prefix(4))),
            at: position)
        return nil
    }

    private static func address(of path: String) -> String { "/" + path.replacing("%", with: "%25") }

    private func imageNode(of link: WikiLinkSyntax, path: String) -> Node? {
        let node = Node.make(.image)
        node?.setURL(Self.address(of: path))
        let stem = path.split(separator: "/").last.map { $0.prefix(upTo: $0.lastIndex(of: ".") ?? $0.endIndex) } ?? ""
        let text = link.caption ?? String(stem)
        if let child = Node.text(Array(text.utf8)) { node?.append(child) }
        if let size = link.size { node?.setMark(ShownSize(width: size.width, height: size.height).mark) }
        return node
    }

    // MARK: Findings

    private mutating func reportHighlights(in root: Node) {
        var marks: [Node: [InlinePairs.Mark]] = [:]
        Highlight.find(in: root) { marks[$0.node, default: []].append($0) }
        guard !marks.isEmpty else { return }
        var inOrder: [InlinePairs.Mark] = []
        NodeWalk.forEach(from: root) { inOrder += marks[$0] ?? [] }
        for mark in inOrder {
            let end = min(mark.text.count, mark.offset + 8)
            guard let position = search?.next(Array(mark.text[mark.offset..<end]), near: mark.node) else { continue }
            if findings.count < FindingLimit.count {
                report(.highlight(text: Self.text(highlightedFrom: mark.offset + 2, in: mark.text)), at: position)
            } else {
                unlistedFindingCount += 1
            }
        }
    }

    /// What is between a mark and the next one, if nothing in it could mean something else in the source.
    private static func text(highlightedFrom start: Int, in literal: ByteView) -> String? {
        var end = start
        while end + 1 < literal.count, literal[end] != UInt8(ascii: "=") || literal[end + 1] != UInt8(ascii: "=") {
            end += 1
        }
        guard end + 1 < literal.count else { return nil }
        let text = String(decoding: literal[start..<end], as: UTF8.self)
        return text.contains(where: { "*_`\\[]<>&".contains($0) }) || text != text.trimmed ? nil : text
    }

    private mutating func report(_ problem: ObsidianProblem, at position: SourcePosition) {
        findings.append(MarkdownFinding(problem: problem, line: position.line, column: position.column))
    }
}

/// The size in which a picture is to be shown, as a number that a node can hold.
struct ShownSize {
    let width: Int
    /// `nil` if it follows from the width.
    let height: Int?

    var mark: UInt { UInt(width * Self.step + (height ?? 0)) }

    init(width: Int, height: Int?) {
        self.width = width
        self.height = height
    }

    init?(mark: UInt) {
        guard mark > 0 else { return nil }
        let (width, height) = Int(mark).quotientAndRemainder(dividingBy: Self.step)
        self.width = width
        self.height = height == 0 ? nil : height
    }

    /// The attributes of a picture whose own size is known or not.
    func attributes(of size: ImageSize?) -> String {
        let height = height ?? size.flatMap { $0.width > 0 ? (width * $0.height + $0.width / 2) / $0.width : nil }
        return " width=\"\(width)\"" + (height.map { " height=\"\($0)\"" } ?? "")
    }

    private static let step = 10_000
}
