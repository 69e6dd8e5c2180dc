import SiteContent
import SiteModel

/// Says which documents have moved, and what makes every build know it.
enum MoveReport {
    /// More documents than that move together, by a setting or a script, and are mentioned together.
    private static let mostSingly = 10

    /// What is worth saying about moves.
    ///
    /// - Parameters:
    ///   - plan: The site, with the pages that lead from former addresses.
    ///   - site: The pages.
    /// - Returns: One warning for each document, or one for all.
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
    /// The address as an item of `aliases: […]`, with quotes where YAML needs them.
    var listItem: String {
        let text = path.replacing("%", with: "%25").replacing("?", with: "%3F").replacing("#", with: "%23")
        return YAMLWriter.listItem(text)
    }
}
