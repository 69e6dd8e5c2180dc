import Foundation
import SiteBytes
import SiteFeeds
import SiteModel
import SiteTestSupport
import Testing

@testable import SiteBuild

@Suite("the memory of addresses")
struct AddressMemoryTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test("of a file that someone has damaged, sealed again or not, holds only what a build can have written")
    func damage() throws {
        var generator = SeededGenerator(seed: 18)
        let whole = AddressMemory.sealed(Self.book)
        for _ in 0..<2_000 {
            var bytes = Array(whole.dropLast(CacheFolder.checksumByteCount))
            let start = Bool.random(using: &generator) ? 17 : 0
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                let place = Int.random(in: start..<bytes.count, using: &generator)
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &generator)
                case 1: bytes[place] = .random(in: 0...255, using: &generator)
                case 2: bytes.insert(contentsOf: repeatElement(255, count: 9), at: place)
                default: bytes.removeLast(Int.random(in: 0..<(bytes.count - 17) / 8 + 1, using: &generator))
                }
                guard bytes.count > 32 else { break }
            }
            let seal = Bool.random(using: &generator) ? Fingerprint(of: bytes).encoded : []
            expectPlausible(try book(in: bytes + seal))
        }
    }

    /// Paths that no build gives to a page or file.
    static let paths = [
        "", "x/", "//", "/a//b/", "/../x/", "/a/../../x/", "/./", "/a/..", "/" + String(repeating: "a", count: 256),
        "/" + String(repeating: "a/", count: 5_000), "/.site-manifest", "/.site-staging/a/",
    ]

    @Test("forgets what cannot be an address", arguments: paths)
    func implausible(path: String) throws {
        let route = Route(path: path)
        let bytes = AddressMemory.sealed(
            AddressBook(
                known: Self.book.known, moves: [Move(route: route, file: "a.md")],
                identities: ["a.md": FeedIdentity(route: route)]))
        let book = try book(in: bytes)
        #expect(book.known.count == Self.book.known.count)
        #expect(book.moves.isEmpty && book.identities.isEmpty)
    }

    @Test("keeps what is one", arguments: ["/", "/a/", "/a/b.html", "/.well-known/a", "/…/", "/.../", "/새 글/"])
    func plausible(path: String) throws {
        let moves = [Move(route: Route(path: path), file: "a.md")]
        #expect(try book(in: AddressMemory.sealed(AddressBook(moves: moves))).moves.count == 1)
    }

    @Test("is not as large as someone makes it", arguments: [0, -1, Int.max, Int.min])
    func numbers(number: Int) throws {
        let identities = ["a.md": FeedIdentity(route: .home, number: number)]
        let moves = (0..<3_000).map { Move(route: Route(page: ["\($0)"]), file: "a.md") }
        let book = try book(in: AddressMemory.sealed(AddressBook(moves: moves, identities: identities)))
        #expect(book.identities.isEmpty)
        #expect(book.moves.count == 1_000)
    }

    @Test("does not read a file that no build writes: a huge one, a link, a pipe")
    func others() throws {
        let path = folder.path + "/addresses-1"
        try folder.write(AddressMemory.sealed(Self.book), to: "elsewhere")
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "elsewhere")
        expectDamaged()
        try FileManager.default.removeItem(atPath: path)
        #expect(mkfifo(path, 0o600) == 0)
        expectDamaged()
        try FileManager.default.removeItem(atPath: path)
        try folder.write(AddressMemory.sealed(Self.book), to: "addresses-1")
        #expect(truncate(path, 1 << 40) == 0)
        expectDamaged()
    }

    // MARK: Support

    private static let book = AddressBook(
        known: (0..<4).map { number in
            let page = PageFields(
                file: "content/\(number).md", kind: .post, title: "", description: "", route: Route(page: ["\(number)"])
            )
            return KnownAddress(
                Page(page), source: Fingerprint(of: "\(number)"), now: Timestamp(millisecondsSinceEpoch: 0))
        }.compactMap { $0 },
        moves: [Move(route: Route(page: ["old", "글"]), file: "content/1.md")],
        identities: ["content/1.md": FeedIdentity(route: Route(page: ["old", "글"]))])

    private var memory: AddressMemory {
        AddressMemory(folder: CacheFolder(path: folder.path), name: "addresses-1")
    }

    private func book(in bytes: [UInt8]) throws -> AddressBook {
        try folder.write(bytes, to: "addresses-1")
        return memory.book
    }

    private func expectDamaged(sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(memory.isDamaged, sourceLocation: sourceLocation)
        #expect(memory.book.known.isEmpty, sourceLocation: sourceLocation)
    }

    /// Expects that a build can work with a book: addresses are in the output folder, and numbers can be counted on.
    private func expectPlausible(_ book: AddressBook) {
        let routes = book.known.map(\.route) + book.moves.map(\.route) + book.identities.values.map(\.route)
        for route in routes {
            let names = route.path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
            #expect(!names.dropLast().contains("") && !names.contains("..") && route.path.utf8.count < 10_000)
        }
        let updated = book.updated(by: Self.book.known, among: [])
        #expect(updated.identities.values.allSatisfy { (1...1_000_001).contains($0.number) })
    }
}
