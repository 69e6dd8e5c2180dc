#ifndef DOCUMENT_ARENA_H
#define DOCUMENT_ARENA_H

/// Memory for one document's tree: taken in slabs, and given back all at once.
///
/// cmark makes some hundred small blocks for each kilobyte of text, and would free every one of them by a walk over the
/// tree. An arena takes a block in a few instructions and needs no walk.
typedef struct document_arena document_arena;

/// Makes an arena, and the calling thread's current one until it is closed.
///
/// What is allocated from it must be used on this thread, and an arena opened later must be closed before it.
document_arena *document_arena_open(void);

/// Gives back every block of an arena, and makes the one that was current before it current again.
void document_arena_close(document_arena *arena);

/// The allocator of the calling thread's current arena, to hand to cmark: a `cmark_mem`.
///
/// cmark's header stays out of this one: two modules that both hold its declarations hide them from each other.
void *document_arena_allocator(void);

#endif
