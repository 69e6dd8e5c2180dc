import SiteModel

extension SiteConfiguration {
    /// The settings of `site.yml`.
    static let schema = Schema<SiteConfiguration>([
        SchemaField(
            "title", reads: .text(\.title),
            meaning: Wording("The site's name.", korean: "사이트 이름."),
            usedIn: [.page, .lists, .feeds, .metadata], example: "내 블로그"),
        SchemaField(
            "description", reads: .text(\.description),
            meaning: Wording("What the site is, in a sentence.", korean: "사이트를 소개하는 한 문장."),
            usedIn: [.lists, .feeds, .metadata], example: "인공지능 소식을 한국어로 정리합니다"),
        SchemaField(
            "author", reads: .text(\.author),
            meaning: Wording("Who writes documents that name no author.", korean: "글쓴이를 밝히지 않은 글의 글쓴이."),
            usedIn: [.page, .lists, .feeds, .metadata], example: "편집부"),
        SchemaField(
            "baseURL", reads: .baseURL,
            meaning: Wording(
                "Where the site is published, with a path if it has one: https://user.github.io/blog/.",
                korean: "사이트가 놓일 주소. 경로가 있으면 경로까지 씁니다: https://user.github.io/blog/."),
            usedIn: [.page, .lists, .feeds, .metadata, .addresses], example: "https://user.github.io/blog/"),
        SchemaField(
            "language", reads: .language,
            meaning: Wording("The language of the theme's own words: `ko` or `en`.", korean: "테마의 언어: `ko` 또는 `en`."),
            usedIn: [.page, .lists, .feeds, .metadata], example: "en"),
        SchemaField(
            "timeZone", reads: .timeZone,
            meaning: Wording(
                "The one time zone in which dates are read, shown and filed.", korean: "날짜를 읽고 보여 주고 분류하는 시간대."),
            usedIn: [.page, .lists, .feeds, .metadata, .addresses], example: "UTC"),
        SchemaField(
            "permalink", reads: .permalink,
            meaning: Wording(
                "The shape of addresses, made of names such as `:slug`, `:year` and `:folder`; it may end in `.html`.",
                korean: "글 주소의 모양. `:slug`, `:year`, `:folder` 같은 이름을 쓰며, `.html`로 끝나도 됩니다."),
            usedIn: [.addresses], example: "/:year/:month/:slug/"),
        SchemaField(
            "pageSize", reads: .number(\.pageSize, in: 1...1000),
            meaning: Wording("How many documents a list page shows.", korean: "목록 한 쪽에 싣는 글의 수."),
            usedIn: [.lists], example: "20"),
        SchemaField(
            "featuredOnHome", reads: .number(\.featuredOnHome, in: 0...100),
            meaning: Wording(
                "How many featured documents are on top of the home page.", korean: "첫 화면 위에 두는 추천 글의 수."),
            usedIn: [.lists], example: "5"),
        SchemaField(
            "feedSize", reads: .number(\.feedSize, in: 1...1000),
            meaning: Wording("How many documents a feed holds.", korean: "피드에 싣는 글의 수."),
            usedIn: [.feeds], example: "50"),
        SchemaField(
            "socialImage", reads: .socialImage,
            meaning: Wording(
                "The picture for link previews of pages that have none.", korean: "그림이 없는 페이지의 링크 미리 보기 그림."),
            usedIn: [.metadata], example: "/images/og.png"),
        SchemaField(
            "naverSiteVerification", reads: .token(\.naverSiteVerification),
            meaning: Wording(
                "The token by which Naver Search Advisor knows the site's owner.",
                korean: "네이버 서치어드바이저에서 받은 확인 토큰."),
            usedIn: [.metadata], example: "0a1b2c3d"),
        SchemaField(
            "googleSiteVerification", reads: .token(\.googleSiteVerification),
            meaning: Wording(
                "The token by which Google Search Console knows the site's owner.", korean: "구글 서치 콘솔에서 받은 확인 토큰."),
            usedIn: [.metadata], example: "0a1b2c3d"),
        SchemaField(
            "hosting",
            reads: .name(
                \.hosting, parse: { Hosting(rawValue: $0.lowercased()) }, unknown: ConfigurationProblem.unknownHosting),
            meaning: Wording(
                "The host for which `_headers` and `_redirects` are written: `cloudflare` or `netlify`.",
                korean: "`_headers`와 `_redirects`를 써 줄 호스트: `cloudflare` 또는 `netlify`."),
            usedIn: [.building], example: "cloudflare"),
        SchemaField(
            "sources", reads: .mapping(\.sources),
            meaning: Wording(
                "The names to show for the `source:` of digests, as `key: name` lines.",
                korean: "다이제스트의 `source:`를 보여 줄 이름. `키: 이름` 줄로 적습니다."),
            usedIn: [.page, .lists, .feeds], example: "{ainews: AI 뉴스}"),
        SchemaField(
            "exclude", reads: .patterns(\.excluded),
            meaning: Wording(
                "Patterns of files and folders that are not published.", korean: "공개하지 않을 파일과 폴더의 패턴."),
            usedIn: [.building], example: "[\"*.psd\", old/]"),
        SchemaField(
            "include", reads: .patterns(\.included),
            meaning: Wording(
                "Patterns of files and folders that are published although they are hidden, left behind by a program or excluded.",
                korean: "숨김 파일이거나 프로그램이 남긴 것이거나 `exclude`에 있어도 공개할 파일과 폴더의 패턴."),
            usedIn: [.building], example: "[.well-known/]"),
        SchemaField(
            "trusted", reads: .folders(\.trustedFolders),
            meaning: Wording(
                "The folders of `content/` whose documents may hold raw HTML and any link; `.` stands for all.",
                korean: "HTML과 모든 링크를 그대로 쓸 수 있는 `content/` 안의 폴더. `.`은 전체입니다."),
            usedIn: [.page, .feeds], example: "[posts]", isWeighty: true),
        SchemaField(
            "lineBreaks", reads: .lineBreaks,
            meaning: Wording(
                "What a single line end in a paragraph becomes: `join` makes it a space, `keep` a line break.",
                korean: "문단 안에서 한 번 바꾼 줄: `join`이면 이어 붙이고, `keep`이면 그대로 줄을 바꿉니다."),
            usedIn: [.page, .feeds], example: "keep"),
        SchemaField(
            "obsidian", reads: .flag(\.isObsidian),
            meaning: Wording(
                "`true` reads `==…==`, `[[…]]` and `![[…]]` as Obsidian does.",
                korean: "`true`이면 `==…==`, `[[…]]`, `![[…]]`를 Obsidian처럼 읽습니다."),
            usedIn: [.page, .feeds], example: "true"),
        SchemaField(
            "missing", reads: .missing,
            meaning: Wording(
                "What links and pictures without a target are to a build: a `warning` or an `error`.",
                korean: "링크와 그림이 가리키는 것이 없을 때 빌드가 알리는 정도: `warning`(경고) 또는 `error`(오류)."),
            usedIn: [.building], example: "error"),
        SchemaField(
            "search", reads: .search,
            meaning: Wording(
                "Settings of the search; `false` leaves it out of the site.", korean: "검색 설정. `false`이면 사이트에 검색이 없습니다."),
            usedIn: [.building], example: "false"),
        SchemaField(
            "limits", reads: .section(\.limits, Limits.schema),
            meaning: Wording(
                "What one document may cost; more is an error, so that no text can hang or bloat a build.",
                korean: "글 하나가 쓸 수 있는 한도. 넘으면 오류입니다. 어떤 글도 빌드를 멈추게 하거나 부풀리지 못합니다."),
            usedIn: [.building], example: "{seconds: 20}"),
    ])
}

