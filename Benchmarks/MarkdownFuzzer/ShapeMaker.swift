/// Makes documents from pieces with a meaning in Markdown: short ones at random, and long ones that repeat a pattern.
struct ShapeMaker {
    private var state: UInt64

    private static let pieces = [
        "[", "]", "(", ")", "![", "](", "](a)", "*", "**", "***", "_", "__", "~", "~~", "`", "``", "```", "~~~", "<",
        ">",
        "<a", "<a b=\"", "<!--", "-->", "<?", "?>", "<![CDATA[", "&", "&amp;", "&#0;", "\\", "|", "|-|", "\n", "\n\n",
        "- ", "> ", "# ", "## [1] ", "1. ", "  ", "    ", "\t", "a", "한", "(글)", "“", "」", "\"", "'", "!", ":",
        "https://", "www.", "@", "a.b", "에서", "[^a]", "[^a]: ", "[x]: /u ", "\0", "\r\n", "---", "===", "- [ ] ",
        "URL: ", "[00:00:01] ", "가 [00:00:01]: ", "**글**", "![a](b)", "*c*", ";", noncharacter(0xFDD0),
        noncharacter(0xFDD1), "😀",
        "\u{FE0F}",
        "[!NOTE]", "javascript:", "\u{1100}", "\u{301}",
    ]

    /// Swift has no literals for noncharacters.
    private static func noncharacter(_ value: UInt32) -> String {
        Unicode.Scalar(value).map(String.init) ?? ""
    }

    init(seed: UInt64) {
        state = seed
    }

    /// The next document.
    mutating func next() -> [UInt8] {
        let isLong = random(20) == 0
        let pattern = pieces(atMost: isLong ? 7 : 60)
        guard isLong else { return Array((pattern + pieces(atMost: 60)).utf8) }
        let repeated = String(repeating: pattern, count: 100_000 / max(1, pattern.utf8.count))
        return Array((pieces(atMost: 4) + repeated + pieces(atMost: 4)).utf8)
    }

    private mutating func pieces(atMost limit: Int) -> String {
        (0...random(limit)).map { _ in Self.pieces[random(Self.pieces.count)] }.joined()
    }

    /// A number below a limit, by the SplitMix64 generator (Steele, Lea and Flood, 2014).
    private mutating func random(_ limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
    }
}
