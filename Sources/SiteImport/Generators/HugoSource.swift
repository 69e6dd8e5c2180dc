import SiteModel

/// Blogs of Hugo (https://gohugo.io/content-management/).
struct HugoSource: ImportSource {
    static func sign(where exists: (String) -> Bool) -> String? {
        let own = ["hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config/_default"]
        // Other programs have these as well.
        let shared = exists("content") ? ["config.toml", "config.yaml", "config.yml", "config.json", "archetypes"] : []
        return (own + shared).first(where: exists)
    }

    static let ignoredFolders: Set<String> = ["public", "resources", "themes", "node_modules", "layouts", "archetypes"]

    let settings: ForeignSettings
    let leftMarkup = [LeftMarkup.Syntax.shortcodes]
    private let permalinks: HugoPermalinks
    private let languages: ForeignLanguages
    private let visibility: HugoVisibility
    private let ignored: HugoIgnoredFiles
    let remarks: [Diagnostic]
    /// The folders of content with the language of each; `nil` for the main one.
    private let contentFolders: [(path: String, language: String?)]

    init(_ folder: ForeignFolder) {
        visibility = HugoVisibility(folder)
        let configuration = HugoSettings.configuration(in: folder)
        ignored = HugoIgnoredFiles(configuration)
        remarks = ignored.unread.map { Diagnostic(ImportProblem.unreadPattern($0)) }
        let names = configuration["languages"].map(Self.keys) ?? []
        let said = configuration["defaultContentLanguage"]?.text ?? configuration["DefaultContentLanguage"]?.text
        let code = (configuration["languageCode"] ?? configuration["locale"])?.text.map(ForeignSettings.primary)
        let main = said ?? (names.contains("ko") ? "ko" : nil) ?? code ?? names.first
        languages = ForeignLanguages(main: main, all: names)
        contentFolders = Self.contentFolders(in: configuration, names: names, main: main)
        let places = contentFolders
        let posts = folder.paths.filter { FileSort($0) == .document }
            .compactMap { path in Self.place(in: places, of: path)?.rest }
        permalinks = HugoPermalinks(configuration, posts: posts, main: main)
        var settings = HugoSettings.read(configuration, language: main)
        settings.permalink = permalinks.setting
        settings.placeSocialImage(among: folder.paths, below: Self.roots)
        self.settings = settings
    }

    private static func keys(of value: FrontMatterValue) -> [String] {
        guard case .mapping(let values) = value else { return [] }
        return values.keys.sorted()
    }

    private static func contentFolders(
        in configuration: FrontMatterValue, names: [String], main: String?
    ) -> [(path: String, language: String?)] {
        let own = names.compactMap { name -> (path: String, language: String?)? in
            guard let folder = configuration["languages"]?[name]?["contentDir"]?.text else { return nil }
            return (folder.split(separator: "/").joined(separator: "/"), name == main ? nil : name)
        }
        let general = configuration["contentDir"]?.text ?? "content"
        return own.sorted { $0.path.count > $1.path.count } + [(general, nil)]
    }

    /// The language of a file of content, and its path below the folder of that language.
    private static func place(
        in folders: [(path: String, language: String?)], of path: String
    ) -> (rest: String, language: String?)? {
        guard let folder = folders.first(where: { path.hasPrefix($0.path + "/") }) else { return nil }
        return (String(path.dropFirst(folder.path.count + 1)), folder.language)
    }

    // MARK: Places

    func place(of path: String) -> Placement {
        if let (rest, language) = Self.place(in: contentFolders, of: path) {
            guard !ignored.contains(path) else { return .leave(.excluded) }
            return contentPlace(of: rest, language: language, path: path)
        }
        if path.hasPrefix("static/") {
            return FileSort.placement(of: path, to: String(path.dropFirst("static/".count)))
        }
        if path.hasPrefix("assets/"), FileSort(path) == .picture {
            return .copyIfNamed(String(path.dropFirst("assets/".count)))
        }
        return .ignore
    }

    private func contentPlace(of rest: String, language: String?, path: String) -> Placement {
        var names = rest.split(separator: "/").map(String.init)
        guard let file = names.last else { return .ignore }
        if names.count > 1, ["page", "pages"].contains(names[0]) { names[0] = "pages" }
        if FileSort(path) == .otherMarkup { return .leave(.notMarkdown) }
        guard FileSort(path) == .document else {
            return FileSort.placement(of: "x/" + file, to: Self.path(names, language: language))
        }
        let (name, suffix) = languages.split(file)
        guard !name.hasPrefix("_index.") else { return .ignore }
        names[names.count - 1] = suffix == nil ? name : file
        if names.count == 1 { names.insert("pages", at: 0) }
        return .document(Self.path(names, language: language), language: language ?? suffix)
    }

