import CMarkArena
import CMarkGFM

/// The memory in which the calling thread's current document lies.
enum DocumentArena {
    /// What the C library allocates with.
    static var allocator: UnsafeMutablePointer<cmark_mem>? {
        document_arena_allocator()?.assumingMemoryBound(to: cmark_mem.self)
    }
}
