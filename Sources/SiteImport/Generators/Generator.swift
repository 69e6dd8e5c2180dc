/// A program whose blogs can be imported.
public enum Generator: String, Sendable, CaseIterable {
    case jekyll
    case hugo
    case astropaper
    case obsidian

    /// Its name as people write it.
    public var name: String {
        switch self {
        case .jekyll: "Jekyll"
        case .hugo: "Hugo"
        case .astropaper: "AstroPaper"
        case .obsidian: "Obsidian"
        }
    }

    /// What reads its blogs.
    var source: any ImportSource.Type {
        switch self {
        case .jekyll: JekyllSource.self
        case .hugo: HugoSource.self
        case .astropaper: AstroPaperSource.self
        case .obsidian: ObsidianSource.self
        }
    }
}
