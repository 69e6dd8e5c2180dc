/// Writes templates that nobody would write, but that the checker accepts.
struct TemplateGenerator {
    private var random: SeededRandom
    private var text = ""
    /// The blocks that are allowed where the generator is: inside a block, only later ones, so that none holds itself.
    private var blocks: ArraySlice<String> = []
    private var partials: [String] = []
    private var parents: [String] = []

    init(seed: Int) {
        random = SeededRandom(seed: seed)
    }

    /// Makes templates that use each other.
    mutating func theme() -> [String: String] {
        [
            "leaf": template(),
            "tree": template(partials: ["leaf"], isRecursive: true),
            "part": template(blocks: ["x", "y", "z"], partials: ["leaf", "tree"]),
            "base": template(blocks: ["x", "y", "z"], partials: ["leaf", "tree", "part"]),
            "layout": template(blocks: ["y", "z"], partials: ["part"], parents: ["base"]),
            "page": template(blocks: ["x"], partials: ["tree", "part"], parents: ["base", "layout", "layout"]),
        ]
    }

    private mutating func template(
        blocks: [String] = [], partials: [String] = [], parents: [String] = [], isRecursive: Bool = false
    ) -> String {
        text = ""
        self.blocks = blocks[...]
        self.partials = partials
        self.parents = parents
        pieces(depth: 3)
        if isRecursive { recursion() }
        if let parent = parents.last { self.parent(parent, depth: 2) }
        if random.chance(2) { pieces(depth: 1) }
        return text
    }

    // MARK: Pieces

    private mutating func pieces(depth: Int) {
        for _ in 0...random.below(4) { piece(depth: depth) }
    }

    private mutating func piece(depth: Int) {
        switch random.below(depth > 0 ? 15 : 7) {
        case 0...2: text += random.pick(Self.words)
        case 3: newline()
        case 4, 5: variable()
        case 6: tag("{{! 주석 \(random.pick(Self.names)) }}")
        case 7...9: section(depth: depth)
        case 10, 11: if !partials.isEmpty { tag("{{> \(random.pick(partials))}}") }
        case 12, 13: if !blocks.isEmpty { block(random.below(blocks.count), depth: depth) }
        default: if !parents.isEmpty { parent(random.pick(parents), depth: depth) }
        }
    }

    private mutating func variable() {
        let name = random.pick(Self.names)
        text += random.pick([
            "{{\(name)}}", "{{ \(name) }}", "{{{\(name)}}}", "{{{ \(name) }}}", "{{&\(name)}}", "{{& \(name)}}",
        ])
    }

    private mutating func section(depth: Int) {
        let name = random.pick(Self.names)
        tag(random.pick(["{{#\(name)}}", "{{# \(name) }}", "{{^\(name)}}"]))
        pieces(depth: depth - 1)
        tag("{{/\(name)}}")
    }

    private mutating func recursion() {
        tag("{{#kids}}")
        text += random.pick(Self.words)
        tag("{{> tree}}")
        tag("{{/kids}}")
    }

    private mutating func block(_ position: Int, depth: Int) {
        let outer = blocks
        let name = blocks[blocks.startIndex + position]
        tag("{{$\(name)}}")
        blocks = blocks[(blocks.startIndex + position + 1)...]
        pieces(depth: depth - 1)
        blocks = outer
        tag("{{/\(name)}}")
    }

    /// What is put into a parent's block may use only what has no blocks itself.
    private mutating func parent(_ name: String, depth: Int) {
        let outer = (blocks, partials, parents)
        tag("{{<\(name)}}")
        (partials, parents) = (["leaf", "tree"], [])
        for _ in 0..<random.below(4) {
            text += random.pick(["", "", " ", "버려지는 글", "\n"])
            blocks = ["x", "y", "z"]
            block(random.below(3), depth: depth)
        }
        tag("{{/\(name)}}")
        (blocks, partials, parents) = outer
    }

    // MARK: Space

    /// Adds a tag that is allowed alone on its line, and sometimes is.
    private mutating func tag(_ tag: String) {
        if random.chance(2) { newline() }
        // Only at the start of a line is a partial free of its indentation; elsewhere the reference may indent it.
        if "><$".contains(tag.dropFirst(2).prefix(1)) { dropBlanksInsideLine() }
        text += tag
        if random.chance(2) { text += random.pick(["", "", " ", "\t "]) + random.pick(["\n", "\n", "\r\n"]) }
    }

    private mutating func newline() {
        text += random.pick(["\n", "\n", "\n\n", "\r\n"]) + random.pick(["", "", " ", "  ", "\t", "    "])
    }

    private mutating func dropBlanksInsideLine() {
        let line = text.unicodeScalars.reversed().prefix { $0 != "\n" }
        let blanks = line.prefix { $0 == " " || $0 == "\t" }.count
        guard blanks < line.count else { return }
        text.unicodeScalars.removeLast(blanks)
        if line.last == " " || line.last == "\t" { text += "글" }
    }

    private static let words = [
        "글", "x", "<p>", "한글 문장, ", "{ 글 ", "}", "&", " ", "  ", "가나\n", "\t", "a }} b", "끝\r\n",
    ]
    private static let names = [
        "a", "b", "c", "d", "a", "b", "c", "d", "a.b", "b.c", "c.d.a", ".", ".", "zz", "zz.a", "site.t", "site.n",
        "site.e",
        "site", "kids", "first()", "last()", "index()", "even()", "odd()",
    ]
}
