package import SiteContent
package import SiteModel

extension Turns {
    /// The turns of documents that are converted.
    ///
    /// A document may need two hundred times its bytes for the tree of its text, up to a limit, and some twenty times its
    /// bytes for what is made of that.
    ///
    /// - Parameters:
    ///   - documents: The documents, in the order of the pieces of work.
    ///   - limits: What one document may cost.
    package init(of documents: [SourceFile], limits: SiteConfiguration.Limits) {
        let most = limits.treeBytes
        let byteCount = { @Sendable (size: Int) in min(200 * size, most) + 20 * size }
        self.init(
            byteCount: { byteCount(min(documents[$0].byteCount, limits.documentBytes)) },
            mostBytes: 2 * byteCount(limits.documentBytes))
    }
}
