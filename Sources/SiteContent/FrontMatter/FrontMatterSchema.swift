import SiteModel

extension FrontMatter {
    /// The keys of front matter.
    static let schema = Schema(fields, translations: koreanKeys)

    private static let fields: [SchemaField<FrontMatter>] = [
        SchemaField(
            "title", reads: .sentence(\.title),
            meaning: Wording(
                "The title; without one, the first heading or bold line is used, with a warning.",
                korean: "제목. 없으면 첫 소제목이나 굵은 줄을 쓰고 경고합니다."),
            usedIn: [.page, .lists, .feeds, .metadata, .addresses], example: "새 모델이 나왔다"),
        SchemaField(
            "pubDatetime", "date", "pubDate", "publishDate", reads: .date(\.published),
            meaning: Wording(
                "When the document was published; without it, the date at the start of the file's name.",
                korean: "발행한 때. 없으면 파일 이름 앞의 날짜입니다."),
            usedIn: [.page, .lists, .feeds, .metadata, .addresses], example: "2025-05-02T13:40:00+09:00"),
        SchemaField(
            "modDatetime", "last_modified_at", "lastmod", "updated", "updatedDate", "modified",
            reads: .date(\.modified),
            meaning: Wording("When the document was last changed.", korean: "마지막으로 고친 때."),
            usedIn: [.page, .feeds, .metadata], example: "2025-05-03"),
        SchemaField(
            "timezone",
            reads: .name(
                \.timeZone, parse: { SiteTimeZone(identifier: $0) }, unknown: FrontMatterProblem.unknownTimeZone),
            meaning: Wording(
                "The time zone of this document's times that name none; without it, that of the site.",
                korean: "이 글에서 시간대를 밝히지 않은 때의 시간대. 없으면 사이트의 시간대입니다."),
            usedIn: [.page, .lists, .feeds, .metadata, .addresses], example: "America/New_York"),
        SchemaField(
            "slug", reads: .slug(\.slug),
            meaning: Wording(
                """
                The last part of the address; without it, the file's name (the folder's for a page bundle such as \
                `my-post/index.md`) or the title.
                """,
                korean: "주소의 마지막 부분. 없으면 파일 이름(`my-post/index.md` 같은 페이지 번들은 폴더 이름)이나 제목입니다."),
            usedIn: [.addresses], example: "new-model"),
        SchemaField(
            "description", "summary", "excerpt", reads: .sentence(\.description),
            meaning: Wording(
                "One or two sentences for cards, feeds and search results; without them, the first sentences.",
                korean: "카드, 피드, 검색 결과에 보일 한두 문장. 없으면 글의 첫 문장들입니다."),
            usedIn: [.lists, .feeds, .metadata], example: "한 문장으로 줄인 내용이다.", abbreviations: ["desc"]),
        SchemaField(
            "tags", reads: .commaSeparated(\.tags),
            meaning: Wording(
                "At most 100 subjects: a list, or one text with commas between them.",
                korean: "주제 100개까지. 목록이나 쉼표로 나눈 문자열로 적습니다."),
            usedIn: [.page, .lists, .feeds, .metadata], example: "[AI, 로봇]"),
        SchemaField(
            "categories", reads: .categories,
            meaning: Wording(
                "More tags, the first of which may be part of the address, as `:category` in site.yml.",
                korean: "`tags`에 더할 태그. 첫째는 site.yml의 `:category`로 주소에 넣을 수 있습니다."),
            usedIn: [.page, .lists, .feeds, .metadata, .addresses], example: "[AI]"),
        SchemaField(
            "author", reads: .author(\.author),
            meaning: Wording(
                "Who wrote it: one text, which may be in a list or below `name:`; without it, the site's author for posts.",
                korean: "글쓴이 한 사람. 목록이나 그 아래 `name:`에 적어도 됩니다. 없으면 post에는 사이트의 글쓴이를 씁니다."),
            usedIn: [.page, .lists, .feeds, .metadata], example: "편집부"),
        SchemaField(
            "source", reads: .text(\.source),
            meaning: Wording("Who first published the items of a digest.", korean: "다이제스트의 소식을 처음 실은 곳."),
            usedIn: [.page, .lists, .feeds, .metadata, .building], example: "ainews", isWeighty: true),
        SchemaField(
            "kind",
            reads: .name(\.kind, parse: { DocumentKind(rawValue: $0) }, unknown: FrontMatterProblem.unknownKind),
            meaning: Wording(
                "What the document is: `post`, `digest`, `transcript` or `page`; without it, the document itself tells.",
                korean: "글의 종류: `post`, `digest`, `transcript`, `page`. 없으면 글을 보고 압니다."),
            usedIn: [.page, .lists, .feeds, .addresses, .building], example: "transcript"),
        SchemaField(
            "crawled_at", reads: .date(\.crawled),
            meaning: Wording(
                "When a digest was fetched, which orders digests of one day.",
                korean: "다이제스트를 모은 때. 같은 날의 다이제스트를 차례대로 놓습니다."),
            usedIn: [.lists, .feeds], example: "2025-05-02T09:00:00"),
        SchemaField(
            "featured", reads: .flag(\.isFeatured),
            meaning: Wording("`true` puts it on top of the home page.", korean: "`true`이면 첫 화면 위에 둡니다."),
            usedIn: [.page, .lists], example: "true", isWeighty: true),
        SchemaField(
            "draft", "isDraft", "is_draft", "private", reads: .flag(\.isDraft),
            meaning: Wording(
                "`true` keeps it out of the site until it is finished, as a folder `_drafts` at any depth does.",
                korean: "`true`이면 다 쓸 때까지 사이트에 싣지 않습니다. 어디에 있든 `_drafts` 폴더에 두어도 같습니다."),
            usedIn: [.building], example: "true", namesAddUp: true, holdsBackWith: .flag(true),
            otherWords: HoldingWords.drafts, caselessNames: ["draft"]),
        SchemaField(
            "published", "publish", "dg-publish", reads: .publication,
            meaning: Wording(
                "`false` makes a draft; a date is the date of publication, where no other key gives one.",
                korean: "`false`이면 초안입니다. 날짜를 적으면, 다른 키로 적지 않은 발행일로 씁니다."),
            usedIn: [.page, .lists, .feeds, .metadata, .addresses, .building], example: "false",
            namesAddUp: true, holdsBackWith: .flag(false),
            otherWords: HoldingWords.published, caselessNames: ["published"]),
        SchemaField(
            "status", reads: .status,
            meaning: Wording(
                "`draft`, `private` or `pending` makes a draft; any other word is for templates.",
                korean: "`draft`, `private`, `pending`이면 초안입니다. 다른 말은 템플릿이 씁니다."),
            usedIn: [.building], example: "draft", isForeign: true,
            holdsBackWith: .words(PublicationWords.drafts),
            otherWords: HoldingWords.status),
        SchemaField(
            "visibility", reads: .visibility,
            meaning: Wording(
                "`private` or `hidden` makes a draft, `unlisted` an unlisted page; `public` changes nothing.",
                korean: "`private`이나 `hidden`이면 초안, `unlisted`이면 목록에 없는 글입니다. `public`이면 그대로 공개합니다."),
            usedIn: [.building], example: "private", isForeign: true,
            holdsBackWith: .words(PublicationWords.drafts.union(PublicationWords.unlisted)),
            otherWords: HoldingWords.visibility),
        SchemaField(
            "password", reads: .password,
            meaning: Wording(
                "A value makes a draft: a published page could not be locked.",
                korean: "값이 있으면 초안입니다. 공개한 페이지는 잠글 수 없습니다."),
            usedIn: [.building], example: "\"1234\"", isForeign: true,
            holdsBackWith: .anyText, otherWords: HoldingWords.passwords),
        SchemaField(
            "hidden", "unlisted", reads: .flag(\.isUnlisted),
            meaning: Wording(
                "`true` publishes the page for those who have its address: it is in no list, feed or sitemap.",
                korean: "`true`이면 주소를 아는 사람만 볼 수 있게 공개합니다. 목록, 피드, 사이트맵에는 싣지 않습니다."),
            usedIn: [.page, .lists, .feeds, .metadata, .building], example: "true",
            namesAddUp: true, holdsBackWith: .flag(true),
            otherWords: HoldingWords.hidden),
        SchemaField(
            "expiryDate", "expires", reads: .date(\.expires),
            meaning: Wording(
                "When the document stops being published.", korean: "글을 더는 공개하지 않을 때."),
            usedIn: [.building], example: "2026-01-01",
            holdsBackWith: .anyDate,
            otherWords: HoldingWords.expiry),
        SchemaField(
            "aliases", reads: .aliases(fromRoot: false),
            meaning: Wording(
                "Former addresses, which lead to the document: a list, or one text.",
                korean: "이 글로 이어 줄 옛 주소. 목록이나 문자열 하나로 적습니다."),
            usedIn: [.addresses], example: "[/old/]"),
        SchemaField(
            "redirect_from", reads: .aliases(fromRoot: true),
            meaning: Wording(
                "The same in Jekyll's way: every path starts at the root of the site.",
                korean: "Jekyll의 옛 주소. 모든 경로가 사이트의 맨 위에서 시작합니다."),
            usedIn: [.addresses], example: "[old.html]"),
        SchemaField(
            "permalink", "url", reads: .permalinks,
            meaning: Wording(
                "The whole address from the site's root, as in Jekyll and Hugo.",
                korean: "사이트 맨 위부터 적은 주소 전체. Jekyll, Hugo와 같습니다."),
            usedIn: [.addresses], example: "/2025/old.html", namesAddUp: true, isForeign: true),
        SchemaField(
            "ogImage", reads: .socialImage,
            meaning: Wording(
                """
                The picture for link previews, as an address or a path, and no SVG; without it, the first picture that is \
                none, then the site's.
                """,
                korean: "링크 미리 보기 그림의 주소나 경로. SVG는 안 됩니다. 없으면 SVG가 아닌 첫 그림, 그다음은 사이트의 그림입니다."),
            usedIn: [.metadata], example: "/images/a.png"),
        SchemaField(
            "canonicalURL", reads: .address(\.canonicalURL, allowsPaths: false),
            meaning: Wording("Where the document first appeared.", korean: "글이 처음 실린 주소."),
            usedIn: [.metadata], example: "https://example.com/post/"),
        SchemaField(
            "feedID", reads: .address(\.feedID, allowsPaths: true),
            meaning: Wording(
                """
                What feeds know the document by: the address or path at which it was first published; without it, what \
                builds remember, then its own address.
                """,
                korean: "피드가 이 글을 알아보는 주소나 경로, 곧 처음 공개한 곳. 없으면 빌드가 기억하는 주소, 그다음은 글 자신의 주소입니다."),
            usedIn: [.feeds], example: "/posts/old-name/"),
        SchemaField(
            "lineBreaks",
            reads: .name(
                \.lineBreaks, parse: { LineBreaks(rawValue: $0.lowercased()) }, unknown: LineBreaksProblem.unknown),
            meaning: Wording(
                "What a single line end in a paragraph becomes, as in site.yml: `join` or `keep`.",
                korean: "문단 안에서 한 번 바꾼 줄을 어떻게 할지. site.yml에서와 같이 `join` 또는 `keep`."),
            usedIn: [.page, .feeds], example: "keep"),
    ]
}

