import SiteBytes
import SiteContent
import SiteMarkdown
import SiteModel

/// Completes what is said of `[[…]]` and `![[…]]` in a blog that is not written in Obsidian: the Markdown to write, where one
/// document or file has the name.
struct WikiLinkHints {
    private let site: Site
    private let targets: WikiLinkTargets
    private let files: FileIndex

    private init(_ site: Site, assets: [SourceFile]) {
        self.site = site
        targets = WikiLinkTargets(of: site, isVault: true)
        files = FileIndex(assets.map(\.publishedPath).sorted())
    }

    /// The diagnostics of a site's documents.
    static func completing(_ diagnostics: [Diagnostic], in site: Site, assets: [SourceFile]) -> [Diagnostic] {
        guard !site.configuration.isObsidian, diagnostics.contains(where: mayBeCompleted) else { return diagnostics }
        let hints = WikiLinkHints(site, assets: assets)
        return diagnostics.map { mayBeCompleted($0) ? hints.completed($0) : $0 }
    }

    private static func mayBeCompleted(_ diagnostic: Diagnostic) -> Bool {
        diagnostic.excerpt?.text.contains("[[") ?? false
    }

    /// The cache remembers names of rules only.
    private func completed(_ diagnostic: Diagnostic) -> Diagnostic {
        guard let position = diagnostic.position, let line = diagnostic.excerpt,
            let link = WrittenWikiLink(in: line.text, at: line.column(of: position.column))
        else { return diagnostic }
        var completed = diagnostic
        switch diagnostic.problem.identifier {
        case ObsidianProblem.wikiLink("").identifier:
            guard let markdown = markdown(linkingTo: link) else { return diagnostic }
            completed.problem = ObsidianProblem.wikiLink(link.written, markdown: markdown)
        case ObsidianProblem.embed("").identifier:
            guard let markdown = markdown(showing: link) ?? markdown(linkingTo: link) else { return diagnostic }
            completed.problem = ObsidianProblem.embed(link.written, markdown: markdown)
        default: break
        }
        return completed
    }

    private func markdown(linkingTo link: WrittenWikiLink) -> String? {
        guard let page = targets.page(named: link.target) else { return nil }
        let fragment = link.fragment.map { "#" + $0 } ?? ""
        return "[\(link.shownText)](\(Self.address(page.route.path))\(fragment))"
    }

    private func markdown(showing link: WrittenWikiLink) -> String? {
        guard let path = files.path(endingWith: link.target.composed) else { return nil }
        let name = path.split(separator: "/").last.map(String.init) ?? ""
        let stem = String(name.prefix(upTo: name.lastIndex(of: ".") ?? name.endIndex))
        let mark = VaultFile(name) == .picture ? "!" : ""
        return mark + "[\(link.caption ?? (mark.isEmpty ? name : stem))](\(Self.address("/" + path)))"
    }

    /// A path as an address of Markdown: what would end it is encoded.
    private static func address(_ path: String) -> String {
        String(path.flatMap { " ()<>%?#\\".contains($0) ? Array(PercentEncoding.component(String($0))) : [$0] })
    }
}
