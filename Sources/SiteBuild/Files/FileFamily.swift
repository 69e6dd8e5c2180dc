import SiteContent
import SiteFeeds
import SiteModel
import SiteTemplates

/// A family of files: those that are planned, described and made in one way.
///
/// Everything about a family is in its file in this folder; a new one becomes part of every site by its line in `all`.
protocol FileFamily: SendableMetatype {
    /// The addresses of those of its files that every site has that has the family, whatever its content.
    static var fixedRoutes: [Route] { get }
    /// Whether a site with these settings has the family at all.
    static func isOn(in configuration: SiteConfiguration) -> Bool
    /// The templates of its pages.
    static var templates: [TemplateName] { get }

    /// Plans the family's files.
    ///
    /// `earlier` are the files of the families before this one; families about other files, such as sitemaps, are last.
    static func files(of site: PlanInput, after earlier: [any SiteFile]) -> [any SiteFile]
}

extension FileFamily {
    static func isOn(in _: SiteConfiguration) -> Bool { true }
}

/// What is known about a site when its files are planned.
struct PlanInput {
    let site: Site
    let theme: Theme
    /// The files of `content/` that are copied.
    let assets: [SourceFile]
    /// The blog's own files that hosts read.
    let hostFiles: [SourceFile]
    /// Drafts, and documents from the future, that are left out.
    var unpublished: [UnpublishedDocument] = []
    /// The search index; empty if the site has no search, and in a check, which needs no more than the fixed addresses.
    var search = SearchPlan()
}

/// Every family of files.
enum FileFamilies {
    /// The families in the order of planning; if two files claim one address, usually the later is blamed.
    static let all: [any FileFamily.Type] = [
        DocumentPages.self,
        HomePages.self,
        FeaturedPages.self,
        TagPages.self,
        SourcePages.self,
        AuthorPages.self,
        TagIndex.self,
        NotFound.self,
        SearchPages.self,
        ArchivePages.self,
        ThemeAssets.self,
        CopiedFiles.self,
        Feeds.self,
        SearchIndex.self,
        // Files about files: they see all of the above.
        Sitemaps.self,
        HostFiles.self,
        Redirects.self,
    ]

    /// The families of a site with these settings.
    static func all(in configuration: SiteConfiguration) -> [any FileFamily.Type] {
        all.filter { $0.isOn(in: configuration) }
    }

    /// The templates of all pages.
    static let templates = all.flatMap { $0.templates }
}
