import SiteModel

/// Blogs of AstroPaper (https://astro-paper.pages.dev/), and others of Astro that are laid out like it.
struct AstroPaperSource: ImportSource {
    static func sign(where exists: (String) -> Bool) -> String? {
        ["astro-paper.config.ts", "astro.config.mjs", "astro.config.ts", "astro.config.js"].first(where: exists)
    }

    static let ignoredFolders: Set<String> = ["dist", "node_modules"]

    let settings: ForeignSettings
    let leftMarkup = [LeftMarkup.Syntax.components]
    /// The folders of posts, the longest first.
    private let postFolders: [String]
    private let languages: ForeignLanguages
    /// Whether there is a folder for each language, so that the main one's is not part of addresses.
    private let dropsMainLanguage: Bool

    init(_ folder: ForeignFolder) {
        let files = ["src/config.ts", "astro-paper.config.ts", "src/consts.ts", "src/site.config.ts", "src/config.js"]
        let scripts = files.compactMap { folder.text(of: $0) }.map { ScriptSettings($0) }
        func value(_ names: String...) -> String? {
            names.lazy.compactMap { name in scripts.lazy.compactMap { $0[name] }.first }.first
        }
        var settings = ForeignSettings()
        settings.title = value("title", "SITE_TITLE")
        settings.description = value("desc", "description", "SITE_DESCRIPTION")
        settings.author = value("author")
        settings.baseURL = value("website", "site", "url")
        settings.language = value("lang", "locale")
        settings.timeZone = value("timezone")
        settings.pageSize = value("postPerPage").flatMap { Int($0) }
        settings.featuredOnHome = value("postPerIndex").flatMap { Int($0) }
        settings.socialImage = value("ogImage").flatMap { folder.paths.contains("public/" + $0) ? "/" + $0 : nil }
        if folder.paths.contains(where: { $0.hasPrefix("src/") && $0.hasSuffix(".mdx") }) {
            settings.foldersWithHTML = ["posts"]
        }
        postFolders = Self.postFolders(in: folder)
        languages = ForeignLanguages(
            main: settings.language.map(ForeignSettings.primary) ?? "en",
            all: ["ko", "en", "ja", "zh", "fr", "de", "es"])
        let holders = Self.holders(of: folder.paths, in: postFolders)
        let (main, languages) = (languages.main, languages)
        dropsMainLanguage = holders.contains { languages.other($0) != nil }
        let isNested = holders.contains { languages.other($0) == nil && $0 != main }
        settings.permalink = isNested ? "/posts/:folder/:slug/" : nil
        self.settings = settings
    }

    /// The folders that the content collections name, and those of the versions so far.
    private static func postFolders(in folder: ForeignFolder) -> [String] {
        let scripts = ["src/content.config.ts", "src/content/config.ts", "src/content.config.js"]
        let named = scripts.compactMap { folder.text(of: $0) }.flatMap { ScriptSettings($0).texts }
            .filter { $0.contains("/") && !$0.contains("*") && !$0.contains("$") }
            .map { $0.split(separator: "/").drop { $0 == "." }.joined(separator: "/") }
        let usual = ["src/data/blog", "src/content/posts", "src/content/blog", "src/content/post"]
        let found = Set(named + usual).filter(folder.hasFolder)
        // A folder within another belongs to it.
        return found.filter { inner in !found.contains { inner != $0 && inner.hasPrefix($0 + "/") } }.sorted()
    }

    /// The folders below those of posts that hold documents.
    private static func holders(of paths: Set<String>, in roots: [String]) -> Set<String> {
        Set(
            paths.filter { FileSort($0) == .document }.flatMap { path -> [String] in
                guard let root = roots.first(where: { path.hasPrefix($0 + "/") }) else { return [] }
                let names = path.dropFirst(root.count + 1).split(separator: "/").dropLast()
                return names.filter { !$0.hasPrefix("_") }.map(String.init)
            })
    }

    // MARK: Places

    func place(of path: String) -> Placement {
        if let folder = postFolders.first(where: { path.hasPrefix($0 + "/") }) {
            return postPlace(of: String(path.dropFirst(folder.count + 1)), path: path)
        }
        if path.hasPrefix("public/") {
            return FileSort.placement(of: path, to: String(path.dropFirst("public/".count)))
        }
        if path.hasPrefix("src/assets/"), FileSort(path) == .picture {
            let destination = String(path.dropFirst("src/".count))
            return path.hasPrefix("src/assets/icons/") ? .copyIfNamed(destination) : .copy(destination)
        }
        if path.hasPrefix("src/pages/"), FileSort(path) == .document {
            let rest = String(path.dropFirst("src/pages/".count))
            return .document(
                "pages/" + rest, language: rest.contains("/") ? languages.other(String(rest.prefix { $0 != "/" })) : nil
            )
        }
        return .ignore
    }

