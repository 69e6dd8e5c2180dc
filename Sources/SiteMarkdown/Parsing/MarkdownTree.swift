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
    /// has to be freed. They may take up so many bytes, those that `use` adds included: a mark that opens nothing costs two
    /// hundred times its size.
    static func parse<Result>(
        _ text: [UInt8], mostBytes: Int, _ use: (Node) -> Result
    ) throws(TreeTooLarge) -> Result {
        _ = extensionsAreRegistered
        let arena = document_arena_open()
        defer { document_arena_close(arena) }
        let parser = cmark_parser_new_with_mem(CMARK_OPT_UNSAFE | CMARK_OPT_FOOTNOTES, DocumentArena.allocator)
        for name in ["table", "tasklist"] {
            cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
        }
        let document = text.withUnsafeBytes { bytes in
            document_arena_parse(
                UnsafeMutableRawPointer(parser), bytes.bindMemory(to: CChar.self).baseAddress, bytes.count,
                max(0, mostBytes))
        }
        guard let root = Node(document.map { OpaquePointer($0) }) else { throw TreeTooLarge() }
        defer { cmark_parser_free(parser) }
        let result = use(root)
        guard !DocumentArena.isFull else { throw TreeTooLarge() }
        return result
    }

    /// Registers the extensions once per process: one thread initialises a static while the others wait.
    private static let extensionsAreRegistered: Bool = {
        cmark_gfm_core_extensions_ensure_registered()
        return true
    }()
}

/// Thrown if the tree of a text would take more memory than it may.
struct TreeTooLarge: Error {}

/// The memory of the calling thread's current document.
enum DocumentArena {
    /// What the C library allocates with.
    static var allocator: UnsafeMutablePointer<cmark_mem>? {
        document_arena_allocator()?.assumingMemoryBound(to: cmark_mem.self)
    }

    /// Whether the tree has taken up more than it may, so that no node is added any more and the document is refused.
    static var isFull: Bool { document_arena_was_overfilled() }
}