    /// The folder of a language comes first, but for that of pages, whose addresses follow the folders in it.
    private static func path(_ names: [String], language: String?) -> String {
        guard let language else { return names.joined(separator: "/") }
        let isPage = names.first == "pages"
        return ((isPage ? ["pages", language] : [language]) + names.dropFirst(isPage ? 1 : 0)).joined(separator: "/")
    }

    // MARK: Front matter

    func rewriteHead(_ document: inout ForeignDocument) -> HeadOutcome {
        let hasLayout = document.text.has("layout") || document.text.has("type")
        if hasLayout, document.text.isBodyBlank { return .left(.onlyLayout) }
        let authors = document.text.strings("authors")
        if authors.count == 1 {
            document.text.set("authors", toText: authors[0])
            document.text.rename("authors", to: "author")
        }
        let isPage = document.destination.hasPrefix("content/pages/")
        let isDated = ["date", "publishDate", "pubDatetime", "pubDate"].contains { document.text.string($0) != nil }
        if !isPage, !isDated, DateText.leading(document.stem) == nil, document.text.fields != nil,
            document.text.string("kind") == nil
        {
            document.text.set("kind", to: "page")
        }
        visibility.apply(to: &document)
        return .imported
    }

    func formerAddress(of document: ForeignDocument) -> FormerAddress? {
        guard !document.text.says("draft"), let (rest, _) = Self.place(in: contentFolders, of: document.path) else {
            return nil
        }
        let names = rest.split(separator: "/").map(String.init)
        let file = languages.split(names.last ?? "").name
        return permalinks.address(of: document, at: Array(names.dropLast()) + [file])
    }

    // MARK: Bodies

    func rewriteBody(_ document: inout ForeignDocument, among documents: DocumentIndex) {
        let path = document.path
        let shortcodes = Shortcodes(address: { self.address(named: $0, from: path, among: documents) })
        document.text.body = shortcodes.rewritten(document.text.body)
        let copy = document
        document.text.body = LinkRewriter.rewritten(document.text.body) { address, use in
            use == .picture ? Self.pictureFromRoot(address, in: copy, among: documents) : nil
        }
        setPicture(of: &document, among: documents)
    }

    /// The folders whose content is at the root of the site.
    private static let roots = ["static", "assets"]

    /// Themes find pictures that are not beside the document at the root, even without a slash.
    private static func pictureFromRoot(
        _ address: String, in document: ForeignDocument, among documents: DocumentIndex
    ) -> String? {
        guard RelativePath.isPath(address), !address.hasPrefix("/"), !address.hasPrefix("."),
            RelativePath.resolved(address, from: document.folder).map({ documents.paths.contains($0) }) == false
        else { return nil }
        return documents.pictureAddress(address, besides: document, roots: roots)
    }

    /// The address of the document that a path of `ref` means: from the top, from the document, or a name alone.
    private func address(named name: String, from path: String, among documents: DocumentIndex) -> String? {
        let name = name.hasSuffix("/") ? String(name.dropLast()) : name
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
        let starts = name.hasPrefix("/") ? contentFolders.map(\.path) : [folder] + contentFolders.map(\.path)
        for start in starts {
            guard let full = RelativePath.resolved(String(name.drop { $0 == "/" }), from: start) else { continue }
            for ending in ["", ".md", "/index.md"] {
                if let address = documents.addresses[full + ending] { return address }
            }
        }
        let bare = name.hasSuffix(".md") ? String(name.dropLast(3)) : name
        let found = ["/\(bare).md", "/\(bare)/index.md"].flatMap(documents.addresses(ofPathsEndingIn:))
        return found.count == 1 ? found.first?.value : nil
    }

    /// A picture for link previews, under the names of Hugo and of its themes.
    private func setPicture(of document: inout ForeignDocument, among documents: DocumentIndex) {
        let text = document.text
        guard !text.has("ogImage") else { return }
        let single = ["image", "featuredImage", "featured_image", "featureImage", "thumbnail", "banner", "cover"]
        let candidates =
            single.map { text.values[$0]?.text } + [
                text.values["cover"]?["image"]?.text, text.values["header"]?["image"]?.text,
            ]
            + [text.values["images"]?.texts.first]
        guard let written = candidates.lazy.compactMap({ $0 }).first(where: { !$0.isBlank }),
            let address = documents.pictureAddress(written, besides: document, roots: Self.roots),
            LinkPreview.refusedFormat(of: address) == nil
        else { return }
        if let key = single.first(where: { text.values[$0]?.text == written }) {
            document.text.set(key, toText: address)
            document.text.rename(key, to: "ogImage")
        } else {
            document.text.set("ogImage", toText: address)
        }
    }
}
