import SiteModel

/// Finds what single documents lack.
enum PageCheck {
    static func diagnostics(for pages: [CheckedPage]) -> [Diagnostic] {
        pages.flatMap { checked -> [Diagnostic] in
            let pictures = checked.links.filter { $0.kind == .pictureWithoutText && !$0.written.isEmpty }.map {
                checked.diagnostic(MissingProblem.alternativeText(picture: $0.written), at: $0.position)
            }
            return pictures
                + (lacksDescription(checked) ? [checked.diagnostic(MissingProblem.description, at: nil)] : [])
        }
    }

    /// Digests and transcripts are made by machines that write none.
    private static func lacksDescription(_ checked: CheckedPage) -> Bool {
        (checked.page.kind == .post || checked.page.kind == .page) && !checked.hasDescription
    }
}