extension SiteConfiguration.Limits {
    /// The settings below `limits`.
    static let schema = Schema<SiteConfiguration.Limits>([
        .limit(
            "documentBytes", \.documentBytes, in: 1000...1_000_000_000,
            Wording("The most bytes of a document.", korean: "글의 최대 바이트 수.")),
        .limit(
            "outputBytes", \.outputBytes, in: 10_000...4_000_000_000,
            Wording("The most bytes of a document's HTML.", korean: "글에서 나온 HTML의 최대 바이트 수.")),
        .limit(
            "treeBytes", \.treeBytes, in: 30_000_000...16_000_000_000,
            Wording(
                "The most bytes of memory for a document while it is read; each mark takes some two hundred.",
                korean: "글을 읽는 데 쓸 최대 메모리(바이트). 표시 하나에 200바이트쯤 듭니다.")),
        .limit(
            "seconds", \.seconds, in: 1...3600,
            Wording("How long a document may take, in seconds.", korean: "글 하나에 쓸 수 있는 시간(초).")),
        .limit(
            "nesting", \.nesting, in: 1...1000,
            Wording(
                "The most quote and list markers at the start of a line.", korean: "한 줄 앞에 올 수 있는 인용·목록 표시의 수.")),
        .limit(
            "tableColumns", \.tableColumns, in: 1...10_000,
            Wording("The most columns of a table.", korean: "표의 최대 열 수.")),
        .limit(
            "tableCells", \.tableCells, in: 100...10_000_000,
            Wording("The most cells of all tables of a document.", korean: "글 전체 표의 최대 칸 수.")),
        .limit(
            "openingsPerParagraph", \.openingsPerParagraph, in: 1...10_000,
            Wording(
                "The most `![`, `[^`, `<!` and `<?` between two blank lines.",
                korean: "빈 줄 사이에 올 수 있는 `![`, `[^`, `<!`, `<?`의 수.")),
        .limit(
            "emphasisRunsPerParagraph", \.emphasisRunsPerParagraph, in: 100...1_000_000,
            Wording(
                "The most runs of `*` and `_` between two blank lines.", korean: "빈 줄 사이에 올 수 있는 `*`, `_` 묶음의 수.")),
    ])
}

