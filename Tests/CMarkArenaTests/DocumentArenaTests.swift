import CMarkArena
import CMarkGFM
import Foundation
import Testing

/// The blocks of an arena, whose last bytes are written to and read, so that a sanitizer sees each that is too small.
@Suite("the memory of one document's tree")
struct DocumentArenaTests {
    /// Opens an arena on this thread, and closes it when the work is done.
    private func withArena(_ work: (cmark_mem) throws -> Void) rethrows {
        let arena = document_arena_open()
        defer { document_arena_close(arena) }
        try work(document_arena_allocator().assumingMemoryBound(to: cmark_mem.self).pointee)
    }

    /// Sizes around those of blocks, of slabs and of the smallest large block.
    private static let sizes = [
        0, 1, 15, 16, 17, 1007, 1008, 1009, 1023, 1024, 1025, 1040, 65_519, 65_536, 65_537, 1_000_000,
    ]

    @Test("blocks are empty, aligned and do not overlap")
    func blocks() {
        withArena { memory in
            var blocks: [(bytes: UnsafeMutableRawBufferPointer, mark: UInt8)] = []
            for (index, size) in (Self.sizes + Self.sizes + Self.sizes).enumerated() {
                let block = UnsafeMutableRawBufferPointer(start: memory.calloc(1, size), count: size)
                #expect(UInt(bitPattern: block.baseAddress) % 16 == 0)
                #expect(block.allSatisfy { $0 == 0 })
                block.initializeMemory(as: UInt8.self, repeating: UInt8(index + 1))
                blocks.append((block, UInt8(index + 1)))
            }
            for (bytes, mark) in blocks { #expect(bytes.allSatisfy { $0 == mark }) }
        }
    }

    @Test("a block that was freed is empty when it comes again")
    func spares() {
        withArena { memory in
            for size in Self.sizes {
                let block = UnsafeMutableRawBufferPointer(start: memory.calloc(1, size), count: size)
                block.initializeMemory(as: UInt8.self, repeating: 255)
                memory.free(block.baseAddress)
                let next = UnsafeMutableRawBufferPointer(start: memory.calloc(size, 1), count: size)
                #expect(next.allSatisfy { $0 == 0 })
            }
            memory.free(nil)
        }
    }

    @Test("a block that grows keeps what it holds", arguments: [0, 1, 16, 1000, 1024, 1025, 65_536])
    func growing(start: Int) {
        withArena { memory in
            var block = memory.realloc(nil, start)
            var size = start
            block?.initializeMemory(as: UInt8.self, repeating: 7, count: size)
            for next in Self.sizes where next > start {
                block = memory.realloc(block, next)
                let bytes = UnsafeMutableRawBufferPointer(start: block, count: next)
                #expect(bytes.prefix(size).allSatisfy { $0 == 7 })
                bytes.initializeMemory(as: UInt8.self, repeating: 7)
                size = next
            }
            // One that shrinks stays where it is.
            #expect(memory.realloc(block, 1) == block)
            memory.free(block)
        }
    }

    @Test("an arena within another leaves it alone")
    func nested() {
        withArena { outer in
            let block = UnsafeMutableRawBufferPointer(start: outer.calloc(1, 100), count: 100)
            block.initializeMemory(as: UInt8.self, repeating: 1)
            for size in Self.sizes {
                withArena { inner in
                    UnsafeMutableRawBufferPointer(start: inner.calloc(1, size), count: size)
                        .initializeMemory(as: UInt8.self, repeating: 2)
                }
            }
            #expect(block.allSatisfy { $0 == 1 })
            let next = UnsafeMutableRawBufferPointer(start: outer.calloc(1, 100), count: 100)
            #expect(next.allSatisfy { $0 == 0 })
        }
    }

    @Test("each thread has its own")
    func threads() {
        let group = DispatchGroup()
        for mark in UInt8(1)...8 {
            group.enter()
            Thread.detachNewThread {
                for _ in 0..<50 {
                    withArena { memory in
                        let blocks = Self.sizes.map { size in
                            let block = UnsafeMutableRawBufferPointer(start: memory.calloc(1, size), count: size)
                            block.initializeMemory(as: UInt8.self, repeating: mark)
                            return block
                        }
                        #expect(blocks.allSatisfy { $0.allSatisfy { $0 == mark } })
                        for block in blocks.shuffled() { memory.free(block.baseAddress) }
                    }
                }
                group.leave()
            }
        }
        group.wait()
    }
}
