import SiteContent
import SiteModel

/// A document that a build holds back: a draft, one from the future, or one that has expired.
package struct UnpublishedDocument: Sendable, Hashable {
    /// The path of its file from the site's root.
    package let file: String
    /// The title and the slug, if it says them.
    let names: [String]

    /// The files beside documents that it shows or links to, by their published paths.
    let files: Set<String>

    /// Why it is held back.
    package let reason: HoldingReason

    /// Takes what a document says about itself.
    init(_ document: SourceDocument, reason: HoldingReason, files: Set<String>) {
        self.reason = reason
        self.files = files
        file = document.file.path
        names = [document.frontMatter.title, document.frontMatter.slug?.text].compactMap { $0 }
    }
}
