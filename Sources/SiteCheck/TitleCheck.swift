import SiteModel

/// Finds documents that have the title of an earlier one.
enum TitleCheck {
    static func diagnostics(for pages: [CheckedPage]) -> [Diagnostic] {
        var owners: [String: String] = [:]
        return pages.inOrderOfPublication().compactMap { checked in
            let key = checked.page.title.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
            guard let owner = owners[key] else {
                owners[key] = checked.page.file
                return nil
            }
            let problem = DuplicateProblem.title(checked.page.title, other: owner)
            return checked.diagnostic(problem, at: checked.titlePosition)
        }
    }
}
