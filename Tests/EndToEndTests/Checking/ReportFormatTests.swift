import Foundation
import SiteTestSupport
import Testing

@Suite("findings for machines")
struct ReportFormatTests {
    private let site: TinySite

    init() throws {
        site = try TinySite([
            "blog/content/posts/글, 100%: a.md": finishedPost("가", "drafft: false", body: "[나](/x%25\\:y/)"),
            "blog/content/posts/c.md": TinySite.post("다"),
        ])
    }

    private func object(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test("a finding that the cache remembers keeps its rule")
    func remembered() throws {
        let site = try TinySite(["content/posts/a.md": "가 나 다\n"])
        func rules() throws -> [String] {
            let result = try SiteBinary.run(["build", "--format", "json", "--now", TinySite.now], in: site.root)
            let findings = try #require(try object(result.output)["diagnostics"] as? [[String: Any]])
            return findings.compactMap { $0["rule"] as? String }
        }
        let first = try rules()
        #expect(!first.isEmpty)
        #expect(try rules() == first)
        // One that is not the same, so that the document comes from the cache and the rest is built again.
        try site.write(TinySite.post("나"), to: "content/posts/b.md")
        #expect(try rules() == first)
    }

    @Test("json: one object, of a shape that stays", arguments: ["check", "build"])
    func json(command: String) throws {
        let result = try SiteBinary.run(
            [command, "--format", "json", "--now", TinySite.now, "--root", "blog"], in: site.root)
        let report = try object(result.output)
        #expect(Set(report.keys) == ["diagnostics", "language", "program", "programVersion", "summary", "version"])
        #expect(report["version"] as? Int == 1)
        #expect(report["language"] as? String == "en")
        guard command == "check" else { return }
        #expect(report["summary"] as? [String: Int] == ["errors": 1, "warnings": 1, "notes": 1])
        let findings = try #require(report["diagnostics"] as? [[String: Any]])
        #expect(
            findings.map { $0["rule"] as? String } == ["missing-description", "key-misspelt", "link-leads-nowhere"])
        try #require(findings.count == 3)
        #expect(findings[0]["line"] == nil)
        #expect(findings[2]["severity"] as? String == "error")
        #expect(findings[2]["file"] as? String == "content/posts/글, 100%: a.md")
        #expect(findings[2]["line"] as? Int == 8)
        #expect(findings[2]["column"] as? Int == 5)
        #expect(findings[2]["message"] as? String == "the link ‘/x%25:y/’ leads nowhere")
        #expect(result.errors.hasPrefix("2 documents checked, 1 error, 1 warning, 1 note, "))
    }

