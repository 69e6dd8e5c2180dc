import Foundation
import SiteTestSupport
import Testing

@Suite("the preview is closed to others", .ownThreads)
struct PreviewDefenceTests {
    /// Files beside the one that is served, which nobody must reach.
    private func preview(_ arguments: String...) throws -> (TinySite, PreviewRun) {
        let site = try TinySite([
            "content/posts/a.md": TinySite.post("가"), "content/a/b.txt": "b", "secret.txt": "geheim",
            ".site/preview/secret.txt": "geheim", "content/.hidden/x.txt": "geheim",
        ])
        let preview = try PreviewRun(site, arguments)
        #expect(try preview.get("/a/b.txt")?.text == "b")
        return (site, preview)
    }

    @Test(
        "no path leads out of the folder",
        arguments: [
            "/../secret.txt", "/../../../secret.txt", "/a/../../secret.txt", "/a/../b.txt", "/./a/b.txt", "/..", "/.",
            "/%2e%2e/secret.txt", "/%2E%2e/%2e%2E/secret.txt", "/.%2e/secret.txt", "/a/%2e%2e/a/b.txt",
            "/..%2fsecret.txt", "/%2e%2e%2fsecret.txt", "/a%2fb.txt", "/..%5csecret.txt", "/..\\secret.txt",
            "/a\\b.txt", "/a%5Cb.txt", "//secret.txt", "//127.0.0.1/secret.txt", "/a//b.txt", "/a/b.txt%00",
            "/a%00/b.txt",
            "/%00", "/a/b.txt%0a", "/a/b.txt%7f", "/%ff%fe", "/%c0%ae%c0%ae/secret.txt", "/%e0%80%ae", "/%", "/%2",
            "/%zz", "/a/b.txt#c", "a/b.txt", "*", "/a/b\u{1}", "/%uff0e%uff0e/", "../secret.txt", "",
        ])
    func paths(target: String) throws {
        let (_, preview) = try preview()
        let answer = try preview.get(target)
        #expect((400...499).contains(answer?.status ?? 400))
        #expect(answer?.text.contains("geheim") != true)
        #expect(try preview.get("/a/b.txt")?.text == "b")
    }

    @Test("what looks like a way out but is a name is looked for as one")
    func oddNames() throws {
        let (_, preview) = try preview()
        for target in [
            "/%252e%252e/secret.txt", "/...", "/a/b.txt%20", "/C:/secret.txt", "/%EF%BC%8E%EF%BC%8E/secret.txt",
        ] {
            let answer = try #require(try preview.get(target))
            #expect(answer.status == 404, "\(target)")
            #expect(!answer.text.contains("geheim"))
        }
    }

