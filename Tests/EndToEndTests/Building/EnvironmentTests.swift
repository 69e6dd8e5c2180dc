import Foundation
import SiteTestSupport
import Testing

@Suite("the environment of a build")
struct EnvironmentTests {
    private func site() throws -> TinySite {
        try TinySite([
            "content/a.md": TinySite.post("가"), "content/b.md": TinySite.post("나", "pubDatetime: 2030-01-01T00:00:00Z"),
            "site.yml": "baseURL: https://a.kr/settings/\n",
        ])
    }

    private func robots(_ site: TinySite, _ arguments: String..., environment: [String: String]) throws -> String {
        let result = try site.build(arguments, environment: environment)
        #expect(result.status == 0, "\(result.errors)")
        return try site.published("robots.txt").split(separator: "\n").last.map(String.init) ?? ""
    }

    @Test("SITE_BASE_URL wins over site.yml, and --base-url over both; an empty one is ignored")
    func baseURL() throws {
        let site = try site()
        let variable = ["SITE_BASE_URL": "https://b.kr/env/"]
        #expect(try robots(site, environment: variable) == "Sitemap: https://b.kr/env/sitemap.xml")
        #expect(
            try robots(site, "--base-url", "https://c.kr", environment: variable) == "Sitemap: https://c.kr/sitemap.xml"
        )
        #expect(
            try robots(site, environment: ["SITE_BASE_URL": ""]) == "Sitemap: https://a.kr/settings/sitemap.xml")
    }

    @Test("a job gets a warning if nobody can reach what it builds", arguments: ["build", "check"])
    func localAddress(command: String) throws {
        let site = try TinySite(["content/posts/a.md": finishedPost("가")])
        let told = """
            site: warning: the site is built for http://localhost:4000, which only this machine can reach
              hint: set `baseURL` in site.yml, or SITE_BASE_URL, to where the site is published

            """
        func errors(_ environment: [String: String]) throws -> String {
            try SiteBinary.run([command, "--now", TinySite.now], in: site.root, environment: environment).errors
        }
        #expect(try errors(["CI": "true"]) == told)
        #expect(try errors(["CI": ""]) == "")
        #expect(try errors(["CI": "true", "SITE_BASE_URL": "https://b.kr"]) == "")
    }

    @Test("SOURCE_DATE_EPOCH replaces the clock, and --now both")
    func epoch() throws {
        let site = try site()
        let due = ["SOURCE_DATE_EPOCH": "1893456000"]
        #expect(
            try SiteBinary.run(["build"], in: site.root, environment: ["SOURCE_DATE_EPOCH": "1893455999"]).status == 0)
        #expect(!site.isPublished("posts/b"))
        #expect(try SiteBinary.run(["build"], in: site.root, environment: due).status == 0)
        #expect(site.isPublished("posts/b"))
        #expect(try site.build(environment: due).status == 0)
        #expect(!site.isPublished("posts/b"))
    }

    @Test(
        "a value that makes no sense is a usage error that names the variable",
        arguments: [
            ("SITE_BASE_URL", "/blog/", "‘/blog/’ is not an address; write one such as https://user.github.io/blog/."),
            ("SOURCE_DATE_EPOCH", "gestern", "‘gestern’ is not a number of seconds since 1970."),
            ("SOURCE_DATE_EPOCH", "-1", "‘-1’ is not a number of seconds since 1970."),
            (
                "SOURCE_DATE_EPOCH", "99999999999999999999",
                "‘99999999999999999999’ is not a number of seconds since 1970."
            ),
        ])
    func mistake(name: String, value: String, message: String) throws {
        let site = try site()
        let result = try SiteBinary.run(["build"], in: site.root, environment: [name: value])
        #expect(result.status == 64)
        #expect(result.errors.hasPrefix("Error: \(name): \(message)\nUsage: site build "), "\(result.errors)")
        #expect(!site.exists("public"))
        // What the command line says makes the variable matter no more.
        let spoken = try SiteBinary.run(
            ["build", "--base-url", "https://a.kr", "--now", "2025-06-01"], in: site.root, environment: [name: value])
        #expect(spoken.status == 0)
    }

    @Test("and says so in Korean, too")
    func koreanMistake() throws {
        let site = try site()
        let address = try SiteBinary.run(
            ["build", "--lang", "ko"], in: site.root, environment: ["SITE_BASE_URL": "blog"])
        #expect(address.status == 64)
        #expect(
            address.errors.hasPrefix(
                "오류: SITE_BASE_URL: ‘blog’ 값이 주소가 아닙니다. https://user.github.io/blog/ 같은 주소를 쓰세요.\n"))
        let epoch = try SiteBinary.run(
            ["build", "--lang", "ko"], in: site.root, environment: ["SOURCE_DATE_EPOCH": "어제"])
        #expect(epoch.errors.hasPrefix("오류: SOURCE_DATE_EPOCH: ‘어제’ 값이 1970년부터 센 초가 아닙니다.\n"))
    }

    @Test("a preview takes its path alone from SITE_BASE_URL")
    func preview() throws {
        let preview = try PreviewRun(site(), environment: ["SITE_BASE_URL": "https://b.kr/env/"])
        #expect(
            preview.waits(for: "/env/robots.txt") {
                $0.text.hasSuffix("Sitemap: http://127.0.0.1:\(preview.port)/env/sitemap.xml\n")
            })
    }

    @Test("a preview refuses a SITE_BASE_URL that is none")
    func previewMistake() throws {
        let site = try site()
        let result = try SiteBinary.run(["serve"], in: site.root, environment: ["SITE_BASE_URL": "blog"])
        #expect(result.status == 64)
        #expect(
            result.errors.hasPrefix(
                "Error: SITE_BASE_URL: ‘blog’ is not an address; write one such as https://user.github.io/blog/.\n"))
    }
}
