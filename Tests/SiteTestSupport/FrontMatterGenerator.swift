/// Makes front matter that goes wrong, or nearly, in every way YAML knows.
public struct FrontMatterGenerator {
    private var numbers: SeededGenerator
    /// Of a thousand choices, how many of this document look for trouble.
    private var trouble = 0

    /// Makes a generator.
    ///
    /// - Parameter seed: What decides every document.
    public init(seed: UInt64) {
        numbers = SeededGenerator(seed: seed)
    }

    /// The next front matter.
    public mutating func next() -> String {
        trouble = pick([0, 5, 20, 100, 400])
        var text = ""
        for _ in 0..<Int.random(in: 1...5, using: &numbers) { text += field() }
        if isTroubled() { text = String(text.dropLast()) }
        return Int.random(in: 0..<10, using: &numbers) == 0 ? text.replacing("\n", with: "\r\n") : text
    }

    // MARK: Lines

    private mutating func field() -> String {
        let key = isTroubled() ? pick(Self.oddKeys) : pick(Self.keys)
        let start = (isTroubled() ? pick(Self.blanks) : "") + key
        switch Int.random(in: 0..<10, using: &numbers) {
        case 0: return start + ":" + lineEnd()
        case 1...3: return start + ":" + lineEnd() + items()
        default: return start + (isTroubled() ? pick(Self.colons) : ": ") + value() + lineEnd()
        }
    }

    private mutating func items() -> String {
        let indentation = pick(["", " ", "  ", "  ", "    "])
        return (0..<Int.random(in: 1...3, using: &numbers)).reduce(into: "") { text, _ in
            text += isTroubled() ? pick(Self.blanks) : indentation
            text += isTroubled() ? pick(Self.dashes) : "- "
            text += scalar() + lineEnd()
        }
    }

    private mutating func lineEnd() -> String {
        if isTroubled() { return pick(Self.lineEnds) }
        return pick(["\n", "\n", "\n", "\n", "\n", "\n", " \n", "\n\n", "  \n \n"])
    }

    // MARK: Values

    private mutating func value() -> String {
        switch Int.random(in: 0..<12, using: &numbers) {
        case 0: "[" + list() + "]"
        case 1: "[ " + list() + " ]" + (isTroubled() ? words() : "")
        case 2 where isTroubled(): "{" + list() + "}"
        default: scalar()
        }
    }

    private mutating func list() -> String {
        (0..<Int.random(in: 0...3, using: &numbers)).map { _ in scalar() }
            .joined(separator: isTroubled() ? pick([",", " , ", ",,", ":", ", #"]) : ", ")
    }

    private mutating func scalar() -> String {
        let quote = pick(["", "", "", "", "\"", "'"])
        return (isTroubled() ? pick(Self.fragments) : "") + quote + words() + quote
            + (isTroubled() ? pick(Self.fragments) : "")
    }

    private mutating func words() -> String {
        (0..<Int.random(in: 0...3, using: &numbers)).map { _ in
            isTroubled() ? pick(Self.fragments) : pick(Self.words)
        }
        .joined(separator: pick(["", " ", " "]))
    }

    // MARK: Choices

    private mutating func isTroubled() -> Bool {
        Int.random(in: 0..<1000, using: &numbers) < trouble
    }

    private mutating func pick<Choice>(_ choices: [Choice]) -> Choice {
        choices[Int.random(in: choices.indices, using: &numbers)]
    }

    private static let keys = ["title", "date", "tags", "slug", "draft", "a-b", "_x", "k1", "true", "null", "y", "NO"]
    private static let oddKeys = [
        "~", "<<", "제목", "", "-a", "?", "? a", "- a", "a b", "\"a\"", "'a'", "1", "1.0", "#a", "&a a", "*a", "!a a",
        "---", "...", "--- a", "%a", "a:", "a :", "\u{FEFF}a", "a\u{A0}", "{a", "[a]", "|", ">", "@a", "`a", "title",
        String(repeating: "k", count: 101), String(repeating: "k", count: 1030),
    ]
    private static let colons = [":", ":  ", " : ", ":\t", ": \t", ":\u{A0}", ": - ", ":\n  ", ":\n", ": #", "::", " "]
    private static let dashes = [
        "-", "-  ", "-\t", "- - ", "", "--", "-\u{A0}", "- ? ", "? ", "+ ", "- a: ", "- [", "#",
    ]
    private static let blanks = ["", " ", "  ", "   ", "    ", "      ", "\t", " \t", "\u{A0}", "- "]
    private static let lineEnds = [
        "", " ", "\r", "\t\n", " #\n", "#\n", "\n\n\n", "\n \n", "\n\t\n", "\n  a\n", "\n---\n", "\n...\n", ":\n",
        "\u{85}",
        "\u{2028}", "\u{2029}", "\r\r\n", "\n# a\n", "\n- a\n", ",\n", "\n ]\n",
    ]
    private static let words = [
        "가", "새 모델", "AI", "C#", "C++", "12:30", "2025-05-02T13:40:00+09:00", "a", "https://a.b/c", "null", "1e10",
        "~b",
        "(가)", "—", "“가”", "🙂", "그는 \"예\"", "R&D", "a*b", "50%", "<b>",
    ]
    /// What most often means something in YAML.
    public static let indicators = [
        "#", " #", ":", ": ", "-", "- ", "?", ",", "[", "]", "'", "\"", " ", "\t", "\n", "\n  ", "a", "가",
    ]
    /// What means something in YAML anywhere, or is close to what does.
    public static let fragments = [
        "#", " #", ":", ": ", " :", "-", "- ", "--", "?", "? ", ",", "[", "]", "{", "}", "&", "&a ", "*", "*a", "!",
        "!a ",
        "|", ">", ">-", "'", "''", "\"", "\\", "\\n", "%", "@", "`", "=", "<<", "~", "---", "...", " ", "  ", "\t",
        "\0",
        "\u{7}", "\u{1F}", "\u{7F}", "\u{80}", "\u{85}", "\u{A0}", "\u{AD}", "\u{301}", "\u{1161}", "\u{2028}",
        "\u{2029}",
        "\u{200B}", "\u{3000}", "\u{D7FF}", "\u{E000}", "\u{FEFF}", "\u{FFFD}", "\u{FFFE}", "\u{FFFF}", "\u{1FFFE}",
        "\u{10FFFF}", "\r", "\n", "\n ", "\n  ", "a", "가", ".", "+", "/", "(", "$", "^", "_", "0", ";", "\"a\"", "'a'",
    ]
}
