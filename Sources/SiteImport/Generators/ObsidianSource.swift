import SiteContent
import SiteModel

/// Vaults of Obsidian (https://help.obsidian.md/data-storage).
struct ObsidianSource: ImportSource {
    static func sign(where exists: (String) -> Bool) -> String? { exists(".obsidian") ? ".obsidian" : nil }

    static let ignoredFolders: Set<String> = []

    let settings: ForeignSettings
    let leftMarkup = [LeftMarkup.Syntax.queries]
    /// The folders of templates, which are not notes.
    private let templateFolders: [String]
    /// Whether some notes ask to be published, so that the others are private.
    private let isSelective: Bool

    init(_ folder: ForeignFolder) {
        let application = YAMLFields(folder.text(of: ".obsidian/app.json") ?? "{}").values
        var settings = ForeignSettings()
        settings.isObsidian = true
        settings.keepsLineBreaks = application["strictLineBreaks"]?.text != "true"
        self.settings = settings
        let files = [
            (".obsidian/templates.json", "folder"),
            (".obsidian/plugins/templater-obsidian/data.json", "templates_folder"),
        ]
        templateFolders = files.compactMap { file, key in
            YAMLFields(folder.text(of: file) ?? "{}").values[key]?.text.map {
                $0.split(separator: "/").joined(separator: "/")
            }
        }.filter { !$0.isEmpty }
        isSelective = folder.files.contains { file in
            guard FileSort(file.path) == .document, let text = folder.text(of: file.path), text.hasPrefix("---") else {
                return false
            }
            return Self.asksForPublication(ForeignText(text))
        }
    }

    private static func asksForPublication(_ text: ForeignText) -> Bool {
        text.says("publish") || text.says("dg-publish")
    }

    func place(of path: String) -> Placement {
        guard !templateFolders.contains(where: { path.hasPrefix($0 + "/") }) else { return .ignore }
        if path.hasSuffix(".excalidraw.md") { return .leave(.drawing) }
        switch FileSort(path) {
        case .document: return path.hasSuffix(".mdx") ? .ignore : .document("posts/" + Self.visible(path))
        // A vault also holds what is nobody's business.
        case .picture, .other: return .copyIfNamed("posts/" + path)
        case .otherMarkup, .page, .code: return .ignore
        }
    }

    /// A path whose last name does not start with `_`: such files are left out of a site.
    private static func visible(_ path: String) -> String {
        var names = path.split(separator: "/").map(String.init)
        names[names.count - 1] = String(names[names.count - 1].drop { $0 == "_" })
        return names.last == ".md" ? path : names.joined(separator: "/")
    }

    func rewriteHead(_ document: inout ForeignDocument) -> HeadOutcome {
        if document.text.has("excalidraw-plugin") { return .left(.drawing) }
        if isSelective, !Self.asksForPublication(document.text) { return .left(.unpublished) }
        guard !document.text.isBodyBlank || document.text.fields != nil else { return .ignored }
        addDates(to: &document.text)
        // To Obsidian, other names of a note; to us, former addresses.
        document.text.rename("aliases", to: "otherNames")
        document.text.rename("alias", to: "otherNames")
        if case .text(let tags)? = document.text.values["tags"], !tags.contains(","), tags.contains(" ") {
            document.text.set("tags", toList: tags.split(separator: " ").map(String.init))
        }
        // The first heading may be far below; Obsidian shows the file's name.
        if document.text.string("title") == nil { document.text.set("title", toText: document.stem) }
        return .imported
    }

    private func addDates(to text: inout ForeignText) {
        let known = ["date", "pubDatetime", "pubDate", "publishDate", "published"]
        if !known.contains(where: { text.string($0).flatMap { DateText($0) } != nil }) {
            for key in [
                "created", "created_at", "createdAt", "date created", "dateCreated", "creation date", "Created",
            ] {
                guard let date = text.string(key), DateText(date) != nil else { continue }
                text.set("date", to: date)
                break
            }
        }
        guard !["modDatetime", "lastmod", "updated"].contains(where: { text.string($0) != nil }) else { return }
        for key in ["modified_at", "updatedAt", "updated_at", "date modified", "dateModified"] {
            guard let date = text.string(key), DateText(date) != nil else { continue }
            text.set("updated", to: date)
            break
        }
    }

    func formerAddress(of document: ForeignDocument) -> FormerAddress? { nil }

    func rewriteBody(_ document: inout ForeignDocument, among documents: DocumentIndex) {}
}
