import SiteModel

/// What Hugo keeps from readers by other means than a document's own `draft`.
///
/// https://gohugo.io/content-management/build-options/ and https://gohugo.io/content-management/front-matter/#cascade-1
struct HugoVisibility: Sendable {
    private enum Reach {
        case nobody, link
    }

    /// Folders whose lists say so for all documents below them, with a slash at the end.
    private let draftFolders: Set<String>
    private let unlistedFolders: Set<String>

    init(_ folder: ForeignFolder) {
        var (drafts, unlisted) = (Set<String>(), Set<String>())
        for path in folder.paths {
            guard let slash = path.lastIndex(of: "/"), path[slash...].hasPrefix("/_index."),
                let text = folder.text(of: path).flatMap({ try? ForeignText(anyFrontMatter: $0) })
            else { continue }
            switch Self.reach(cascadedBy: text.values["cascade"]) {
            case .nobody: drafts.insert(String(path[...slash]))
            case .link: unlisted.insert(String(path[...slash]))
            case nil: break
            }
        }
        draftFolders = drafts
        unlistedFolders = unlisted
    }

    /// Writes into a document's front matter what keeps it from readers.
    func apply(to document: inout ForeignDocument) {
        let text = document.text
        if !text.has("draft"), reach(of: document) == .nobody {
            document.text.set("draft", to: "true")
        } else if !text.has("unlisted"), reach(of: document) == .link {
            document.text.set("unlisted", to: "true")
        }
        // Hugo shows nothing before this day, whatever the date says.
        if let date = text.string("date"), let start = text.string("publishDate"), start.prefix(10) > date.prefix(10) {
            document.text.set("date", to: start)
        }
    }

    private func reach(of document: ForeignDocument) -> Reach? {
        let own = Self.reach(of: document.text.values)
        if own == .nobody || draftFolders.contains(where: document.path.hasPrefix) { return .nobody }
        return own ?? (unlistedFolders.contains(where: document.path.hasPrefix) ? .link : nil)
    }

    private static func reach(cascadedBy cascade: FrontMatterValue?) -> Reach? {
        let items: [FrontMatterValue] =
            switch cascade {
            case .list(let items): items
            case .mapping, .text: cascade.map { [$0] } ?? []
            case nil: []
            }
        let reaches = items.compactMap { item -> Reach? in
            guard case .mapping(let values) = item else { return nil }
            if values["draft"]?.text?.lowercased() == "true" { return .nobody }
            return reach(of: values) ?? values["params"].flatMap { $0["draft"]?.text == "true" ? .nobody : nil }
        }
        return reaches.contains(.nobody) ? .nobody : reaches.first
    }

    /// How far the build options of a document or list let it be seen, if not by everybody.
    private static func reach(of values: [String: FrontMatterValue]) -> Reach? {
        if values["headless"]?.text?.lowercased() == "true" { return .nobody }
        let build = values["build"] ?? values["_build"]
        func hides(_ option: String) -> Bool { ["never", "false"].contains(build?[option]?.text?.lowercased() ?? "") }
        return hides("render") ? .nobody : hides("list") ? .link : nil
    }
}
