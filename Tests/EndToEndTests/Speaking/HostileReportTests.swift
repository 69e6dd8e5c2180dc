import Foundation
import SiteTestSupport
import Testing

@Suite("no report commands the terminal or the runner that shows it")
struct HostileReportTests {
    private static let (line, lines, quoted) = (
        HostileText.line, HostileText.lines, HostileText.quoted(HostileText.lines)
    )
    private static let name = line.replacing("/", with: "")

    /// Documents, names and settings that reports quote: each kind of fault in a site of its own, so that all are reached.
    private static let sites: [String: [String: String]] = [
        "values": [
            "content/posts/a.md":
                "---\ntitle: \(quoted)\npubDatetime: \(quoted)\ntags: [\(quoted)]\nkind: \(quoted)\n---\n",
            "content/posts/b.md": "---\ntitle: 나\n\(quoted): x\ndrafft: \(quoted)\n::stop-commands::x\n---\n",
        ],
        "bodies": [
            "content/posts/a.md": TinySite.post(
                quoted, "tags: [\(quoted)]\naliases: [\(quoted)]",
                body:
                    "[가](/x\(line)/) [나](<a b\(line)>) {{< \(line) >}}\n\n##제목 \(line)\n\n ::error::x **가\n\n![가](x##[a].png)"
            ),
            "content/posts/b.md": TinySite.post(quoted, "tags: [\(quoted)]"),
            "content/posts/##[stop-commands]c.md": TinySite.post("다", body: "<div onclick=\(line)>"),
            "content/posts/##[group]d.png": "", "content/posts/\u{202E}e.md.bak": "",
        ],
        "names": [
            "content/posts/\(name).md": "", "content/posts/a\n::stop-commands::b.md": "", "content/::a::/::b::.md": "",
            "::stop-commands::x/y.md": "", "content/\(name)/c.md": TinySite.post("다", "titel: x"),
        ],
        "settings": [
            "content/posts/a.md": TinySite.post("가"),
            "site.yml": "title: \(quoted)\n\(quoted): x\nbaseURL: \(quoted)\nlang: \(quoted)\nmenu: [{\(quoted): x}]\n",
        ],
        "templates": [
            "content/posts/a.md": TinySite.post("가"), "templates/post.mustache": "{{\(line)}}\n ::error::{{#x\(line)}}",
            "templates/\(name).mustache": "{{",
        ],
    ]

    private func expectHarmless(_ result: SiteBinary.Result, _ location: SourceLocation = #_sourceLocation) {
        #expect(HostileText.commands(in: result.output) == [], sourceLocation: location)
        #expect(HostileText.commands(in: result.errors) == [], sourceLocation: location)
        #expect(!(result.output + result.errors).isEmpty, sourceLocation: location)
    }

