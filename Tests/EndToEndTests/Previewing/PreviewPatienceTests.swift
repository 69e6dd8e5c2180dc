import SiteTestSupport
import Testing

@Suite("the patience of the preview", .ownThreads)
struct PreviewPatienceTests {
    @Test("clients that send little or nothing are disconnected, and block nobody meanwhile")
    func slowSenders() async throws {
        let preview = try PreviewRun(
            try TinySite(["content/posts/a.md": TinySite.post("가"), "content/b.txt": "b"]))
        let silent = try (0..<20).map { _ in try preview.connect() }
        let dripping = try preview.connect()
        let half = try preview.connect()
        half.send("GET / HT")
        #expect(try preview.get("/b.txt")?.text == "b")
        // Each byte comes in time for itself; all together they do not.
        while dripping.send("a") { try await Task.sleep(for: .milliseconds(200)) }
        _ = half.rest()
        #expect(half.hasEnded)
        // Whoever waits here would keep a thread from other tests; the answer itself is waited for below.
        try await Task.sleep(for: .seconds(22))
        for connection in silent {
            #expect(connection.rest().isEmpty)
            #expect(connection.hasEnded)
        }
        #expect(try preview.get("/b.txt")?.text == "b")
    }
}
