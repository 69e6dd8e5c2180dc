import SiteModel

/// The addresses that Jekyll gives documents (https://jekyllrb.com/docs/permalinks/).
struct JekyllPermalinks: Sendable {
    private let posts: String
    private let pages: String
    private let tabs: String

    init(_ configuration: FrontMatterValue) {
        let general = configuration["permalink"]?.text
        posts = Self.standard(for: "posts", in: configuration) ?? general ?? "date"
        pages = Self.standard(for: "pages", in: configuration) ?? general ?? "date"
        tabs =
            Self.standard(for: "tabs", in: configuration) ?? configuration["collections.tabs.permalink"]?.text ?? pages
    }

    /// What front matter defaults say for a type of document.
    private static func standard(for type: String, in configuration: FrontMatterValue) -> String? {
        guard case .list(let items)? = configuration["defaults"] else { return nil }
        let fitting = items.filter { item in
            let scope = item["scope.type"]?.text
            return scope == type
                || scope == nil && (item["scope.path"]?.text ?? "") == (type == "posts" ? "_posts" : "")
        }
        return fitting.compactMap { $0["values.permalink"]?.text }.last
    }

    /// The posts' pattern as `site.yml` would write it, as nearly as it can.
    var setting: String? {
        let full = Self.pattern(of: posts).replacing(":output_ext", with: ".html")
        let pattern = full.hasPrefix("/") ? full : "/" + full
        return [pattern, pattern + "/"].first { PermalinkPattern($0) != nil }
    }

    /// The shapes that have names.
    private static func pattern(of style: String) -> String {
        switch style {
        case "date": "/:categories/:year/:month/:day/:title:output_ext"
        case "pretty": "/:categories/:year/:month/:day/:title/"
        case "ordinal": "/:categories/:year/:y_day/:title:output_ext"
        case "weekdate": "/:categories/:year/W:week/:short_day/:title:output_ext"
        case "none": "/:categories/:title:output_ext"
        default: style
        }
    }

    // MARK: Documents

    /// The address of a post.
    func post(_ document: ForeignDocument, zone: SiteTimeZone) -> FormerAddress? {
        let pattern = Self.pattern(of: document.text.string("permalink") ?? posts)
        guard
            let written = document.text.string("date").flatMap({ DateText($0) }) ?? JekyllFileName(document.stem)?.date
        else { return nil }
        let instant = written.timestamp(in: zone)
        let day = PublicationDate(instant: instant, zone: zone, isDayOnly: written.isDayOnly).day
        let name = document.text.string("slug") ?? Self.name(ofFileNamed: document.stem)
        return Self.filled(
            pattern,
            with: [
                "year": day.year.padded(to: 4), "month": day.month.padded(to: 2), "day": day.day.padded(to: 2),
                "i_month": "\(day.month)", "i_day": "\(day.day)", "short_year": (day.year % 100).padded(to: 2),
                "title": Self.slug(name, keepingMarks: true), "slug": Self.slug(name, keepingMarks: false).lowercased(),
                "categories": Self.categories(of: document).joined(separator: "/"), "output_ext": ".html",
            ])
    }

    /// The address of a page.
    func page(_ document: ForeignDocument) -> FormerAddress? {
        let isTab = document.path.hasPrefix("_tabs/")
        let style = document.text.string("permalink") ?? (isTab ? tabs : pages)
        let isPlain = ["date", "ordinal", "weekdate", "none"].contains(style) || style.contains(":year")
        let pattern = isPlain ? "/:path/:basename:output_ext" : style == "pretty" ? "/:path/:basename/" : style
        let name = document.stem
        let folder = document.folder.split(separator: "/").drop { $0.hasPrefix("_") }.joined(separator: "/")
        guard name != "index" else { return .path("/" + folder + (folder.isEmpty ? "" : "/")) }
        return Self.filled(
            pattern,
            with: [
                "path": folder, "basename": name, "title": Self.slug(name, keepingMarks: true), "output_ext": ".html",
                "slug": Self.slug(name, keepingMarks: false).lowercased(), "name": name,
                "collection": String(document.path.prefix { $0 != "/" }.dropFirst()),
            ])
    }

    private static func filled(_ pattern: String, with values: [String: String]) -> FormerAddress {
        var address = ""
        var rest = pattern[...]
        while let colon = rest.firstIndex(of: ":") {
            address += rest[..<colon]
            let letters = rest[rest.index(after: colon)...].prefix { $0.isLetter || $0 == "_" }
            // The longest name counts, so that `:title` may be followed by a letter.
            guard let value = values[String(letters)] else { return .unknown(pattern) }
            address += value
            rest = rest[letters.endIndex...]
        }
        let path = "/" + (address + rest).split(separator: "/").joined(separator: "/")
        let isFile = path.hasSuffix(".html") || path.hasSuffix(".htm")
        return .path(isFile || path == "/" ? path : path + "/")
    }

    /// The folders above `_posts`, and the categories of the front matter.
    private static func categories(of document: ForeignDocument) -> [String] {
        let above = document.path.split(separator: "/").prefix { $0 != "_posts" }
        let folders = above.count + 1 < document.path.split(separator: "/").count ? above.map(String.init) : []
        var seen: Set<String> = []
        return (folders + document.text.strings("categories")).map { $0.lowercased() }.filter {
            seen.insert($0).inserted
        }
    }

    /// A file's name without the date that starts it.
    static func name(ofFileNamed stem: String) -> String { JekyllFileName(stem)?.rest ?? stem }

    /// Letters and numbers with hyphens between them; with the marks that addresses may have, if they are kept.
    ///
    /// This is `Utils.slugify` of Jekyll in its modes `pretty` and `default`.
    static func slug(_ text: String, keepingMarks: Bool) -> String {
        let marks = keepingMarks ? "._~!$&'()+,;=@" : ""
        return text.split { character in
            !character.isLetter && !character.isNumber && !marks.contains(character)
        }.joined(separator: "-")
    }
}

extension Int {
    /// The number with zeros in front.
    func padded(to count: Int) -> String {
        let digits = String(self)
        return String(repeating: "0", count: Swift.max(0, count - digits.count)) + digits
    }
}
