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
            let aliases = (page.aliases.map(\.route) + routes).map(\.listItem).joined(separator: ", ")
            return Diagnostic(
                BuildProblem.moved(from: routes.map(\.path), to: page.route.path, kind: page.kind, aliases: aliases),
                file: page.file)
        }
    }
}

extension Route {
    /// The address as an item of `aliases: […]`, quoted if YAML requires it.
    var listItem: String {
        let text = path.replacing("%", with: "%25").replacing("?", with: "%3F").replacing("#", with: "%23")
        return YAMLWriter.listItem(text)
    }
}
