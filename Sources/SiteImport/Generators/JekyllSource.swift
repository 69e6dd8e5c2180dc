import SiteContent
import SiteModel

/// Blogs of Jekyll (https://jekyllrb.com/docs/), and of its themes Chirpy and Minimal Mistakes.
struct JekyllSource: ImportSource {
    static func sign(where exists: (String) -> Bool) -> String? {
        // Hexo has a `_config.yml` as well.
        exists("scaffolds") ? nil : ["_config.yml", "_config.yaml", "_posts"].first(where: exists)
    }

    static let ignoredFolders: Set<String> = ["_site", "vendor", "node_modules"]

    let settings: ForeignSettings
    let leftMarkup = [LeftMarkup.Syntax.liquid]
    private let configuration: FrontMatterValue
    private let permalinks: JekyllPermalinks
    private let languages: ForeignLanguages
    private let paths: Set<String>
    private let excluded: [(start: String, pattern: ShellPattern)]
    /// Collections that have pages, by their folders.
    private let collections: [String: String]

    init(_ folder: ForeignFolder) {
        let text = folder.text(of: "_config.yml") ?? folder.text(of: "_config.yaml") ?? ""
        configuration = .mapping(YAMLFields(text).values)
        var settings = JekyllSettings.read(configuration)
        settings.placeSocialImage(among: folder.paths, below: [""])
        self.settings = settings
        languages = ForeignLanguages(
            main: configuration["default_lang"]?.text ?? configuration["lang"]?.text,
            all: configuration["languages"]?.texts ?? [])
        permalinks = JekyllPermalinks(configuration)
        excluded = (configuration["exclude"]?.texts ?? []).map { text in
            let path = String(text.drop { $0 == "/" })
            return (path, ShellPattern(path, reach: .anything))
        }
        paths = folder.paths
        collections = Self.collections(in: configuration)
    }

    private static func collections(in configuration: FrontMatterValue) -> [String: String] {
        guard case .mapping(let collections)? = configuration["collections"] else { return [:] }
        let shown = collections.filter { $0.value["output"]?.text?.lowercased() == "true" }
        return Dictionary(uniqueKeysWithValues: shown.keys.map { ("_" + $0, $0) })
    }

    // MARK: Places

    func place(of path: String) -> Placement {
        let names = path.split(separator: "/").map(String.init)
        guard let first = names.first, !isExcluded(path) else { return .ignore }
        if let posts = names.dropLast().firstIndex(of: "_posts") {
            return postPlace(folders: names[..<posts], rest: Array(names[(posts + 1)...]), path: path)
        }
        if names.dropLast().contains("_drafts") {
            return isDocument(path) ? .document("_drafts/" + (names.last ?? "")) : .ignore
        }
        if names.count > 1, let collection = collections[first] {
            return collectionPlace(collection, rest: names.dropFirst().joined(separator: "/"), path: path)
        }
        if first == "_pages" || first == "_tabs" {
            return isDocument(path) ? .document("pages/" + names.dropFirst().joined(separator: "/")) : .ignore
        }
        guard !names.contains(where: { $0.hasPrefix("_") }) else { return .ignore }
        return isDocument(path) ? .document("pages/" + path) : FileSort.placement(of: path, to: path)
    }

    private func isDocument(_ path: String) -> Bool { FileSort(path) == .document && !path.hasSuffix(".mdx") }

    private func postPlace(folders: ArraySlice<String>, rest: [String], path: String) -> Placement {
        let language = rest.count > 1 ? languages.other(rest[0]) : nil
        let destination = (["posts"] + folders + rest).joined(separator: "/")
        if [.page, .otherMarkup].contains(FileSort(path)) { return .leave(.notMarkdown) }
        guard isDocument(path) else { return FileSort.placement(of: path, to: destination) }
        return .document(destination, language: language)
    }

    private func collectionPlace(_ name: String, rest: String, path: String) -> Placement {
        guard isDocument(path) else { return FileSort(path) == .picture ? .copy("\(name)/\(rest)") : .ignore }
        return .document("pages/" + (["tabs", "pages"].contains(name) ? "" : name + "/") + rest)
    }

    /// Whether the settings exclude a file or one of the folders above it (`EntryFilter#glob_include?` of Jekyll).
    private func isExcluded(_ path: String) -> Bool {
        guard !excluded.isEmpty else { return false }
        let names = path.split(separator: "/")
        let folders = names.indices.dropLast().map { names[...$0].joined(separator: "/") }
        return excluded.contains { rule in
            path.hasPrefix(rule.start) || ([path] + folders).contains(where: rule.pattern.matches)
        }
    }