    @Test(
        "nothing is written through a link in the place of .site or of a folder in it",
        arguments: [".site", ".site/preview", ".site/preview/pages", ".site/preview/cache"])
    func linkedState(path: String) throws {
        let site = try TinySite(["content/posts/a.md": TinySite.post("가"), "elsewhere/a.txt": "a"])
        try site.link(path, to: site.root + "/elsewhere")
        let result = try SiteBinary.start(["serve", "--port", "0"], in: site.root).wait(atMost: 60)
        #expect(result?.status == 1)
        #expect(
            result?.errors.hasSuffix(
                """
                : error: ./\(path) must be a folder, but is a symbolic link
                  hint: delete the link; builds never write through links

                """) == true)
        #expect(try FileManager.default.contentsOfDirectory(atPath: site.root + "/elsewhere") == ["a.txt"])
    }

    @Test("nothing is written through a link that takes the place of the pages while the preview runs")
    func linkedLater() throws {
        let (site, preview) = try preview()
        try site.makeFolder("elsewhere")
        try site.remove(".site/preview/pages")
        try site.link(".site/preview/pages", to: site.root + "/elsewhere")
        try site.write(TinySite.post("나"), to: "content/posts/b.md")
        #expect(preview.waits { preview.run.output.contains("pages must be a folder, but is a symbolic link") })
        #expect(try FileManager.default.contentsOfDirectory(atPath: site.root + "/elsewhere").isEmpty)
    }

    @Test("the process that builds has no files and connections of the server", .enabled(if: Self.hasProcessFiles))
    func inheritance() throws {
        let (_, preview) = try preview()
        #expect(preview.waits { preview.builder != nil })
        let builder = try #require(preview.builder)
        let shared = Self.files(of: builder, from: 3).intersection(Self.files(of: preview.run.identifier, from: 3))
        #expect(shared.isEmpty)
    }

    private static let hasProcessFiles = FileManager.default.fileExists(atPath: "/proc/self/fd")

    /// The pipes and sockets of a process by the names that the system has for them.
    private static func files(of process: Int32, from first: Int) -> Set<String> {
        let folder = "/proc/\(process)/fd/"
        let numbers = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let names = numbers.filter { (Int($0) ?? 0) >= first }.compactMap {
            try? FileManager.default.destinationOfSymbolicLink(atPath: folder + $0)
        }
        return Set(names.filter { $0.hasPrefix("pipe:") || $0.hasPrefix("socket:") })
    }

    @Test("no link is followed, whoever has put it there, and nothing hidden is shown")
    func links() throws {
        let (site, preview) = try preview()
        let pages = ".site/preview/pages/"
        try site.link(pages + "link.txt", to: site.root + "/secret.txt")
        try site.link(pages + "up", to: "..")
        try site.link(pages + "root", to: "/")
        try site.link(pages + "inside.txt", to: "a/b.txt")
        try site.write("geheim", to: pages + ".git/config")
        try site.makeFolder(pages + "index-is-a-link")
        try site.link(pages + "index-is-a-link/index.html", to: site.root + "/secret.txt")
        #expect(mkfifo(site.root + "/" + pages + "pipe", 0o600) == 0)
        let targets = [
            "/link.txt", "/up/secret.txt", "/root/etc/passwd", "/inside.txt", "/.git/config", "/.site-manifest",
            "/index-is-a-link/", "/index-is-a-link", "/pipe", "/up/", "/up",
        ]
        for target in targets {
            let answer = try #require(try preview.get(target))
            #expect(answer.status == 404, "\(target)")
            #expect(!answer.text.contains("geheim"), "\(target)")
        }
    }

    @Test("a folder shows no list of what is in it")
    func listing() throws {
        let (_, preview) = try preview()
        let answer = try #require(try preview.get("/a/"))
        #expect(answer.status == 404)
        #expect(!answer.text.contains("b.txt"))
    }

    @Test(
        "a request for another host is refused",
        arguments: [
            "evil.example", "evil.example:PORT", "127.0.0.1", "127.0.0.1:1", "localhost.evil.example:PORT",
            "127.0.0.1.evil.example:PORT", "localhost:PORT.evil.example", "127.0.0.1:PORT@evil.example", "0.0.0.0:PORT",
            "[::1]:1", "[::1", "192.168.0.1:PORT", ":PORT", "", "127.1:PORT", "2130706433:PORT", "localhost.:PORT",
        ])
    func otherHosts(host: String) throws {
        let (_, preview) = try preview()
        let host = host.replacing("PORT", with: "\(preview.port)")
        let answer = try #require(try preview.get("/a/b.txt", host: host))
        #expect(answer.status == 403)
        #expect(!answer.text.contains("b.txt"))
        #expect(try preview.get("/_site/events", host: host)?.status == 403)
    }

    @Test("a request for this server is answered", arguments: ["localhost", "LocalHost", "127.0.0.1", "[::1]"])
    func ownHosts(host: String) throws {
        let (_, preview) = try preview()
        #expect(try preview.get("/a/b.txt", host: "\(host):\(preview.port)")?.text == "b")
        let connection = try preview.connect()
        connection.send("GET http://\(host):\(preview.port)/a/b.txt HTTP/1.1\r\nHost: \(host):\(preview.port)\r\n\r\n")
        #expect(connection.answer()?.text == "b")
    }

    @Test("a request passed on for another host is refused")
    func proxying() throws {
        let (_, preview) = try preview()
        #expect(try preview.get("http://evil.example/a/b.txt")?.status == 403)
        #expect(try preview.get("evil.example:443", method: "CONNECT")?.status == 400)
    }

    @Test("a page of another site gets no events")
    func otherSites() throws {
        let (_, preview) = try preview()
        #expect(try preview.get("/_site/events", ["Sec-Fetch-Site": "cross-site"])?.status == 403)
        #expect(try preview.get("/_site/events", ["Sec-Fetch-Site": "same-site"])?.status == 403)
    }

    @Test(
        "anything but a request is refused, and the connection ends",
        arguments: [
            ("GET /\r\n\r\n", 400), ("GET / HTTP/2.0\r\n\r\n", 505), ("GET / HTTP/1.1\r\n\r\n", 400),
            ("GET / HTTP/1.1\r\nHost: HOST\r\nHost: HOST\r\n\r\n", 400),
            ("GET / HTTP/1.1\r\nHost : HOST\r\n\r\n", 400), ("GET / HTTP/1.1\r\n Host: HOST\r\n\r\n", 400),
            ("GET / HTTP/1.1\nHost: HOST\r\n\r\n", 400), ("GET / HTTP/1.1\r\nHost: HOST\rX: y\r\n\r\n", 400),
            ("GET / HTTP/1.1\r\nHost: HOST\r\nX\r\n\r\n", 400), ("GET / HTTP/1.1\r\nHost: HOST\r\n: y\r\n\r\n", 400),
            ("GET  / HTTP/1.1\r\nHost: HOST\r\n\r\n", 400), ("\u{16}\u{3}\u{1}\u{2}\r\n\r\n", 400),
            ("GET / HTTP/1.1\r\nHost: HOST\r\nX: a\u{0}b\r\n\r\n", 400), ("G(T / HTTP/1.1\r\nHost: HOST\r\n\r\n", 400),
            ("POST / HTTP/1.1\r\nHost: HOST\r\nContent-Length: 3\r\n\r\nabc", 413),
            ("GET / HTTP/1.1\r\nHost: HOST\r\nContent-Length: -1\r\n\r\n", 413),
            ("GET / HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 413),
        ])
    func malformed(text: String, status: Int) throws {
        let (_, preview) = try preview()
        let connection = try preview.connect()
        connection.send(text.replacing("HOST", with: "127.0.0.1:\(preview.port)") + "GET /secret HTTP/1.1\r\n\r\n")
        let answer = try #require(HTTPAnswer.whole(connection.rest()))
        #expect(answer.status == status)
        #expect(try preview.get("/a/b.txt")?.text == "b")
    }

    @Test("this machine only, unless --host says otherwise, and then with a warning")
    func listening() throws {
        let (_, preview) = try preview()
        #expect(preview.run.errors.isEmpty)
        #expect(try Self.listeners(on: preview.port) == ["0100007F"])
        let (_, open) = try self.preview("--host", "0.0.0.0")
        #expect(
            open.run.errors == "site: warning: anyone who can reach this machine over the network can read this site\n")
        #expect(try Self.listeners(on: open.port) == ["00000000"])
        #expect(!preview.run.output.contains("on the network"))
    }

    @Test(
        "for others it prints the addresses of the network, by which they are answered",
        .enabled(if: Preload.isAvailable, "ip(8) is Linux's"), arguments: ["0.0.0.0", "::"])
    func networkAddresses(host: String) throws {
        let (_, preview) = try preview("--host", host)
        let hosts = preview.run.output.matches(of: /(?m)^on the network http:\/\/(.+):(\d+)\/$/).map {
            #expect($0.2 == "\(preview.port)")
            return String($0.1)
        }
        #expect(Set(hosts) == Set(try Self.addresses(host == "::" ? ["-4", "-6"] : ["-4"])))
        for host in hosts where !host.hasPrefix("[") {
            let connection = try HTTPConnection(port: preview.port, address: host)
            connection.send(preview.request("/a/b.txt", host: "\(host):\(preview.port)"))
            #expect(connection.answer()?.text == "b")
        }
    }

    /// The addresses of this machine that lead out of it, as ip(8) lists them.
    private static func addresses(_ families: [String]) throws -> [String] {
        try families.flatMap { family in
            let text = try SiteBinary.run(
                ["ip", "-o", family, "addr", "show", "up", "scope", "global"], in: "/", program: "/usr/bin/env"
            ).output
            return text.split(separator: "\n").compactMap { line in
                let address = line.split(separator: " ").drop { !$0.hasPrefix("inet") }.dropFirst().first
                return address?.split(separator: "/").first.map { family == "-6" ? "[\($0)]" : String($0) }
            }
        }
    }

    /// The addresses of sockets that listen on a port, as proc_net(5) writes them.
    private static func listeners(on port: UInt16) throws -> [String] {
        let suffix = ":" + String(port, radix: 16, uppercase: true).leftPadded(to: 4)
        return try String(contentsOfFile: "/proc/net/tcp", encoding: .utf8).split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ")
            guard words.count > 3, words[3] == "0A", words[1].hasSuffix(suffix) else { return nil }
            return String(words[1].dropLast(suffix.count))
        }
    }
}

extension String {
    fileprivate func leftPadded(to count: Int) -> String {
        String(repeating: "0", count: max(0, count - self.count)) + self
    }
}
