import CMarkArena
import CMarkGFM

/// Parses documents.
enum MarkdownTree {
    /// Parses text that has gone through `SourcePreparation`.
    ///
    /// `table` and `tasklist` are the only extensions attached: `strikethrough` and `autolink` change a table of the
    /// whole process during each parse, so two threads cannot use them at once.
    ///
    /// The nodes are in an arena that is freed as a whole, so that none of them is valid after `use` returns and none
    /// has to be freed.
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

    /// Registers the extensions once per process: one thread initialises a static while the others wait.
    private static let extensionsAreRegistered: Bool = {
        cmark_gfm_core_extensions_ensure_registered()
        return true
    }()
}

/// The memory of the calling thread's current document.
enum DocumentArena {
    /// What the C library allocates with.
    static var allocator: UnsafeMutablePointer<cmark_mem>? {
        document_arena_allocator()?.assumingMemoryBound(to: cmark_mem.self)
    }
}
