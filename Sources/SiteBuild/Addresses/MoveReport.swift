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
            let aliases = (page.aliases.map(\.route) + routes).aliasItems(under: site.configuration.baseURL)
            return Diagnostic(
                BuildProblem.moved(from: routes.map(\.path), to: page.route.path, kind: page.kind, aliases: aliases),
                file: page.file)
        }
    }
}

extension [Route] {
    /// The addresses as the items of `aliases: […]`, quoted if YAML requires it.
    func aliasItems(under base: BaseURL) -> String {
        map { YAMLWriter.listItem($0.alias(under: base)) }.joined(separator: ", ")
    }
}

extension Route {
    /// The address as an alias; where it looks as if it had the base path, with the base path.
    fileprivate func alias(under base: BaseURL) -> String {
        let looksBased = !base.folders.isEmpty && path.split(separator: "/").map(String.init).starts(with: base.folders)
        let text = (looksBased ? "/" + base.folders.joined(separator: "/") : "") + path
        return text.replacing("%", with: "%25").replacing("?", with: "%3F").replacing("#", with: "%23")
    }
}
