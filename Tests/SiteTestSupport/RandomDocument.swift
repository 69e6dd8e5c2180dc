/// A document of a random site, of any kind.
struct RandomDocument: Sendable {
    enum Kind: CaseIterable { case post, digest, transcript, page }

    let kind: Kind
    var name: String
    var folder: String
    var title: String
    var day: String
    var tags: [String] = []
    var author: String?
    var source: String?
    var slug: String?
    var aliases: [String] = []
    var isDraft = false
    var isFeatured = false
    var paragraphs: [String] = []

    init(_ kind: Kind, number: Int, using generator: inout SeededGenerator) {
        self.kind = kind
        name = "글-\(number)"
        title = "제목 \(number)"
        folder = kind == .page ? "pages" : generator.pick(Self.folders)
        day = generator.pick(Self.days)
        tags = generator.pick(Self.tagLists)
        author = generator.pick([nil, "김철수", "이영희"])
        paragraphs = [Self.paragraph(using: &generator)]
    }

    /// Where it lies; a transcript's date stands in its name alone.
    var path: String {
        "content/\(folder)/\(kind == .transcript ? day + "-" : "")\(name).md"
    }

    var text: String {
        switch kind {
        case .post, .page: frontMatter(titled: true) + paragraphs.joined(separator: "\n\n") + "\n"
        case .digest: frontMatter(titled: false) + items
        case .transcript: "**\(title)**\n\n" + turns
        }
    }

    // MARK: Parts

    private func frontMatter(titled: Bool) -> String {
        var lines =
            titled ? ["title: \(title)", "pubDatetime: \(day)"] : ["source: \(source ?? "aitimes")", "date: \(day)"]
        if !tags.isEmpty { lines.append("tags: [\(tags.joined(separator: ", "))]") }
        if let author { lines.append("author: \(author)") }
        if titled, let source { lines.append("source: \(source)") }
        if let slug { lines.append("slug: \(slug)") }
        if !aliases.isEmpty { lines.append("aliases: [\(aliases.joined(separator: ", "))]") }
        if isDraft { lines.append("draft: true") }
        if isFeatured { lines.append("featured: true") }
        return "---\n" + lines.joined(separator: "\n") + "\n---\n\n"
    }

    private var items: String {
        paragraphs.enumerated().map { number, paragraph in
            "## [\(number + 1)] \(title)\nURL: https://a.kr/\(number)\n\n\(paragraph)\n"
        }.joined(separator: "\n")
    }

    private var turns: String {
        paragraphs.enumerated().map { number, paragraph in
            "진행자 [00:0\(number % 10):01]: \(paragraph)\n"
        }.joined()
    }

    // MARK: Material

    static let folders = ["posts", "소식", "_감춤", "posts/깊이"]
    static let days = [
        "2024-12-31", "2025-01-10", "2025-05-02", "2025-05-03", "2025-05-31", "2025-06-01", "2025-07-01",
    ]
    static let tagLists = [[], ["AI"], ["ai", "요약"], ["AI", "로봇"], ["C++", "C#"], ["로봇"]]

    static func paragraph(using generator: inout SeededGenerator) -> String {
        let sentence = generator.pick([
            "**모델(LLM)**은 2~4년 걸린다.", "[글](https://a.kr/b)에서 https://c.kr/d를 봤다.", "![그림](/images/a.png)",
            "![그림](images/b.png) 옆의 그림.", "각주[^1]가 있다.\n\n[^1]: 주.", "| 가 | 나 |\n|---|---|\n| 1 | 2 |",
            "## 절\n\n- 하나\n- 둘", "`코드`와 *강조*.", "```swift\nlet a = 1\n```", "<b>날것</b> 그대로.",
        ])
        return "\(Int.random(in: 1000...9999, using: &generator)) \(sentence)"
    }
}
