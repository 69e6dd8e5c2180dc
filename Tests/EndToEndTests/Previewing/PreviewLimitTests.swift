import Foundation
import SiteTestSupport
import Testing

@Suite("the preview bounds what a client may cost", .ownThreads, .serialized)
struct PreviewLimitTests {
    /// More than this no test may make the server grow by; what is sent to it is far more.
    private static let mostGrowth = 24_000_000

    private func preview(_ files: [String: String] = [:]) throws -> PreviewRun {
        let files = files.merging(["content/posts/a.md": TinySite.post("가"), "content/b.txt": "b"]) { $1 }
        let preview = try PreviewRun(try TinySite(files))
        #expect(try preview.get("/b.txt")?.text == "b")
        return preview
    }

    private func expectBounded(_ preview: PreviewRun, since memory: Int) throws {
        #expect(try preview.get("/b.txt")?.text == "b")
        #expect(preview.memory - memory < Self.mostGrowth)
    }

    @Test(
        "lines and heads that do not end",
        arguments: [
            ("GET /", "a", 414), ("GET / HTTP/1.1\r\nX: ", "a", 431), ("GET / HTTP/1.1\r\n", "X: a\r\n", 431),
            ("", "a", 414), ("", "\r\n", 400),
        ] as [(String, String, Int)])
    func endless(start: String, rest: String, status: Int) throws {
        let preview = try preview()
        let memory = preview.memory
        let connection = try preview.connect()
        connection.send(start)
        let block = String(repeating: rest, count: 65536 / rest.utf8.count)
        var sent = 0
        while sent < 64_000_000, connection.send(block) { sent += block.utf8.count }
        // The answer can be lost while the client goes on sending, but the connection must end.
        let answer = HTTPAnswer.whole(connection.rest())
        #expect(connection.hasEnded)
        #expect(answer.map { $0.status == status } ?? true)
        #expect(sent < 16_000_000)
        try expectBounded(preview, since: memory)
    }

    @Test("a long line and long fields are answered with words")
    func tooLong() throws {
        let preview = try preview()
        #expect(try preview.get("/" + String(repeating: "a", count: 9000))?.status == 414)
        #expect(try preview.get("/b.txt", ["X": String(repeating: "a", count: 17_000)])?.status == 431)
        let many = Dictionary(uniqueKeysWithValues: (0..<150).map { ("X\($0)", "a") })
        #expect(try preview.get("/b.txt", many)?.status == 431)
        #expect(try preview.get("/b.txt", ["X": String(repeating: "a", count: 15_000)])?.status == 200)
    }

    @Test("a thousand connections", .enabled(if: Descriptors.allow(1200), "this system has too few"))
    func manyConnections() throws {
        let preview = try preview()
        let memory = preview.memory
        let connections = try (0..<1000).map { _ in try preview.connect() }
        for connection in connections { connection.send("GET / HTTP/1.1\r\n") }
        try expectBounded(preview, since: memory)
        #expect(preview.openFileCount < 400)
        // Those that came last are still there.
        let last = try #require(connections.last)
        last.send("Host: 127.0.0.1:\(preview.port)\r\n\r\n")
        #expect(last.answer()?.status == 200)
        let first = try #require(connections.first)
        _ = first.rest()
        #expect(first.hasEnded)
    }

    @Test("a thousand pages that listen", .enabled(if: Descriptors.allow(1200), "this system has too few"))
    func manyListeners() throws {
        let preview = try preview()
        let memory = preview.memory
        let connections = try (0..<1000).map { _ in try preview.connect() }
        for connection in connections { connection.send(preview.request("/_site/events")) }
        try expectBounded(preview, since: memory)
        #expect(preview.openFileCount < 400)
    }

    @Test("clients that do not read what they asked for")
    func slowReaders() throws {
        let preview = try preview(["content/large.bin": String(repeating: "0123456789abcdef", count: 1_000_000)])
        let memory = preview.memory
        let connections = try (0..<40).map { _ in try HTTPConnection(port: preview.port, receiveBuffer: 4096) }
        for connection in connections { connection.send(preview.request("/large.bin")) }
        try expectBounded(preview, since: memory)
        let large = try #require(try preview.get("/large.bin"))
        #expect(large.body.count == 16_000_000)
        try expectBounded(preview, since: memory)
    }

    @Test("clients that go away in the middle of anything")
    func deserters() throws {
        let preview = try preview(["content/large.bin": String(repeating: "0123456789abcdef", count: 400_000)])
        let requests = [
            "", "GET", preview.request("/b.txt"), preview.request("/large.bin"), preview.request("/_site/events"),
        ]
        let idle = preview.openFileCount
        for round in 0..<200 {
            let connection = try preview.connect()
            connection.send(requests[round % requests.count])
        }
        #expect(try preview.get("/b.txt")?.text == "b")
        // Apart from a connection that is being answered.
        #expect(preview.waits { preview.openFileCount <= idle + 1 })
    }
}

/// How many files a process may have open at once.
enum Descriptors {
    /// Sees to it that this process may open so many.
    static func allow(_ count: UInt) -> Bool {
        var limit = rlimit()
        #if canImport(Glibc)
            let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        #else
            let resource = RLIMIT_NOFILE
        #endif
        guard getrlimit(resource, &limit) == 0 else { return false }
        if limit.rlim_cur >= count { return true }
        limit.rlim_cur = min(rlim_t(count), limit.rlim_max)
        return limit.rlim_cur >= count && setrlimit(resource, &limit) == 0
    }
}
