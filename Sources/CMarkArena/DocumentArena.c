#include "DocumentArena.h"

#include <cmark-gfm.h>

#include <setjmp.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define EVERY_BLOCK_IS_LARGE true
#endif
#endif
#ifndef EVERY_BLOCK_IS_LARGE
/// AddressSanitizer knows where a block ends only if `malloc` made it.
#define EVERY_BLOCK_IS_LARGE false
#endif

enum {
    /// Blocks are multiples of this, which is also the alignment that `malloc` promises.
    grain = 16,
    /// Blocks up to this size come from slabs; a tree's nodes and nearly all of its texts do.
    largest_small = 1024,
    slab_size = 64 * 1024,
};

/// Precedes every block.
typedef struct {
    _Alignas(grain) size_t capacity;
} header;

/// A small block that was freed, for the next one of its size.
typedef struct spare {
    struct spare *next;
} spare;

typedef struct slab {
    struct slab *next;
    _Alignas(grain) char bytes[];
} slab;

/// A block too large for slabs, from `malloc`, so that it can grow in place and be freed by itself.
typedef struct large {
    struct large *previous, *next;
    header header;
} large;

struct document_arena {
    cmark_mem allocator;
    document_arena *outer;
    char *free_start, *free_end;
    slab *slabs;
    large *larges;
    spare *spares[largest_small / grain + 1];
    /// How many bytes slabs and large blocks have, and may have while a text is parsed.
    size_t byte_count, most_bytes;
    /// Whether there were more at any time since the text was parsed.
    bool was_overfilled;
    /// Where to go on once there are too many; `NULL` while no text is parsed.
    jmp_buf *escape;
};

/// cmark's allocator functions have no context, so each thread has to remember its arena.
static _Thread_local document_arena *current;

/// Counts bytes that are about to be allocated, and gives the parser up if there are too many.
///
/// Only frames of cmark and of this file are left behind, which own nothing but memory of the arena.
static void count_bytes(size_t size) {
    document_arena *arena = current;
    if (arena->escape && size > arena->most_bytes - arena->byte_count) longjmp(*arena->escape, 1);
    arena->byte_count += size;
    if (arena->byte_count > arena->most_bytes) arena->was_overfilled = true;
}

/// cmark expects that memory never runs out; its own allocator ends the program as well.
static void *checked(void *memory) {
    if (!memory) abort();
    return memory;
}

static header *header_of(void *block) {
    return (header *)block - 1;
}

static large *large_of(void *block) {
    return (large *)((char *)block - sizeof(large));
}

static void link_large(large *entry) {
    entry->previous = NULL;
    entry->next = current->larges;
    if (entry->next) entry->next->previous = entry;
    current->larges = entry;
}

static void unlink_large(large *entry) {
    *(entry->previous ? &entry->previous->next : &current->larges) = entry->next;
    if (entry->next) entry->next->previous = entry->previous;
}

/// Allocates a large block, or changes the size of one that has been unlinked.
static void *allocate_large(large *old, size_t size) {
    if (size > SIZE_MAX - sizeof(large)) abort();
    large *entry = checked(realloc(old, sizeof(large) + size));
    entry->header.capacity = size;
    link_large(entry);
    return entry + 1;
}

static void add_slab(void) {
    count_bytes(slab_size);
    slab *fresh = checked(malloc(slab_size));
    fresh->next = current->slabs;
    current->slabs = fresh;
    current->free_start = fresh->bytes;
    current->free_end = (char *)fresh + slab_size;
}

static void *allocate_small(size_t size) {
    size_t capacity = size ? (size + grain - 1) / grain * grain : grain;
    spare **spares = &current->spares[capacity / grain];
    if (*spares) {
        void *block = *spares;
        *spares = (*spares)->next;
        return block;
    }
    if ((size_t)(current->free_end - current->free_start) < sizeof(header) + capacity) add_slab();
    header *place = (header *)current->free_start;
    place->capacity = capacity;
    current->free_start += sizeof(header) + capacity;
    return place + 1;
}

static bool is_small(size_t size) {
    return size <= largest_small && !EVERY_BLOCK_IS_LARGE;
}

static void *allocate(size_t size) {
    if (is_small(size)) return allocate_small(size);
    count_bytes(size);
    return allocate_large(NULL, size);
}

static void *arena_calloc(size_t count, size_t size) {
    if (size && count > SIZE_MAX / size) abort();
    return memset(allocate(count * size), 0, count * size);
}

static void arena_free(void *block) {
    if (!block) return;
    size_t capacity = header_of(block)->capacity;
    if (is_small(capacity)) {
        spare *entry = block;
        entry->next = current->spares[capacity / grain];
        current->spares[capacity / grain] = entry;
    } else {
        current->byte_count -= capacity;
        unlink_large(large_of(block));
        free(large_of(block));
    }
}

static void *arena_realloc(void *block, size_t size) {
    if (!block) return allocate(size);
    size_t capacity = header_of(block)->capacity;
    if (size <= capacity) return block;
    if (!is_small(capacity)) {
        count_bytes(size - capacity);
        unlink_large(large_of(block));
        return allocate_large(large_of(block), size);
    }
    void *grown = memcpy(allocate(size), block, capacity);
    arena_free(block);
    return grown;
}

document_arena *document_arena_open(void) {
    document_arena *arena = checked(calloc(1, sizeof(document_arena)));
    arena->allocator = (cmark_mem){arena_calloc, arena_realloc, arena_free};
    arena->outer = current;
    return current = arena;
}

void document_arena_close(document_arena *arena) {
    for (slab *slab = arena->slabs, *next; slab; slab = next) {
        next = slab->next;
        free(slab);
    }
    for (large *entry = arena->larges, *next; entry; entry = next) {
        next = entry->next;
        free(entry);
    }
    current = arena->outer;
    free(arena);
}

void *document_arena_parse(void *parser, const char *text, size_t length, size_t most_bytes) {
    document_arena *arena = current;
    jmp_buf escape;
    arena->most_bytes = most_bytes > arena->byte_count ? most_bytes : arena->byte_count;
    arena->escape = &escape;
    if (setjmp(escape)) {
        arena->escape = NULL;
        return NULL;
    }
    cmark_parser_feed(parser, text, length);
    cmark_node *root = cmark_parser_finish(parser);
    arena->escape = NULL;
    arena->was_overfilled = false;
    return root;
}

bool document_arena_was_overfilled(void) {
    return current->was_overfilled;
}

void *document_arena_allocator(void) {
    return &current->allocator;
}
