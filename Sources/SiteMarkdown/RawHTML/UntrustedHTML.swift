/// Decides what becomes of the HTML in a document whose author may not write any.
enum UntrustedHTML {
    /// Makes elements of the tags that any document may contain, and reports the others; what stays raw HTML in the tree
    /// is not written.
    ///
    /// Nothing may restructure the tree after this: tags are paired among the nodes of one parent.
    static func apply(to root: Node, partStarts: Set<Node>, writer: HTMLWriter) {
        var report = HTMLReport(source: writer.sourceLines)
        InlineTagFilter(in: root).apply(&report, source: writer.sourceLines)
        HTMLBlockFilter.apply(to: root, partStarts: partStarts, source: writer.sourceLines, &report)
        report.report(to: writer)
    }
}
