import SiteContent
import SiteModel

/// A draft, or a document from the future, that a build leaves out.
package struct UnpublishedDocument: Sendable, Hashable {
    /// The path of its file from the site's root.
    package let file: String
    /// The title and the slug, if it says them.
    let names: [String]

    /// Takes what a document says about itself.
    init(_ document: SourceDocument) {
        file = document.file.path
        names = [document.frontMatter.title, document.frontMatter.slug?.text].compactMap { $0 }
    }
}