    // MARK: Front matter

    func rewriteHead(_ document: inout ForeignDocument) -> HeadOutcome {
        let isPage = document.destination.hasPrefix("content/pages/")
        // Jekyll makes no page of a text without front matter.
        guard document.text.fields != nil else { return isPage ? .ignored : .left(.noFrontMatter) }
        if isPage, document.text.isBodyBlank { return .left(.onlyLayout) }
        if let said = document.text.string("lang"), let language = languages.other(said) {
            document.language = language
        }
        renameFields(of: &document.text)
        dropPlaceholders(in: &document.text)
        splitNames("tags", in: &document.text)
        splitNames("categories", in: &document.text)
        setPicture(of: &document.text)
        addTitle(to: &document)
        if !isPage { addDate(to: &document) }
        if !document.text.has("published"), isHeldBack(document.path) { document.text.set("published", to: "false") }
        return .imported
    }

    /// Whether the defaults of the settings keep a file from being published.
    private func isHeldBack(_ path: String) -> Bool {
        guard case .list(let items)? = configuration["defaults"] else { return false }
        let kind = path.hasPrefix("_posts/") || path.contains("/_posts/") ? "posts" : "pages"
        let fitting = items.filter { item in
            let folder = item["scope.path"]?.text ?? ""
            let isBelow =
                folder.isEmpty || path == folder || path.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
            return isBelow && (item["scope.type"]?.text ?? kind) == kind
        }
        return fitting.compactMap { $0["values.published"]?.text?.lowercased() }.last == "false"
    }

    private func renameFields(of text: inout ForeignText) {
        if text.says("pin") { text.rename("pin", to: "featured") }
        if let category = text.string("category"), !text.has("categories") {
            text.set("category", toList: [category])
            text.rename("category", to: "categories")
        } else if text.values["category"] != nil {
            text.rename("category", to: "categories")
        }
    }

    /// Ruby reads a date as far as it understands it: themes' examples end in `+/-TTTT`, which many posts keep.
    private func dropPlaceholders(in text: inout ForeignText) {
        for key in ["date", "last_modified_at"] {
            guard let written = text.string(key), DateText(written) == nil else { continue }
            let words = written.split(separator: " ")
            let starts = words.indices.dropFirst().reversed().map { words[..<$0].joined(separator: " ") }
            if let date = starts.first(where: { DateText($0) != nil }) { text.set(key, to: date) }
        }
    }

    /// To Jekyll, spaces divide a text into names.
    private func splitNames(_ key: String, in text: inout ForeignText) {
        switch text.values[key] {
        case .text(let written)? where !written.isBlank && !written.contains(","):
            let names = written.split(whereSeparator: \.isWhitespace).map(String.init)
            if names.count > 1 { text.set(key, toList: names) }
        case .list(let items)? where items.contains(where: { $0.text == nil }):
            text.set(key, toList: text.strings(key))
        case .text?, .list?, .mapping?, nil: break
        }
    }

    /// A picture for link previews, as Chirpy (`image`) and Minimal Mistakes (`header`) have it.
    private func setPicture(of text: inout ForeignText) {
        guard !text.has("ogImage") else { return }
        let header = text.values["header"]
        let candidates = [
            text.values["image"]?.text, text.values["image"]?["path"]?.text, header?["og_image"]?.text,
            header?["overlay_image"]?.text, header?["teaser"]?.text, text.values["thumbnail"]?.text,
        ]
        guard let written = candidates.lazy.compactMap({ $0 }).first, !written.hasPrefix("data:") else { return }
        let address = mediaAddress(written, below: Self.mediaFolder(of: text))
        let isThere = address.contains("://") || paths.contains(String(address.drop { $0 == "/" }))
        guard isThere, LinkPreview.refusedFormat(of: address) == nil else { return }
        if text.values["image"]?.text != nil {
            text.set("image", toText: address)
            text.rename("image", to: "ogImage")
        } else {
            text.set("ogImage", toText: address)
        }
    }

