import SiteBytes
public import SiteModel

/// Looks at a whole site for what no document shows by itself.
public enum SiteCheck {
    /// Checks a site.
    ///
    /// - Parameter site: The site.
    /// - Returns: What was found, in no order.
    public static func diagnostics(for site: CheckedSite) -> [Diagnostic] {
        links(of: site) + TagCheck.diagnostics(for: site.pages) + TitleCheck.diagnostics(for: site.pages)
            + StoryCheck.diagnostics(for: site.pages) + PageCheck.diagnostics(for: site.pages)
            + FileCheck.diagnostics(for: site)
    }

    private static func links(of site: CheckedSite) -> [Diagnostic] {
        guard site.hasSettings else { return [Diagnostic(LinkProblem.notChecked, file: "site.yml")] }
        var check = LinkCheck(site)
        return check.diagnostics()
    }
}

extension [CheckedPage] {
    /// The pages as they came out, the oldest first, so that of two alike the later one is to blame.
    func inOrderOfPublication() -> [CheckedPage] {
        sorted { left, right in
            switch (left.page.published?.instant, right.page.published?.instant) {
            case (let left?, let right?) where left != right: left < right
            case (_?, nil): true
            case (nil, _?): false
            default: left.page.file.precedes(right.page.file)
            }
        }
    }
}