    @Test(
        "whatever a site holds",
        arguments: sites.keys.sorted(),
        [
            "build -v --keep-going", "build --list-changed - --force", "check -v", "check -v --fix --yes",
            "check --format json",
            "check --format sarif", "check --format github", "build --format github --lang ko", "check --lang ko",
        ])
    func reports(kind: String, command: String) throws {
        let site = try TinySite(try #require(Self.sites[kind]))
        let arguments = command.split(separator: " ").map(String.init)
        expectHarmless(
            try SiteBinary.run(
                arguments + ["--now", TinySite.now], in: site.root,
                environment: ["GITHUB_ACTIONS": "true", "GITHUB_WORKSPACE": site.root]))
    }

    @Test("what an import shows", arguments: ["--dry-run", "--verbose"])
    func imports(option: String) throws {
        let site = try TinySite([
            "old/_config.yml": "title: \(Self.quoted)\n", "old/_posts/2024-03-01-\(Self.name).md": "",
            "old/_posts/2024-03-01-a.md":
                "---\ntitle: \(Self.quoted)\npin: true\n::stop-commands::x\n---\n ::error::a\n{% \(Self.line) %}\n{{ \(Self.line) }}\n",
        ])
        expectHarmless(
            try SiteBinary.run(["import", "old", option, "--from", "jekyll", "--root", "new"], in: site.root))
    }

    @Test(
        "whatever the command line says, in both languages",
        arguments: [
            ["X"], ["help", "X"], ["build", "X"], ["build", "X", "X"], ["build", "--X"], ["build", "--root", "X"],
            ["build", "--output", "X"], ["build", "--jobs", "X"], ["build", "--now", "X"], ["build", "--format", "X"],
            ["build", "--quiet=X"], ["build", "--base-url", "X"], ["build", "--lang", "X"], ["check", "--nope=X"],
            ["build", "--list-changed", "X/"], ["render", "X"], ["theme", "export", "X"], ["init", "X"], ["new", "X"],
            ["new", "t", "--kind", "X"], ["new", "t", "--tag", "X"], ["new", "t", "--slug", "X"],
            ["new", "t", "--source", "X"], ["new", "t", "--date", "X"], ["new", "t", "--root", "X"],
            ["serve", "--host", "X"], ["serve", "--port", "X"], ["import", "X"], ["import", ".", "--from", "X"],
            ["--generate-completion-script", "X"],
        ])
    func arguments(_ arguments: [String]) throws {
        let site = try TinySite(["content/posts/a.md": TinySite.post("가")])
        for language in ["en", "ko"] {
            let words = arguments.map { $0.replacing("X", with: HostileText.lines) }
            expectHarmless(try SiteBinary.run(words + ["--lang", language], in: site.root))
        }
    }

    @Test("environment variables", arguments: ["SITE_BASE_URL", "SOURCE_DATE_EPOCH"])
    func environment(variable: String) throws {
        let site = try TinySite(["content/posts/a.md": TinySite.post("가")])
        expectHarmless(try SiteBinary.run(["build"], in: site.root, environment: [variable: HostileText.lines]))
    }

    @Test("the preview's log and its pages")
    func preview() throws {
        let preview = try PreviewRun(try TinySite(["content/posts/a.md": TinySite.post("가")]))
        _ = try preview.get("/")
        let events = try preview.listen()
        _ = try #require(events.next())
        try preview.site.write(
            TinySite.post("나", "kind: \(Self.quoted)\nslug: \(Self.quoted)"),
            to: "content/posts/\(Self.line.prefix(20))b.md")
        let problem = try #require(events.first { !$0.problems.isEmpty }?.problems.first)
        let shown = [problem.place, problem.message, problem.hint, problem.excerpt?.before, problem.excerpt?.after]
        for text in shown.compactMap({ $0 }) {
            #expect(HostileText.commands(in: text) == [])
            #expect(!text.contains("\n"))
        }
        #expect(preview.waits { preview.run.output.contains("error") })
        #expect(HostileText.commands(in: preview.run.output + preview.run.errors) == [])
    }

    @Test("json keeps every character, as an escape")
    func json() throws {
        let site = try TinySite(["content/posts/a.md": TinySite.post("가", "kind: \(Self.quoted)")])
        let result = try site.check("--format", "json")
        let report = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
        let messages = (report?["diagnostics"] as? [[String: Any]])?.compactMap { $0["message"] as? String }
        #expect(messages?.contains("there is no kind ‘\(HostileText.lines)’") == true)
    }

    @Test("annotations escape what properties and data may not hold, and show what has no escape")
    func annotation() throws {
        let site = try TinySite(["content/posts/a,b:\u{1B}\n%.md": TinySite.post("가"), "content/posts/c.md": ""])
        let result = try site.check("--format", "github")
        #expect(
            result.output.contains(
                "::error file=content/posts/a%2Cb%3A␣%0A%25.md,title=content-name-has-control-character::"))
    }

    @Test("rendered HTML is as it is for a program, and commands nothing on a terminal")
    func html() throws {
        let site = try TinySite(["a.md": "글 ##[group]\u{202E}\n"])
        #expect(try site.render("--plain", "a.md").output == "<p>글 ##[group]\u{202E}</p>\n")
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/script") else { return }
        let command = "'\(SiteBinary.path)' render --plain a.md"
        let shown = try SiteBinary.run(["-qec", command, "/dev/null"], in: site.root, program: "/usr/bin/script")
        #expect(shown.output.contains("<p>글 ##\\[group]␣</p>"))
    }

    @Test("standard streams are written to in one place")
    func onePlace() throws {
        let folder = URL(filePath: Repository.root + "/Sources")
        let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        let writing = #/\b(debugPrint|dump|puts|fputs|putchar|fwrite|printf|NSLog|syslog)\(|write\(contentsOf/#
        var places: Set<String> = []
        for case let file as URL in files where file.pathExtension == "swift" && !file.path.contains("/FileEmbedder/") {
            let source = try String(contentsOf: file, encoding: .utf8)
            let isOwn = source.contains("func print(")
            if source.contains(writing) || !isOwn && source.contains(#/(?m)^ *print\(/#) {
                places.insert(file.lastPathComponent)
            }
        }
        // The request for a build goes through a pipe.
        #expect(places == ["Terminal.swift", "BuilderProcess.swift"])
    }
}