    /// Jekyll makes a title of the file's name.
    private func addTitle(to document: inout ForeignDocument) {
        let hasHeading = document.text.body.contains { $0.hasPrefix("#") }
        guard document.text.string("title") == nil, !hasHeading else { return }
        let name = JekyllPermalinks.name(ofFileNamed: document.stem)
        let words = name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }
        document.text.set("title", toText: words.joined(separator: " "))
    }

    /// Elsewhere, the day at the start of a file's name needs its zeros.
    private func addDate(to document: inout ForeignDocument) {
        guard document.text.string("date") == nil, let name = JekyllFileName(document.stem), !name.isPadded else {
            return
        }
        document.text.set("date", to: name.date.text)
    }

    // MARK: Addresses

    func formerAddress(of document: ForeignDocument) -> FormerAddress? {
        guard !document.destination.hasPrefix("content/_drafts/") else { return nil }
        let isPage = document.destination.hasPrefix("content/pages/")
        let zone = settings.timeZone.flatMap { SiteTimeZone(identifier: $0) } ?? .seoul
        let address = isPage ? permalinks.page(document) : permalinks.post(document, zone: zone)
        guard let language = document.language, case .path(let path)? = address else { return address }
        return .path("/\(language)" + path)
    }

    // MARK: Bodies

    func rewriteBody(_ document: inout ForeignDocument, among documents: DocumentIndex) {
        let fields = document.text.values
        let language = document.language ?? languages.main
        let liquid = Liquid(
            address: { self.address(named: $0, among: documents) },
            variable: { name in
                // Of the plugin Polyglot.
                if name == "site.active_lang" { return language }
                if name.hasPrefix("page.") { return fields[String(name.dropFirst(5))]?.text }
                return name.hasPrefix("site.") ? self.configuration[String(name.dropFirst(5))]?.text : nil
            })
        let lines = Kramdown.rewritten(liquid.rewritten(document.text.body))
        let folder = Self.mediaFolder(of: document.text)
        let isMoved = folder != nil || configuration["cdn"]?.text != nil
        let translation = document.language.map { "/" + $0 }
        document.text.body = LinkRewriter.rewritten(lines) { address, use in
            switch use {
            case .picture: isMoved ? self.mediaAddress(address, below: folder) : nil
            case .link: translation.flatMap { Self.translated(address, below: $0, among: documents) }
            }
        }
    }

    /// Polyglot leads from a translation to other translations, as far as there are any.
    private static func translated(_ address: String, below folder: String, among documents: DocumentIndex) -> String? {
        let path = address.prefix { $0 != "#" && $0 != "?" }
        guard path.hasPrefix("/") else { return nil }
        let page = folder + path + (path.hasSuffix("/") ? "" : "/")
        return documents.routes.contains(page) ? folder + address : nil
    }

    /// The address of a post by the name of its file, or of another file by its path.
    private func address(named name: String, among documents: DocumentIndex) -> String? {
        if let address = documents.addresses[name] { return address }
        let endings = [".md", ".markdown"].map { "_posts/" + name + $0 }
        let found =
            endings.compactMap { documents.addresses[$0] }
            + endings.flatMap { documents.addresses(ofPathsEndingIn: "/" + $0) }.map(\.value)
        if let address = found.sorted().first { return address }
        let stem = name.split(separator: "/").last.map(String.init) ?? name
        let posts = ["/\(stem).md", "/\(stem).markdown"].flatMap(documents.addresses(ofPathsEndingIn:))
        // Of translations, the one with the shortest path is in the main language.
        if let address = posts.min(by: { ($0.key.count, $0.key) < ($1.key.count, $1.key) })?.value { return address }
        return paths.contains(name) ? "/" + name : nil
    }

    /// Chirpy's folder of a post's pictures.
    private static func mediaFolder(of text: ForeignText) -> String? {
        text.string("media_subpath") ?? text.string("img_path")
    }

    /// The address of a picture as Chirpy finds it: below the post's folder for pictures, else on the host for them.
    private func mediaAddress(_ written: String, below folder: String?) -> String {
        guard RelativePath.isPath(written) else { return written }
        var path = written
        if let folder {
            let below = "/" + (folder + "/" + written).split(separator: "/").joined(separator: "/")
            let isThere = paths.contains(String(below.dropFirst()))
            if isThere || !written.hasPrefix("/") { path = below }
        }
        guard let host = configuration["cdn"]?.text, !paths.contains(String(path.drop { $0 == "/" })) else {
            return path
        }
        return host + (path.hasPrefix("/") ? "" : "/") + path
    }
}
