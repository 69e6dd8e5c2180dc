package import SiteBytes
import SiteContent
package import SiteModel

/// What a build would publish, without bodies: for checks, which publish nothing.
package struct DryRun: Sendable {
    /// The address of each of the site's files.
    package let routes: [Route]
    /// Former addresses with their targets.
    package let redirects: [Route: Route]
    /// The links of documents to others by their names, by the document's file.
    package let wikiLinks: [String: [DocumentLink]]
    /// What a build would report about addresses.
    package let diagnostics: [Diagnostic]
    private let site: Site
    private let assets: [SourceFile]

    /// Plans the site of some pages, given with the fingerprints of their sources, and the documents that are left out.
    package init(
        of pages: [(page: Page, source: Fingerprint)], unpublished: [UnpublishedDocument], in opened: OpenedSite,
        options: BuildOptions
    ) {
        site = Site(pages: pages.map(\.page), configuration: opened.setup.configuration)
        let input = PlanInput(
            site: site, theme: opened.setup.theme, assets: opened.listing.assets, hostFiles: opened.listing.hostFiles,
            unpublished: unpublished)
        let plan = SitePlan(input, moves: Self.moves(of: pages, in: opened, options: options))
        routes = plan.files.map(\.route)
        redirects = plan.redirects
        let targets = WikiLinkTargets(of: site)
        wikiLinks = Dictionary(site.pages.map { ($0.file, targets.links(of: $0)) }) { first, _ in first }
        diagnostics = plan.diagnostics + MoveReport.diagnostics(of: plan, in: site)
        assets = opened.listing.assets
    }

    /// The diagnostics of documents as a build reports them, which knows the whole site.
    package func completing(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        WikiLinkHints.completing(diagnostics, in: site, assets: assets)
    }

    /// The former addresses of documents that builds remember.
    private static func moves(
        of pages: [(page: Page, source: Fingerprint)], in opened: OpenedSite, options: BuildOptions
    ) -> [Move] {
        guard options.remembersAddresses,
            let output = try? OutputFolder(path: options.output, root: options.root, homes: []),
            let remembered = BuildCache(
                root: options.root, name: options.cache, output: output,
                settings: BuildInputs(setup: opened.setup, program: options.program).settings,
                remembersAddresses: true
            ).addresses?.book
        else { return [] }
        let published = pages.compactMap { KnownAddress($0.page, source: $0.source, now: opened.now) }
        return remembered.updated(by: published, among: opened.listing.documents).moves
    }
}
