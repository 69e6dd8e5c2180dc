import SiteModel

/// Reads what other generators write to keep a page from readers, from lists or from search engines.
enum ForeignHiding {
    /// Notes what the entries of front matter ask for.
    static func read(_ entries: [YAMLEntry], into frontMatter: inout FrontMatter) {
        for entry in entries where mayHide(entry.name) {
            switch entry.name {
            // https://gohugo.io/content-management/build-options/
            case "build", "_build": readBuildOptions(entry.value, into: &frontMatter)
            // https://gohugo.io/content-management/page-bundles/#headless-bundle
            case "headless": if isFlag(entry.value, true) { frontMatter.isDraft = true }
            // Eleventy writes no file for `permalink: false`, Zola none for `render: false`.
            case "permalink", "render": if isFlag(entry.value, false) { frontMatter.isDraft = true }
            case "sitemap": if isLeftOutOfSitemap(entry.value) { frontMatter.isKeptFromSearch = true }
            case "robots": if keepsRobotsOut(entry.value) { frontMatter.isKeptFromSearch = true }
            case "noindex", "noIndex", "no_index", "robotsNoIndex":
                if isFlag(entry.value, true) { frontMatter.isKeptFromSearch = true }
            case "private": if isFlag(entry.value, true) { frontMatter.isPrivate = true }
            case "password": if HoldingValues.anyText.include(entry.value) { frontMatter.isPrivate = true }
            case "status", "visibility":
                let word = PublicationWords.word(entry.value.onlyScalar?.text ?? "")
                if PublicationWords.drafts.subtracting(PublicationWords.unfinished).contains(word) {
                    frontMatter.isPrivate = true
                }
            case _: break
            }
        }
        frontMatter.releases = releases(in: entries)
    }

    /// Whether a name starts as one of those that are read: most do not, and comparing with each takes longer.
    private static func mayHide(_ name: String) -> Bool {
        switch name.unicodeScalars.first {
        case "_", "b", "h", "n", "p", "r", "s", "v": true
        case _: false
        }
    }

    private static func isFlag(_ node: YAMLNode, _ wanted: Bool) -> Bool {
        node.onlyScalar.flatMap { ValueReader.flag($0.text) } == wanted
    }

    private static func readBuildOptions(_ node: YAMLNode, into frontMatter: inout FrontMatter) {
        func word(_ key: String) -> String? { node[key]?.scalar?.text.trimmed.lowercased() }
        if let render = word("render"), ["never", "false", "link"].contains(render) { frontMatter.isDraft = true }
        if let list = word("list"), ["never", "false", "local"].contains(list) { frontMatter.isUnlisted = true }
    }

    /// Whether a value says `noindex`, or `none`, which says it as well, or is a mapping such as `{index: false}`.
    ///
    /// https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag
    private static func keepsRobotsOut(_ node: YAMLNode) -> Bool {
        if node.texts.contains(where: { $0.text.lowercased().contains("noindex") }) { return true }
        guard case .mapping = node.content else {
            let rules = node.texts.flatMap { $0.text.lowercased().split(separator: ",").map { String($0).trimmed } }
            return rules.contains("none")
        }
        return node["index"].map { isFlag($0, false) } ?? false || node["noindex"].map { isFlag($0, true) } ?? false
    }

    private static func isLeftOutOfSitemap(_ node: YAMLNode) -> Bool {
        isFlag(node, false) || ["disable", "exclude"].contains { node[$0].map { isFlag($0, true) } ?? false }
    }

    // MARK: Dates

    /// The dates of publication of a document that has several, or one under a name that is no other key.
    private static func releases(in entries: [YAMLEntry]) -> [DateText] {
        let entries = entries.filter { isDateOfPublication($0.name) }
        // Most documents have one date under a known name, which need not be read again.
        guard entries.count > 1 || entries.contains(where: isForeign) else { return [] }
        var dates: [DateText] = []
        var hasForeign = false
        for entry in entries {
            guard let text = entry.value.scalar?.text, case .certain(let date) = DateReading(text) else { continue }
            dates.append(date)
            hasForeign = hasForeign || isForeign(entry)
        }
        return dates.count > 1 || hasForeign ? dates : []
    }

    private static func isForeign(_ entry: YAMLEntry) -> Bool {
        FrontMatter.schema.field(named: entry.name) == nil
    }

    private static func isDateOfPublication(_ name: String) -> Bool {
        guard let first = name.utf8.first else { return false }
        switch first {
        case UInt8(ascii: "d"): return name == "date"
        case UInt8(ascii: "p"), UInt8(ascii: "P"), 0x80...:
            return knownNames.contains(name) || foreignNames.contains(KeyLetters(name))
        case _: return false
        }
    }

    private static let knownNames = ["pubDatetime", "pubDate", "publishDate", "published", "publish"]

    private static let foreignNames = [
        "publishdate", "publishat", "publishon", "publishtime", "예약", "예약일", "예약일시", "예약발행", "예약발행일", "발행예정",
        "발행예정일", "공개예정", "공개예정일", "게시예정", "게시예정일", "발행일", "발행일시", "게시일", "게시일시", "공개일",
    ].map(KeyLetters.init)
}