    @Test("github: workflow commands with paths from the repository's root")
    func github() throws {
        let result = try SiteBinary.run(
            ["check", "--format", "github", "--now", TinySite.now, "--root", "."], in: site.root + "/blog",
            environment: ["GITHUB_WORKSPACE": site.root])
        #expect(
            result.output == """
                ::notice file=blog/content/posts/c.md,title=missing-description::the document has no `description`; \
                its first sentences are used%0Ahint: add `description: …` to its front matter
                ::warning file=blog/content/posts/글%2C 100%25%3A a.md,line=5,col=1,title=key-misspelt::`drafft` has no \
                meaning here%0Ahint: write `draft` instead of `drafft`
                ::error file=blog/content/posts/글%2C 100%25%3A a.md,line=8,col=5,title=link-leads-nowhere::the link \
                ‘/x%2525:y/’ leads nowhere

                """)
        #expect(result.status == 1)
    }

    @Test("in GitHub Actions annotations come by themselves, ten of each severity", arguments: ["check", "build"])
    func workflow(command: String) throws {
        var files = [String: String]()
        for number in 1...12 { files["content/posts/p\(number).md"] = "---\ntitle: \(number): \(number)\n---\n본문\n" }
        let site = try TinySite(files)
        let result = try SiteBinary.run(
            [command, "--now", TinySite.now], in: site.root,
            environment: ["GITHUB_ACTIONS": "true", "GITHUB_WORKSPACE": ""])
        #expect(result.output.matches(of: /(?m)^::error file=content/).count == 10)
        #expect(result.errors.matches(of: /(?m)^content\/posts\/p\d+\.md:2:8: error:/).count == 12)
        #expect(result.status == 1)
    }

    @Test("sarif: a log that code scanning takes", arguments: ["check", "build"])
    func sarif(command: String) throws {
        try site.write("titel: x\n", to: "blog/site.yml")
        let result = try SiteBinary.run(
            [command, "--format", "sarif", "--now", TinySite.now, "--root", "blog"], in: site.root)
        let log = try object(result.output)
        #expect(log["version"] as? String == "2.1.0")
        #expect(log["$schema"] as? String == "https://json.schemastore.org/sarif-2.1.0.json")
        let run = try #require((log["runs"] as? [[String: Any]])?.first)
        #expect(Set(run.keys) == ["columnKind", "invocations", "language", "results", "tool"])
        let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
        let rules = try #require(driver["rules"] as? [[String: Any]])
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(!results.isEmpty)
        for result in results {
            let rule = rules[try #require(result["ruleIndex"] as? Int)]
            #expect(rule["id"] as? String == result["ruleId"] as? String)
            #expect(["error", "warning", "note"].contains(result["level"] as? String))
        }
        let last = try #require(results.last)
        let location = try #require((last["locations"] as? [[String: Any]])?.first)
        let place = try #require(location["physicalLocation"] as? [String: Any])
        let artifact = try #require(place["artifactLocation"] as? [String: String])
        #expect(artifact == ["uri": "blog/site.yml", "uriBaseId": "%SRCROOT%"])
        #expect(place["region"] as? [String: Int] == ["startLine": 1, "startColumn": 1])
    }

    @Test("sarif: paths are those of code scanning, percent-encoded from the repository's root")
    func sarifPaths() throws {
        let result = try SiteBinary.run(
            ["check", "--format", "sarif", "--now", TinySite.now, "--root", "."], in: site.root + "/blog",
            environment: ["GITHUB_WORKSPACE": site.root])
        #expect(result.output.contains("\"uri\" : \"blog/content/posts/%EA%B8%80,%20100%25%3A%20a.md\""))
        #expect(result.output.contains("\"columnKind\" : \"unicodeCodePoints\""))
        let elsewhere = try SiteBinary.run(
            ["check", "--format", "sarif", "--now", TinySite.now, "--root", site.root + "/blog"], in: "/")
        #expect(!elsewhere.output.contains("\"uri\" : \"/"))
    }

    @Test("sarif: a finding without a file is a notification: code scanning refuses results without a location")
    func sarifWithoutFile() throws {
        let empty = try TinySite()
        let result = try SiteBinary.run(["check", "--format", "sarif"], in: empty.root)
        let run = try #require((try object(result.output)["runs"] as? [[String: Any]])?.first)
        #expect((run["results"] as? [Any])?.isEmpty == true)
        let invocation = try #require((run["invocations"] as? [[String: Any]])?.first)
        #expect(invocation["executionSuccessful"] as? Bool == false)
        let notification = try #require((invocation["toolExecutionNotifications"] as? [[String: Any]])?.first)
        let descriptor = try #require(notification["descriptor"] as? [String: Any])
        #expect(descriptor["id"] as? String == "content-no-content-folder")
        #expect(notification["level"] as? String == "error")
        let driver = (run["tool"] as? [String: Any])?["driver"] as? [String: Any]
        let descriptors = try #require(driver?["notifications"] as? [[String: Any]])
        #expect(descriptors.map { $0["id"] as? String } == ["content-no-content-folder"])
    }

    @Test("is whole when the command ends early", arguments: ["check", "build"], ["json", "sarif", "github"])
    func early(command: String, format: String) throws {
        let site = try TinySite()
        let result = try SiteBinary.run([command, "--format", format], in: site.root)
        #expect(result.status == 1)
        if format == "github" {
            #expect(result.output.hasPrefix("::error title=content-no-content-folder::there is no folder `content`%0A"))
        } else {
            #expect(try object(result.output).isEmpty == false)
            #expect(result.output.contains("content-no-content-folder"))
        }
    }

    @Test("build: the summary goes to standard error")
    func buildSummary() throws {
        let files = ["content/posts/a.md": finishedPost("가"), "site.yml": "search: false\n"]
        let result = try TinySite(files).build("--format", "json")
        #expect(result.errors.hasPrefix("17 files written, "))
        #expect(try object(result.output)["diagnostics"] as? [String] == [])
    }

    @Test("standard output cannot belong to two")
    func bothOnOutput() throws {
        let result = try TinySite().build("--format", "json", "--list-changed", "-")
        #expect(result.status == 64)
        #expect(result.errors.hasPrefix("Error: --list-changed - and --format json both write to standard output.\n"))
    }
}
