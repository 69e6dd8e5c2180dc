import SiteContent
import SiteModel

/// Reports which documents have moved, and how to make the redirects permanent.
enum MoveReport {
    /// If more documents have moved, a setting or a script moved them together, and one warning reports them all.
    private static let mostSingly = 10

    /// One warning for each document that has moved, or one for all.
    static func diagnostics(of plan: SitePlan, in site: Site) -> [Diagnostic] {
        var routes: [Int: [Route]] = [:]
        for page in plan.remembered { routes[page.position, default: []].append(page.route) }
        guard routes.count <= mostSingly else {
            return [Diagnostic(BuildProblem.manyMoved(count: routes.count))]
        }
        return routes.sorted { $0.key < $1.key }.map { position, routes in
            let page = site.pages[position]
            let former = routes.map { Alias(route: $0, position: SourcePosition(line: 1), excerpt: "") }
            let aliases = (page.aliases + former).items(under: site.configuration.baseURL)
            return Diagnostic(
                BuildProblem.moved(from: routes.map(\.path), to: page.route.path, kind: page.kind, aliases: aliases),
                file: page.file)
        }
    }
}

extension [Alias] {
    /// The addresses as the items of `aliases: […]`, quoted if YAML requires it.
    func items(under base: BaseURL) -> String {
        map { YAMLWriter.listItem($0.text(under: base)) }.joined(separator: ", ")
    }
}

extension Alias {
    /// The address as front matter has it; where it looks as if it had the base path, with the base path.
    fileprivate func text(under base: BaseURL) -> String {
        let path = withoutQuery.path
        let looksBased = !base.folders.isEmpty && path.split(separator: "/").map(String.init).starts(with: base.folders)
        let text = (looksBased ? "/" + base.folders.joined(separator: "/") : "") + path
        let former = text.replacing("%", with: "%25").replacing("?", with: "%3F").replacing("#", with: "%23")
        return query.map { "\(former)?\($0)" } ?? former
    }
}
