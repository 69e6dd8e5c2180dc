import SiteModel

/// What is written in YAML.
public enum YAMLSubject: Sendable {
    /// The front matter of a document.
    case frontMatter
    /// `site.yml`.
    case settings

    /// What messages call it.
    var name: Wording {
        switch self {
        case .frontMatter: Wording("front matter", korean: "머리말")
        case .settings: Wording("site.yml", korean: "site.yml")
        }
    }
}
