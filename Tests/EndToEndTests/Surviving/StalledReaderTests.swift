import Foundation
import SiteTestSupport
import Testing

@Suite("signals while nobody reads what a command writes", .ownThreads, .serialized)
struct StalledReaderTests {
    /// A blog with more findings than a pipe holds.
    private static let broken = Dictionary(
        uniqueKeysWithValues: (0..<60).map { number in
            let body = String(repeating: "[y](/nope#z) ![a](x.png)\n", count: 20)
            return ("content/posts/p\(number).md", TinySite.post("글 \(number)", body: body))
        })

    /// Starts the program with a stream that nobody reads, and waits until it has filled that.
    private func stalledRun(_ command: String, in site: TinySite) throws -> (run: SiteBinary.Run, pipe: FileHandle) {
        #expect(mkfifo(site.root + "/pipe", 0o600) == 0)
        let number = open(site.root + "/pipe", O_RDONLY | O_NONBLOCK)
        let pipe = FileHandle(fileDescriptor: number, closeOnDealloc: true)
        let run = try SiteBinary.start(
            ["-c", "exec \"$0\" \(command)", SiteBinary.path], in: site.root, program: "/bin/sh")
        var (last, count): (Int32, Int32) = (0, 0)
        _ = run.waits {
            last = count
            _ = ioctl(number, UInt(FIONREAD), &count)
            usleep(50_000)
            return count > 0 && count == last
        }
        return (run, pipe)
    }

    @Test(
        "end a command that reports, with the status that shells give",
        arguments: [
            ("check --format json >pipe", SIGINT), ("check --format json >pipe", SIGTERM),
            ("check --format sarif >pipe", SIGHUP), ("check --verbose 2>pipe", SIGTERM),
            ("build --format github >pipe", SIGTERM),
        ])
    func reporting(command: String, signal: Int32) throws {
        let site = try TinySite(Self.broken)
        let (run, pipe) = try stalledRun(command, in: site)
        run.send(signal)
        let result = try run.wait(atMost: 30)
        #expect(result?.status == 128 + signal)
        try pipe.close()
    }

    @Test("end a command that shows what it is about to do, before it has changed anything")
    func fixing() throws {
        let title = "가: " + String(repeating: "긴 제목 ", count: 40)
        let files = (0..<300).map { ("content/posts/p\($0).md", "---\ntitle: \(title)\($0)\n---\n본문\n") }
        let site = try TinySite(Dictionary(uniqueKeysWithValues: files))
        let before = Snapshot(of: site)
        let (run, pipe) = try stalledRun("check --fix --yes >pipe", in: site)
        run.send(SIGTERM)
        let result = try run.wait(atMost: 30)
        #expect(result?.status == 128 + SIGTERM)
        #expect(result?.errors == "site: interrupted; the site is unchanged\n")
        #expect(Snapshot(of: site) == before)
        try pipe.close()
    }
}