extension SchemaField<SiteConfiguration.Limits> {
    fileprivate static func limit(
        _ name: String, _ property: FieldBinding<Target>.Property<Int>, in range: ClosedRange<Int>, _ meaning: Wording
    ) -> SchemaField {
        SchemaField(
            name, reads: .number(property, in: range, of: Target()), meaning: meaning, usedIn: [.building],
            example: "\(range.lowerBound)")
    }
}

// MARK: Readers

extension FieldBinding {
    fileprivate static func number(
        _ property: Property<Int>, in range: ClosedRange<Int>, of standard: Target
    ) -> FieldBinding {
        value(.number(range), property, standard: "\(standard[keyPath: property])") { key, node, values in
            values.number(key, node, in: range)
        }
    }
}

extension FieldBinding<SiteConfiguration> {
    private static var standard: SiteConfiguration { SiteConfiguration() }

    fileprivate static func text(_ property: Property<String>) -> FieldBinding {
        let standard = standard[keyPath: property]
        return value(.text, property, standard: standard.isEmpty ? nil : standard) { key, node, values in
            values.text(key, node)
        }
    }

    fileprivate static func number(_ property: Property<Int>, in range: ClosedRange<Int>) -> FieldBinding {
        number(property, in: range, of: standard)
    }

    fileprivate static var baseURL: FieldBinding {
        value(.address, \.baseURL, standard: standard.baseURL.origin + standard.baseURL.basePath) { key, node, values in
            values.parsed(key, node, by: { BaseURL($0) }, unknown: ConfigurationProblem.badBaseURL)
        }
    }

    fileprivate static var language: FieldBinding {
        value(.name, \.language, standard: standard.language.rawValue) { key, node, values in
            values.parsed(key, node) { written in
                InterfaceLanguage(rawValue: String(written.lowercased().prefix { $0 != "-" && $0 != "_" }))
            } unknown: {
                ConfigurationProblem.unknownLanguage($0)
            }
        }
    }

    fileprivate static var lineBreaks: FieldBinding {
        value(.name, \.lineBreaks, standard: standard.lineBreaks.rawValue) { key, node, values in
            values.parsed(key, node, by: { LineBreaks(rawValue: $0.lowercased()) }, unknown: LineBreaksProblem.unknown)
        }
    }

    fileprivate static var socialImage: FieldBinding {
        optional(.text, \.socialImage) { key, node, values in
            values.shownPicture(key, node, values.text(key, node))
        }
    }

    fileprivate static var missing: FieldBinding {
        value(.name, \.missing, standard: standard.missing.rawValue) { key, node, values in
            values.parsed(
                key, node, by: { MissingTargets(rawValue: $0.lowercased()) },
                unknown: ConfigurationProblem.unknownSeverity)
        }
    }

    fileprivate static var timeZone: FieldBinding {
        value(.name, \.timeZone, standard: standard.timeZone.identifier) { key, node, values in
            values.parsed(
                key, node, by: { SiteTimeZone(identifier: $0) }, unknown: ConfigurationProblem.unknownTimeZone)
        }
    }

    fileprivate static var permalink: FieldBinding {
        value(.text, \.permalink, standard: standard.permalink.text) { key, node, values in
            values.parsed(key, node, by: { PermalinkPattern($0) }, unknown: ConfigurationProblem.init(permalink:))
        }
    }