// MARK: Readers

extension FieldBinding<FrontMatter> {
    fileprivate static func slug(_ property: Property<Slug?>) -> FieldBinding {
        optional(.text, property) { key, node, values in
            guard let written = values.text(key, node) else { return nil }
            do throws(SlugProblem) {
                return try Slug(written: written)
            } catch {
                values.report(error, at: node)
                if case .refused(_, _, let usable) = error { return usable }
                return nil
            }
        }
    }

    fileprivate static func commaSeparated(_ property: Property<[String]>) -> FieldBinding {
        FieldBinding(.list, property) { key, node, values, frontMatter in
            frontMatter[keyPath: property] += values.commaSeparated(key, node)
        }
    }

    fileprivate static func author(_ property: Property<String?>) -> FieldBinding {
        optional(.text, property, read: readAuthor)
    }

    /// Hugo writes a list, Jekyll's themes a mapping with `name`.
    @Sendable private static func readAuthor(_ key: String, _ node: YAMLNode, _ values: inout ValueReader) -> String? {
        switch node.content {
        case .scalar: return values.text(key, node)
        case .sequence(let items):
            let authors = items.filter { !$0.isBlank }
            if authors.count == 1 { return readAuthor(key, authors[0], &values) }
            guard !authors.isEmpty else { return nil }
            let names = authors.compactMap { ($0["name"] ?? $0).scalar?.text }
            values.report(FrontMatterProblem.severalAuthors(names), at: node)
            return nil
        case .mapping: return values.text(key, node["name"] ?? node)
        }
    }

