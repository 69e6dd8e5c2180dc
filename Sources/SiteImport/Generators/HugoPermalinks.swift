import SiteModel

/// The addresses that Hugo gives documents (https://gohugo.io/content-management/urls/).
struct HugoPermalinks: Sendable {
    /// The pattern of each section.
    private let patterns: [String: String]
    /// The section that most documents are in.
    private let mainSection: String
    /// Whether the main section has folders that are part of addresses.
    private let isNested: Bool
    private let mainLanguage: String?
    private let isUgly: Bool
    private let keepsCapitals: Bool
    /// Whether the date at the start of a file's name is one, and no part of the address.
    private let takesDatesFromNames: Bool

    /// Reads the settings; `posts` are the paths of all documents below the folder for content.
    init(_ configuration: FrontMatterValue, posts: [String], main: String?) {
        let section = configuration["permalinks.page"] ?? configuration["permalinks"]
        var patterns: [String: String] = [:]
        if case .mapping(let values)? = section { patterns = values.compactMapValues(\.text) }
        self.patterns = patterns
        let said = (configuration["params.mainSections"] ?? configuration["params.mainsections"])?.texts.first
        let counts = Dictionary(grouping: posts.filter { $0.contains("/") }) { $0.prefix { $0 != "/" } }
        let largest = counts.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }
        mainSection = said ?? largest.map { String($0.key) } ?? "posts"
        let prefix = mainSection + "/"
        isNested = posts.contains { path in
            let depth =
                path.split(separator: "/").count
                - (path.split(separator: "/").last?.hasPrefix("index.") == true ? 1 : 0)
            return path.hasPrefix(prefix) && depth > 2 && !path.hasSuffix("_index.md")
        }
        let isInFolder = configuration["defaultContentLanguageInSubdir"]?.text == "true"
        mainLanguage = isInFolder ? main : nil
        isUgly = configuration["uglyURLs"]?.text == "true" || configuration["uglyurls"]?.text == "true"
        keepsCapitals = configuration["disablePathToLower"]?.text == "true"
        takesDatesFromNames = (configuration["frontmatter.date"]?.texts ?? []).contains(":filename")
    }

    /// The pattern of the main section as `site.yml` would write it, as nearly as it can.
    var setting: String? {
        // The folder of posts is not among the folders that our addresses show.
        let folders = mainSection == "posts" ? (isNested ? "/posts/:folder" : "/posts") : "/:folder"
        var pattern = patterns[mainSection] ?? folders + "/:slug/"
        let names = [":slugorfilename", ":slugorcontentbasename", ":contentbasename", ":filename", ":title"]
        for name in names { pattern = pattern.replacing(name, with: ":slug") }
        pattern = pattern.replacing(":sections", with: mainSection).replacing(":section", with: mainSection)
        if !pattern.hasSuffix("/"), !pattern.hasSuffix(".html") { pattern += "/" }
        if !pattern.hasPrefix("/") { pattern = "/" + pattern }
        return mainLanguage.map { "/\($0)" + pattern } ?? pattern
    }

    /// The address of a document, whose path below the folder for content consists of some names.
    func address(of document: ForeignDocument, at names: [String]) -> FormerAddress? {
        let prefix = (document.language ?? mainLanguage).map { "/\($0)" } ?? ""
        if let url = document.text.string("url") ?? document.text.string("permalink") {
            guard !url.contains(":") else { return .unknown(url) }
            return .path(prefix + (url.hasPrefix("/") ? url : "/" + url))
        }
        let file = names.last ?? ""
        let isBundle = file.hasPrefix("index.") && names.count > 1
        let folders = Array(names.dropLast(isBundle ? 2 : 1))
        let own =
            isBundle ? names[names.count - 2] : String(file.prefix(upTo: file.lastIndex(of: ".") ?? file.endIndex))
        let base = takesDatesFromNames ? JekyllPermalinks.name(ofFileNamed: own) : own
        let slug = document.text.string("slug")
        guard
            let pattern = folders.first.flatMap({ patterns[$0] })
                ?? patterns["/"].flatMap({ folders.isEmpty ? $0 : nil })
        else { return path(prefix, folders + [slug ?? base]) }
        return filled(pattern, prefix: prefix, document: document, folders: folders, base: base)
    }

    private func filled(
        _ pattern: String, prefix: String, document: ForeignDocument, folders: [String], base: String
    ) -> FormerAddress {
        let title = document.text.string("title") ?? base
        let slug = document.text.string("slug")
        var values = [
            "slug": slug ?? title, "title": title, "filename": base, "contentbasename": base,
            "slugorfilename": slug ?? base,
            "slugorcontentbasename": slug ?? base, "section": folders.first ?? "",
            "sections": folders.joined(separator: "/"),
        ]
        if let day = (document.text.string("date").flatMap { DateText($0) } ?? DateText.leading(document.stem)?.date)?
            .time.date
        {
            values["year"] = day.year.padded(to: 4)
            values["month"] = day.month.padded(to: 2)
            values["day"] = day.day.padded(to: 2)
        }
        var parts: [String] = []
        for segment in pattern.split(separator: "/") {
            guard let text = Self.filled(segment, with: values) else { return .unknown(pattern) }
            parts.append(text)
        }
        return path(prefix, parts)
    }

    private static func filled(_ segment: Substring, with values: [String: String]) -> String? {
        let pieces = segment.split(separator: ":", omittingEmptySubsequences: false)
        var text = String(pieces[0])
        for piece in pieces.dropFirst() {
            let name = piece.prefix { $0.isLetter }
            guard let value = values[String(name)] else { return nil }
            text += value + piece.dropFirst(name.count)
        }
        return text
    }

    private func path(_ prefix: String, _ names: [String]) -> FormerAddress {
        let path = prefix + "/" + names.map(sanitized).filter { !$0.isEmpty }.joined(separator: "/")
        return .path(isUgly ? path + ".html" : path.hasSuffix(".html") || path == "/" ? path : path + "/")
    }

    /// What Hugo makes of a name: hyphens for spaces, no other marks, and small letters (`MakePathSanitized`).
    private func sanitized(_ name: String) -> String {
        var text = ""
        for character in name {
            if character.isWhitespace {
                if !text.hasSuffix("-") { text.append("-") }
            } else if character.isLetter || character.isNumber || "._/\\#+~-@".contains(character) {
                text.append(character)
            }
        }
        return keepsCapitals ? text : text.lowercased()
    }
}
