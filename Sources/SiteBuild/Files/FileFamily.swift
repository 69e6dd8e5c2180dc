import SiteContent
import SiteFeeds
import SiteModel
import SiteTemplates

/// A family of files: those that are planned, shown and made in one way.
///
/// Everything about a family is in its file in this folder; a new one becomes part of every site by its line in `all`.
protocol FileFamily: SendableMetatype {
    /// The addresses of its files that every site has, whatever it holds.
    static var fixedRoutes: [Route] { get }
    /// The templates that its pages are laid out with.
    static var templates: [TemplateName] { get }

    /// Plans the family's files.
    ///
    /// `earlier` are the files of the families before this one: those of files about files, such as sitemaps, come last.
    static func files(of site: PlanInput, after earlier: [any SiteFile]) -> [any SiteFile]
}

/// What is known of a site when its files are planned.
struct PlanInput {
    let site: Site
    let theme: Theme
    /// The files of `content/` that are copied.
    let assets: [SourceFile]
    /// The blog's own files that hosts read.
    let hostFiles: [SourceFile]
}

/// Every family of files.
enum FileFamilies {
    /// In this order families are planned; of two files that ask for one address, the later is mostly to blame.
    static let all: [any FileFamily.Type] = [
        DocumentPages.self,
        HomePages.self,
        FeaturedPages.self,
        TagPages.self,
        SourcePages.self,
        AuthorPages.self,
        TagIndex.self,
        NotFound.self,
        ArchivePages.self,
        ThemeAssets.self,
        CopiedFiles.self,
        Feeds.self,
        // Files about files: they see all of the above.
        Sitemaps.self,
        HostFiles.self,
        Redirects.self,
    ]

    /// The templates of all pages.
    static let templates = all.flatMap { $0.templates }
}
