import SiteModel

/// Every address of the site.
struct SiteAddresses {
    /// What stands at an address.
    enum Resident {
        /// A document's page, by its position.
        case page(Int)
        /// Another page or file.
        case file
    }

    private var residents: [String: Resident]

    init(_ site: CheckedSite) {
        residents = Dictionary(minimumCapacity: site.routes.count)
        for route in site.routes { residents[route.path] = .file }
        for (position, checked) in site.pages.enumerated() { residents[checked.page.route.path] = .page(position) }
    }

    /// What a web server gives for a path: `/a` leads to `/a/`, and `/a/index.html` is the same page.
    func resident(at path: String) -> Resident? {
        if let resident = residents[path] { return resident }
        if path.hasSuffix("/index.html") { return residents[String(path.dropLast(10))] }
        return path.hasSuffix("/") ? nil : residents[path + "/"]
    }
}
