import CMarkGFM

/// A parsed document.
///
/// It owns the C library's tree and frees it.
struct MarkdownTree: ~Copyable {
    let root: Node

    /// Parses prepared text.
    ///
    /// `table` and `tasklist` are the only extensions attached: `strikethrough` and `autolink` change a table of the
    /// whole process during each parse and so cannot be used by two threads at once.
    ///
    /// - Parameter text: UTF-8 that has gone through `SourcePreparation`.
    init(parsing text: [UInt8]) {
        _ = Self.extensionsAreRegistered
        let parser = cmark_parser_new(CMARK_OPT_UNSAFE | CMARK_OPT_FOOTNOTES)
        defer { cmark_parser_free(parser) }
        for name in ["table", "tasklist"] {
            cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
        }
        text.withUnsafeBytes { bytes in
            cmark_parser_feed(parser, bytes.bindMemory(to: CChar.self).baseAddress, bytes.count)
        }
        guard let root = Node(cmark_parser_finish(parser)) else {
            preconditionFailure("cmark_parser_finish returns the document for every parser made by cmark_parser_new")
        }
        self.root = root
    }

    deinit {
        cmark_node_free(root.pointer)
    }

    /// Registering is once per process; a static is set up by one thread while the others wait.
    private static let extensionsAreRegistered: Bool = {
        cmark_gfm_core_extensions_ensure_registered()
        return true
    }()
}