    private func postPlace(of rest: String, path: String) -> Placement {
        guard FileSort(path) == .document else { return FileSort.placement(of: "x/" + rest, to: "posts/" + rest) }
        let name = rest.split(separator: "/").last ?? ""
        // What starts with `_` is not published, and not read here either.
        guard !name.hasPrefix("_") else { return .ignore }
        let language = rest.contains("/") ? languages.other(String(rest.prefix { $0 != "/" })) : nil
        let destination = rest.hasSuffix(".mdx") ? String(rest.dropLast(".mdx".count)) + ".md" : rest
        return .document("posts/" + destination, language: language)
    }

    // MARK: Front matter

    func rewriteHead(_ document: inout ForeignDocument) -> HeadOutcome {
        document.text.rename("postSlug", to: "slug")
        for key in ["heroImage", "coverImage", "cover", "thumbnail"] where document.text.string(key) != nil {
            document.text.rename(key, to: "ogImage")
        }
        if document.text.string("image") != nil { document.text.rename("image", to: "ogImage") }
        if document.text.string("category") != nil, !document.text.has("categories") {
            document.text.rename("category", to: "categories")
        }
        return .imported
    }

    func formerAddress(of document: ForeignDocument) -> FormerAddress? {
        guard !document.text.says("draft") else { return nil }
        if document.path.hasPrefix("src/pages/") {
            let name = document.path.dropFirst("src/pages".count)
            return .path(String(name.prefix(upTo: name.lastIndex(of: ".") ?? name.endIndex)) + "/")
        }
        guard let folder = postFolders.first(where: { document.path.hasPrefix($0 + "/") }) else { return nil }
        var names = document.path.dropFirst(folder.count + 1).split(separator: "/").map(String.init)
        names[names.count - 1] = document.stem
        if names.count > 1, names.last == "index" { names.removeLast() }
        var prefix = ""
        if let language = document.language, names.first == language {
            names.removeFirst()
            prefix = "/" + language
        } else if dropsMainLanguage, names.first == languages.main {
            names.removeFirst()
        }
        let folders = names.dropLast().filter { !$0.hasPrefix("_") }.map(Self.slug)
        let own = document.text.string("slug") ?? Self.slug(names.last ?? "")
        return .path(prefix + "/posts/" + (folders + [own]).joined(separator: "/") + "/")
    }

    /// What Astro makes of a file's name: small letters without marks, with hyphens for spaces (github-slugger).
    private static func slug(_ name: String) -> String {
        String(
            name.lowercased().compactMap { character in
                if character == " " { return "-" }
                return character.isLetter || character.isNumber || "-_".contains(character) ? character : nil
            })
    }

    // MARK: Bodies

    func rewriteBody(_ document: inout ForeignDocument, among documents: DocumentIndex) {
        if document.path.hasSuffix(".mdx") { document.text.body = MDX.rewritten(document.text.body) }
        document.text.body = Self.withoutEmptyContents(document.text.body)
        let copy = document
        document.text.body = LinkRewriter.rewritten(document.text.body) { address, _ in
            Self.plain(address, in: copy, among: documents)
        }
        guard let written = document.text.string("ogImage") ?? document.text.values["ogImage"]?["src"]?.text else {
            return
        }
        let plain = Self.plain(written, in: document, among: documents) ?? written
        let address = documents.pictureAddress(plain, besides: document, roots: ["public", "src"]) ?? plain
        if address != written { document.text.set("ogImage", toText: address) }
    }

    /// An address that starts at `@/` or `src/`, or that leads out of the folder of posts, counted from the site's root.
    private static func plain(
        _ address: String, in document: ForeignDocument, among documents: DocumentIndex
    ) -> String? {
        for start in ["@/", "/src/", "src/", "~/"] where address.hasPrefix(start) {
            return "/" + address.dropFirst(start.count)
        }
        for start in ["/public/", "public/"] where address.hasPrefix(start) {
            return "/" + address.dropFirst(start.count)
        }
        guard address.hasPrefix("../"), let path = RelativePath.resolved(address, from: document.folder),
            path.hasPrefix("src/assets/") || path.hasPrefix("public/"), let destination = documents.destinations[path]
        else { return nil }
        return "/" + DocumentIndex.publishedPath(destination)
    }

    /// The heading below which AstroPaper puts a table of contents.
    private static func withoutEmptyContents(_ lines: [String]) -> [String] {
        guard
            let index = lines.firstIndex(where: {
                ["## table of contents", "## 목차"].contains($0.lowercased().trimmedSpaces)
            })
        else { return lines }
        let next = lines[(index + 1)...].firstIndex { !$0.isBlank }
        guard next.map({ lines[$0].hasPrefix("#") || lines[$0].hasPrefix("!") || !lines[$0].hasPrefix("-") }) ?? true
        else {
            return lines
        }
        return Array(lines[..<index] + lines[(next ?? lines.count)...])
    }
}
