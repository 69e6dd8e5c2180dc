/// A document of a random site, of any kind.
public struct RandomDocument: Sendable {
    /// What a document can be, by the names that `kind:` in front matter knows.
    public enum Kind: String, CaseIterable, Sendable { case post, digest, transcript, page }

    let kind: Kind
    var name: String
    var folder: String
    /// Whether it is the `index.md` of a folder of its own.
    var isBundle: Bool
    var title: String
    var day: String
    /// Front matter besides its title and date: what follows the colon, by key.
    var fields: [String: String] = [:]
    var paragraphs: [String] = []

    /// Makes a document with some of the fields there are.
    ///
    /// - Parameters:
    ///   - kind: What it is.
    ///   - number: A number that no other document has.
    ///   - generator: What decides all else.
    public init(_ kind: Kind, number: Int, using generator: inout SeededGenerator) {
        self.kind = kind
        name = "글-\(number)"
        let isMarked = [.post, .page].contains(kind) && generator.isOnce(in: 4)
        title = isMarked ? "새 **제목** \(number)(가)의" : "제목 \(number)"
        folder = kind == .page ? "pages" : generator.pick(Self.folders)
        isBundle = generator.isOnce(in: 6)
        day = generator.pick(Self.days)
        for (key, values) in Self.values.sorted(by: { $0.key < $1.key }) where generator.isOnce(in: 12) {
            fields[key] = Self.value(generator.pick(values), number: number, using: &generator)
        }
        // Lists need something to list.
        if generator.isOnce(in: 2) { fields["tags"] = generator.pick(Self.values["tags"] ?? []) }
        paragraphs = [Self.paragraph(using: &generator)]
    }

    /// Its file, from the site's root; the date of a transcript without front matter is in its name.
    var path: String {
        "content/\(folder)/\(kind == .transcript ? day + "-" : "")\(name)\(isBundle ? "/index" : "").md"
    }

    /// The last part of its address.
    var slug: String { fields["slug"] ?? name }

    /// All that is in its file.
    public var text: String {
        switch kind {
        case .post, .page: frontMatter(["title: \(title)", "pubDatetime: \(day)"]) + body
        case .digest: frontMatter(["date: \(day)", "source: \(fields["source"] ?? "aitimes")"]) + body
        case .transcript: (fields.isEmpty ? "" : frontMatter(["kind: transcript"])) + "**\(title)**\n\n" + body
        }
    }

    // MARK: Parts

    /// Front matter with some lines, and one for each field that they do not hold.
    private func frontMatter(_ lines: [String]) -> String {
        let own = Set(lines.map { $0.prefix { $0 != ":" } })
        let others = fields.filter { !own.contains(Substring($0.key)) }.map { "\($0.key): \($0.value)" }
        return "---\n" + (lines + others.sorted()).joined(separator: "\n") + "\n---\n\n"
    }

    private var body: String {
        switch kind {
        case .post, .page: paragraphs.joined(separator: "\n\n") + "\n"
        case .digest:
            paragraphs.enumerated().map { number, paragraph in
                "## [\(number + 1)] \(title)\nURL: https://a.kr/\(number)\n\n\(paragraph)\n"
            }.joined(separator: "\n")
        case .transcript:
            paragraphs.enumerated().map { number, paragraph in
                "진행자 [00:0\(number % 10):01]: \(paragraph)\n"
            }.joined()
        }
    }

    // MARK: Material

    static let folders = ["posts", "소식", "_감춤", "posts/깊이"]
    static let days = [
        "2024-12-31", "2025-01-10", "2025-05-02", "2025-05-03", "2025-05-31", "2025-06-01", "2025-07-01",
    ]
    private static let dates = ["2025-05-02", "2025-05-03T10:00:00", "2025-05-31 23:30", "250601"]