    /// The token that a search engine gives out; people paste the whole `<meta>` element, which is taken apart.
    fileprivate static func token(_ property: Property<String?>) -> FieldBinding {
        optional(.text, property) { key, node, values in
            values.parsed(key, node, by: token) { ConfigurationProblem.badVerificationToken(key: key, value: $0) }
        }
    }

    private static func token(in written: String) -> String? {
        let parts = written.split(whereSeparator: { "\"'".contains($0) })
        let content = parts.firstIndex { $0.hasSuffix("content=") }.flatMap { parts.dropFirst($0 + 1).first }
        let token = content.map(String.init) ?? written
        let isClean = token.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.=+/".contains($0)) }
        return isClean ? token : nil
    }

    fileprivate static func mapping(_ property: Property<[String: String]>) -> FieldBinding {
        value(.mapping, property) { key, node, values in
            var texts: [String: String] = [:]
            for entry in values.entries(key, node) where entry.key.scalar != nil {
                texts[entry.name.composed] = values.text(entry.name, entry.value)
            }
            return texts
        }
    }

    fileprivate static func folders(_ property: Property<[String]>) -> FieldBinding {
        value(.list, property) { key, node, values in
            guard case .sequence(let items) = node.content else {
                values.report(ConfigurationProblem.notAList(key: key), at: node)
                return nil
            }
            return items.compactMap { item in
                values.text(key, item).map { $0.split(separator: "/").joined(separator: "/") }
            }
        }
    }

    fileprivate static func patterns(_ property: Property<[PathPattern]>) -> FieldBinding {
        value(.list, property) { key, node, values in
            let texts = values.texts(key, node)
            var reported = 0
            let patterns: [PathPattern] = texts.compactMap { text, node in
                do throws(PathPatternProblem) {
                    return try PathPattern(text)
                } catch {
                    reported += 1
                    guard reported <= PathPattern.mostRefused else { return nil }
                    values.report(error.showingLine(of: key, texts.map(\.text)), at: node)
                    return nil
                }
            }
            let count = patterns.count { !$0.isLookedUp }
            guard count > PathPattern.mostCompared else { return patterns }
            values.report(
                ConfigurationProblem.tooManyPatterns(key: key, count: count, limit: PathPattern.mostCompared), at: node)
            return []
        }
    }

    /// The settings of the search, or whether there is one.
    fileprivate static var search: FieldBinding {
        FieldBinding(.section, \.search) { name in
            SearchSettings.schema.fields.map { SchemaRow($0, below: name) }
        } read: { key, node, values, configuration in
            guard !node.isBlank else { return }
            if let isOn = node.scalar.flatMap({ ValueReader.flag($0.text) }) {
                configuration.search = isOn ? SearchSettings() : nil
                return
            }
            guard case .mapping(let entries) = node.content else {
                return values.report(ConfigurationProblem.badSearch, at: node)
            }
            var search = SearchSettings()
            SearchSettings.schema.read(entries, into: &search, with: &values) { entry, _, values in
                values.reportUnknown(entry, of: SearchSettings.schema)
            }
            configuration.search = search
        }
    }

    fileprivate static func section<Section>(_ property: Property<Section>, _ schema: Schema<Section>) -> FieldBinding {
        FieldBinding(.section, property) { name in
            schema.fields.map { SchemaRow($0, below: name) }
        } read: { key, node, values, configuration in
            schema.read(values.entries(key, node), into: &configuration[keyPath: property], with: &values) {
                entry, _, values in values.reportUnknown(entry, of: schema)
            }
        }
    }
}

extension ConfigurationProblem {
    /// What is wrong with a pattern for addresses.
    fileprivate init(permalink text: String) {
        let byteCount = text.utf8.count
        self = byteCount > Route.mostBytes ? .permalinkTooLong(byteCount: byteCount) : .badPermalink(text)
    }
}

extension PathPatternProblem {
    /// The same problem with the whole line to write, where one pattern is several.
    fileprivate func showingLine(of key: String, _ texts: [String]) -> PathPatternProblem {
        guard case .several(let text, _) = self else { return self }
        let items = texts.flatMap { PatternAlternatives.all(in: $0) ?? [$0] }.map(YAMLWriter.listItem)
        return .several(text, instead: ["\(key): [\(items.joined(separator: ", "))]"])
    }
}

extension ValueReader {
    /// Reports a setting that is not in its table.
    mutating func reportUnknown<Target>(_ entry: YAMLEntry, of schema: Schema<Target>) {
        report(ConfigurationProblem.unknownKey(entry.name, suggestion: schema.nearest(to: entry.name)), at: entry.key)
    }
}