    /// A word that says how far a document has come; others than those that are known are for templates.
    fileprivate static var status: FieldBinding {
        FieldBinding(.text, \.isDraft) { key, node, values, frontMatter in
            guard !node.isBlank, let word = node.onlyScalar.map({ PublicationWords.word($0.text.composed) }) else {
                return
            }
            if PublicationWords.drafts.contains(word) {
                frontMatter.isDraft = true
            } else if PublicationWords.unlisted.contains(word) {
                frontMatter.isUnlisted = true
            } else if PublicationWords.isSlip(word) {
                values.report(FrontMatterProblem.unknownVisibility(key: key, value: word), at: node)
            }
        }
    }

    /// Who may see a document: the words of WordPress, Ghost and others.
    fileprivate static var visibility: FieldBinding {
        FieldBinding(.text, \.isDraft) { key, node, values, frontMatter in
            guard let word = values.text(key, node).map(PublicationWords.word) else { return }
            if PublicationWords.drafts.contains(word) {
                frontMatter.isDraft = true
            } else if PublicationWords.unlisted.contains(word) {
                frontMatter.isUnlisted = true
            } else if !PublicationWords.published.contains(word) {
                values.report(FrontMatterProblem.unknownVisibility(key: key, value: word), at: node)
            }
        }
    }

