/// Makes values that templates are rendered with.
struct ValueGenerator {
    private var random: SeededRandom
    private let allowsClosedViews: Bool
    static let site: [String: GeneratedValue] = ["t": .text("사이트 <&>{{a}}\n"), "n": .absent, "e": .text("")]

    init(seed: Int, allowsClosedViews: Bool) {
        random = SeededRandom(seed: seed)
        self.allowsClosedViews = allowsClosedViews
    }

    /// What a page shows: anything by the names that templates use, and a site that is the same on every page.
    mutating func page() -> GeneratedValue {
        guard case .view(var fields, _) = view(depth: 3) else { return .absent }
        fields["site"] = .view(Self.site, isClosed: false)
        return .view(fields, isClosed: false)
    }

    private mutating func value(depth: Int) -> GeneratedValue {
        switch random.below(depth > 0 ? 12 : 7) {
        case 0: .absent
        case 1: .flag(true)
        case 2: .flag(false)
        case 3: .number(random.below(3))
        case 4...6: .text(random.pick(Self.texts))
        case 7...9: .list((0..<random.below(4)).map { _ in value(depth: depth - 1) })
        default: view(depth: depth - 1)
        }
    }

    /// A view always says whether it has children, because templates that use themselves end where there are none.
    private mutating func view(depth: Int) -> GeneratedValue {
        var fields: [String: GeneratedValue] = ["kids": .absent]
        for name in ["a", "b", "c", "d"] where random.chance(2) { fields[name] = value(depth: depth) }
        if depth > 0, random.chance(2) {
            fields["kids"] = .list((0..<random.below(3)).map { _ in view(depth: depth - 1) })
        }
        return .view(fields, isClosed: allowsClosedViews && random.chance(4))
    }

    private static let texts = [
        "", "값", "<b>&'\"</b>", "{{a}}", "{{/a}}{{> leaf}}", "\n", "줄\n바꿈", "<\u{301}", "  ", "한글 & English", "🎉",
    ]
}
