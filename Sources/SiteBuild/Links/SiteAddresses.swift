import SiteModel

/// What a web server has at each address of the site.
package struct SiteAddresses {
    package enum Target {
        /// A document's page, by its position.
        case page(Int)
        /// Another page or file.
        case file
    }

    private var targets: [String: Target]

    /// Lists the addresses of a site.
    package init(_ site: LinkedSite) {
        targets = Dictionary(minimumCapacity: site.routes.count)
        for route in site.routes { targets[route.path] = .file }
        for (position, document) in site.documents.enumerated() {
            targets[document.route.path] = .page(position)
        }
    }

    /// What a web server returns for a path: `/a` leads to `/a/`, and `/a/index.html` is the same page.
    package func target(at path: String) -> Target? {
        if let target = targets[path] { return target }
        if path.hasSuffix("/index.html") { return targets[String(path.dropLast(10))] }
        return path.hasSuffix("/") ? nil : targets[path + "/"]
    }
}