    /// What each key of front matter may have, `<new>` being a number of its own and `<old>` an earlier one.
    ///
    /// Every key that the program knows is here, and some that it leaves to templates: what a build from the cache
    /// loses of any of them is then noticed.
    static let values: [String: [String]] = [
        "author": ["김철수", "이영희", "[Ann]", "{name: Bob}"],
        "source": ["aitimes", "zdnet"],
        "slug": ["s-<new>", "주소-<new>"],
        "kind": ["post", "digest", "transcript", "page"],
        "crawled_at": ["2025-05-02 09:00", "2025-05-03T18:30:00", "2025-06-01 00:10"],
        "timezone": ["Asia/Seoul", "UTC", "America/New_York"],
        "featured": ["true", "yes", "false"],
        "draft": ["true", "false"],
        "published": ["false", "true", "2025-05-03"],
        "isDraft": ["no", "false", "true"], "is_draft": ["off", "false"], "private": ["false", "0", "yes"],
        "publish": ["true", "y", "false"], "dg-publish": ["true", "2025-05-04"],
        "status": ["done", "published", "pending"], "visibility": ["public", "public", "unlisted", "private"],
        "password": ["''", "'' # 없음", "\"1234\""],
        "hidden": ["false", "true"], "unlisted": ["no", "true"],
        "expiryDate": dates + ["2025-06-02", "2030-01-01"], "expires": ["2025-06-01T12:00:00+09:00", "2031-01-01"],
        "ogImage": ["/images/a.png", "{url: /images/a.png}", "https://a.kr/b.png"],
        "canonicalURL": ["https://a.kr/글", "https://b.kr/"],
        "feedID": ["/posts/옛-<new>/", "https://a.kr/?p=<new>"],
        "tags": ["[AI]", "[ai, 요약]", "[AI, 로봇]", "[C++, C#]", "로봇"],
        "categories": ["AI", "[로봇, 요약]", "새 소식, 로봇"],
        "lineBreaks": ["keep", "join"],
        "aliases": [
            "[/옛/<new>/]", "[<new>.html, /old/<new>]", "[/posts/s-<old>/]", "[../글-<old>/]",
        ],
        "redirect_from": ["/from/<new>/", "[from-<new>, from/<new>.html]"],
        "permalink": ["/perma/<new>/", "/perma/<new>.html", "/:categories/<new>/:slug/", "pretty"],
        "url": ["/url/<new>/"],
        "pubDatetime": dates, "date": dates, "pubDate": dates, "publishDate": dates,
        "modDatetime": dates, "last_modified_at": dates, "lastmod": dates, "updated": dates, "updatedDate": dates,
        "modified": dates,
        "description": ["설명이다.", "\"설명: 둘\""],
        "summary": ["요약이다."],
        "excerpt": ["발췌다.", "''"],
        // Keys without a meaning.
        "layout": ["wide", "narrow"],
        "series": ["[하나, 둘]", "[둘, {name: 셋}]"],
        "credits": ["{photo: 김철수, text: [가, 나]}", "{photo: 이영희}"],
    ]

    /// A value with numbers in their places.
    static func value(_ pattern: String, number: Int, using generator: inout SeededGenerator) -> String {
        pattern.replacing("<new>", with: "\(number)")
            .replacing("<old>", with: "\(Int.random(in: 0...number, using: &generator))")
    }

    /// A template that shows what documents keep of their front matter beside what the theme shows.
    static let extraTemplate =
        values.keys.sorted().filter { !$0.contains("-") }.map { "{{extra.\($0)}}" }.joined(separator: " ")
        + " {{#extra.series}}{{.}}{{name}}{{/extra.series}} {{extra.credits.photo}}"
        + " {{#extra.credits.text}}{{.}}{{/extra.credits.text}}\n"

    static func paragraph(using generator: inout SeededGenerator) -> String {
        let sentence = generator.pick([
            "**모델(LLM)**은 2~4년 걸린다.", "[글](https://a.kr/b)에서 https://c.kr/d를 봤다.", "![그림](/images/a.png)",
            "![그림](images/b.png) 옆의 그림.",
            "[앞 글](/posts/글-\(Int.random(in: 1...40, using: &generator))/#절)과 [옆 글](글-3.md)",
            "[주소](../s-\(Int.random(in: 1...40, using: &generator))/), [옛 주소](/옛/2/), [절](#절), [태그](/tags/로봇/)",
            "각주[^1]가 있다.\n\n[^1]: 주.", "| 가 | 나 |\n|---|---|\n| 1 | 2 |",
            "## 절\n\n- 하나\n- 둘", "`코드`와 *강조*.", "```swift\nlet a = 1\n```", "<b>날것</b> 그대로.",
            "한 줄\n다음 줄 ==강조==", "[[글-1]]과 [[제목 2|다른 글]], ![[a.png|40]]",
        ])
        return "\(Int.random(in: 1000...9999, using: &generator)) \(sentence)"
    }
}
