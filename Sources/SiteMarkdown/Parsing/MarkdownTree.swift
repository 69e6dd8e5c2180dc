import CMarkArena
import CMarkGFM

/// Parses documents.
enum MarkdownTree {
    /// Parses prepared text.
    ///
    /// `table` and `tasklist` are the only extensions attached: `strikethrough` and `autolink` change a table of the
    /// whole process during each parse and so cannot be used by two threads at once.
    ///
    /// - Parameters:
    ///   - text: UTF-8 that has gone through `SourcePreparation`.
    ///   - use: What to do with the document. Its nodes live in an arena that is given back as a whole, so that no node
    ///     is valid afterwards and none has to be freed.
    /// - Returns: What `use` returns.
    static func parse<Result>(_ text: [UInt8], _ use: (Node) -> Result) -> Result {
        _ = extensionsAreRegistered
        let arena = document_arena_open()
        defer { document_arena_close(arena) }
        let parser = cmark_parser_new_with_mem(CMARK_OPT_UNSAFE | CMARK_OPT_FOOTNOTES, DocumentArena.allocator)
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
        return use(root)
    }

    /// Registering is once per process; a static is set up by one thread while the others wait.
    private static let extensionsAreRegistered: Bool = {
        cmark_gfm_core_extensions_ensure_registered()
        return true
    }()
}
