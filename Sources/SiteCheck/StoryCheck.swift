import SiteModel

/// Finds stories that an earlier digest has told already.
enum StoryCheck {
    static func diagnostics(for pages: [CheckedPage]) -> [Diagnostic] {
        var first: [String: (file: String, line: Int)] = [:]
        var diagnostics: [Diagnostic] = []
        for checked in pages.inOrderOfPublication() {
            for link in checked.links {
                guard case .story(let headline) = link.kind, let key = StoryAddress.key(of: link.address) else {
                    continue
                }
                if let earlier = first[key] {
                    let problem = DuplicateProblem.story(headline, file: earlier.file, line: earlier.line)
                    diagnostics.append(checked.diagnostic(problem, at: link.position))
                } else {
                    first[key] = (checked.page.file, link.position.line)
                }
            }
        }
        return diagnostics
    }
}