    /// A page on a static host cannot be locked.
    fileprivate static var password: FieldBinding {
        FieldBinding(.text, \.isDraft) { _, node, _, frontMatter in
            if HoldingValues.anyText.include(node) { frontMatter.isDraft = true }
        }
    }

    /// To Jekyll it says whether a document is public, to Hugo it is a date as well.
    fileprivate static var publication: FieldBinding {
        FieldBinding(.flag, \.isDraft) { key, node, values, frontMatter in
            let written = node.scalar?.text ?? ""
            switch DateReading(written) {
            case .certain(let date): frontMatter.published = frontMatter.published ?? date
            case .unclear(let doubt, let dates): values.reportUnclearDate(key, node, written, doubt, dates)
            case .none: if values.flag(key, node) == false { frontMatter.isDraft = true }
            }
        }
    }

    /// AstroPaper writes a path, Astro's image helper a mapping with `url` or `src`.
    fileprivate static var socialImage: FieldBinding {
        optional(.address, \.socialImage) { key, node, values in
            let node = node["url"] ?? node["src"] ?? node
            return values.shownPicture(key, node, values.address(key, node, allowsPaths: true))
        }
    }

    /// Jekyll counts every path from the site's root, Hugo only those that start with a slash.
    fileprivate static func aliases(fromRoot areFromRoot: Bool) -> FieldBinding {
        FieldBinding(.list, \.aliases) { key, node, values, frontMatter in
            for (text, item) in values.texts(key, node) {
                let isRooted = text.hasPrefix("/") || text.contains("://")
                frontMatter.aliases.append(values.alias(areFromRoot && !isRooted ? "/" + text : text, at: item))
            }
        }
    }

    /// Categories are tags as well.
    fileprivate static var categories: FieldBinding {
        FieldBinding(.list, \.categories) { key, node, values, frontMatter in
            let categories = values.commaSeparated(key, node)
            frontMatter.tags += categories
            frontMatter.categories += categories
        }
    }

    /// Where Hugo (`url`) and Jekyll (`permalink`) publish the document, if that is a path or a pattern, or a whole URL, which
    /// may be of this site.
    fileprivate static var permalinks: FieldBinding {
        FieldBinding(.address, \.permalinks) { _, node, values, frontMatter in
            guard !node.isBlank, let text = node.scalar?.text.composed else { return }
            let isURL = text.hasPrefix("https://") || text.hasPrefix("http://") || text.hasPrefix("//")
            guard isURL || isPath(text) else { return }
            frontMatter.permalinks.append(values.alias(isURL || text.hasPrefix("/") ? text : "/" + text, at: node))
        }
    }

    /// Whether a value is neither a style of Jekyll, nor Eleventy's `false`, nor the address of another site.
    private static func isPath(_ text: String) -> Bool {
        guard !["date", "pretty", "ordinal", "weekdate", "none", "true", "false"].contains(text.lowercased()) else {
            return false
        }
        if text.hasPrefix("/") || text.hasPrefix(":") { return !text.hasPrefix("//") }
        return !text.contains(":") && !startsWithHost(text)
    }

    /// Whether a text starts with a name such as `www.example.com`, which no file of this site ends like.
    private static func startsWithHost(_ text: String) -> Bool {
        let name = text.prefix { $0 != "/" }.lowercased()
        return name.contains(".") && !name.allSatisfy { $0 == "." } && !name.hasSuffix(".html")
            && !name.hasSuffix(".htm")
    }
}

extension ValueReader {
    fileprivate func alias(_ text: String, at node: YAMLNode) -> WrittenAlias {
        WrittenAlias(text: text, position: source.position(of: node.place), excerpt: source.excerpt(at: node.place))
    }
}
