import SiteContent
import SiteModel

/// Reads the settings of Hugo, in TOML, YAML or JSON, in one file or in `config/_default`
/// (https://gohugo.io/configuration/introduction/).
enum HugoSettings {
    /// Everything that the files say, as one mapping.
    static func configuration(in folder: ForeignFolder) -> FrontMatterValue {
        var values: [String: FrontMatterValue] = [:]
        for place in ["", "config/_default/"] {
            for name in ["config", "hugo"] { values.merge(file(place + name, in: folder) ?? [:]) { $1 } }
        }
        for part in ["params", "languages", "permalinks", "markup", "pagination", "frontmatter", "module"] {
            if let inner = file("config/_default/" + part, in: folder) { values[part] = .mapping(inner) }
        }
        return .mapping(values)
    }

    private static func file(_ name: String, in folder: ForeignFolder) -> [String: FrontMatterValue]? {
        if let text = folder.text(of: name + ".toml"), case .mapping(let values)? = try? TOMLReader.read(text) {
            return values
        }
        for ending in ["yaml", "yml", "json"] {
            if let text = folder.text(of: "\(name).\(ending)") { return YAMLFields(text).values }
        }
        return nil
    }

    /// What `site.yml` can say of it; `language` is the main one.
    static func read(_ configuration: FrontMatterValue, language: String?) -> ForeignSettings {
        var settings = ForeignSettings()
        let own = language.flatMap { configuration["languages"]?[$0] }
        func text(_ path: String) -> String? { own?[path]?.text ?? configuration[path]?.text }
        settings.title = text("title")
        settings.description = text("params.description") ?? text("params.metadata.description") ?? text("description")
        settings.author = text("params.author") ?? text("params.author.name") ?? text("author.name") ?? text("author")
        settings.baseURL = text("baseURL") ?? text("baseurl")
        settings.language = text("languageCode") ?? text("locale") ?? language
        settings.timeZone = text("timeZone") ?? text("timezone")
        settings.pageSize = (text("pagination.pagerSize") ?? text("paginate")).flatMap { Int($0) }
        settings.socialImage = configuration["params.images"]?.texts.first
        settings.keepsLineBreaks = text("markup.goldmark.renderer.hardWraps") == "true"
        if text("markup.goldmark.renderer.unsafe") == "true" { settings.foldersWithHTML = ["."] }
        return settings
    }
}
