import Foundation
import SiteTestSupport
import Testing

@Suite("files for hosts")
struct HostFileTests {
    private let document = TinySite.post("가", "aliases: [/old/, /옛/글.html]")

    @Test("`.nojekyll` is there and empty, the others only when site.yml asks")
    func standard() throws {
        let site = try builtSite(["content/a.md": document])
        #expect(try site.published(".nojekyll").isEmpty)
        #expect(!site.isPublished("_headers"))
        #expect(!site.isPublished("_redirects"))
    }

    @Test("`_redirects` has a rule for each former address", arguments: [("cloudflare", "301"), ("netlify", "301!")])
    func redirects(host: String, status: String) throws {
        let site = try builtSite([
            "content/a.md": document, "site.yml": "hosting: \(host)\nbaseURL: https://a.kr/blog/\n",
        ])
        #expect(
            try site.published("_redirects") == """
                /blog/old/ /blog/posts/a/ \(status)
                /blog/%EC%98%9B/%EA%B8%80.html /blog/posts/a/ \(status)

                """)
    }

    @Test("`_redirects` knows addresses that a build remembers")
    func moves() throws {
        let site = try builtSite(["content/a.md": TinySite.post("가"), "site.yml": "hosting: Netlify\n"])
        #expect(try site.published("_redirects").isEmpty)
        try site.write(TinySite.post("가", "slug: b"), to: "content/a.md")
        _ = try site.build()
        #expect(try site.published("_redirects") == "/posts/a/ /posts/b/ 301!\n")
    }

    @Test("`_headers` has browsers keep what has a hash in its name, and nothing else")
    func headers() throws {
        let site = try builtSite([
            "content/a.md": document,
            "site.yml": "hosting: cloudflare\nbaseURL: https://a.kr/blog/\nsearch: false\n",
            "templates/assets/a.png": "그림",
        ])
        let assets = site.publishedTree.keys.filter { $0.contains(/^assets\/.*\.(css|js)$/) }.sorted()
        #expect(assets.count == 2)
        #expect(
            try site.published("_headers") == """
                /blog/*
                  X-Content-Type-Options: nosniff
                  Referrer-Policy: strict-origin-when-cross-origin
                  Permissions-Policy: camera=(), geolocation=(), microphone=()
                /blog/\(assets[0])
                  Cache-Control: public, max-age=31536000, immutable
                /blog/\(assets[1])
                  Cache-Control: public, max-age=31536000, immutable

                """)
    }

    @Test("a blog's own lines come after ours, or alone")
    func own() throws {
        let site = try builtSite([
            "content/a.md": document, "content/_redirects": "/x/* /y/:splat 302\n", "content/_headers": "/z\n  A: b\n",
            "content/_other": "남지 않는다", "content/posts/_redirects": "남지 않는다",
        ])
        #expect(try site.published("_redirects") == "/x/* /y/:splat 302\n")
        #expect(try site.published("_headers") == "/z\n  A: b\n")
        #expect(!site.isPublished("_other"))
        #expect(!site.isPublished("posts/_redirects"))
        try site.write("hosting: cloudflare\n", to: "site.yml")
        try expectSuccess(of: site)
        #expect(
            try site.published("_redirects")
                == "/old/ /posts/a/ 301\n/%EC%98%9B/%EA%B8%80.html /posts/a/ 301\n/x/* /y/:splat 302\n")
        #expect(try site.published("_headers").hasSuffix("immutable\n/z\n  A: b\n"))
        try site.write("/v /w\n", to: "content/_redirects")
        try expectSuccess(of: site)
        #expect(try site.published("_redirects").hasSuffix("301\n/v /w\n"))
        try site.remove("content/_headers")
        try expectSuccess(of: site)
        #expect(try site.published("_headers").hasSuffix("immutable\n"))
    }

    @Test("what Cloudflare does not read is left out, with a warning, and the pages still lead on")
    func limits() throws {
        var files = ["site.yml": "hosting: cloudflare\n"]
        for number in 0...20 {
            let aliases = (number * 100..<min(number * 100 + 100, 2001)).map { "/old/\($0)" }
            files["content/\(number).md"] = TinySite.post("가", "aliases: [\(aliases.joined(separator: ", "))]")
        }
        let site = try TinySite(files)
        try expectSuccess(
            of: site,
            messages: """
                site: warning: 1 former address does not fit into _redirects: Cloudflare Pages reads 2000 rules of \
                1000 characters; the pages at these addresses redirect instead

                """)
        #expect(try site.published("_redirects").split(separator: "\n").count == 2000)
        #expect(site.isPublished("old/2000/index.html"))
        try site.write("hosting: netlify\n", to: "site.yml")
        try expectSuccess(of: site)
        #expect(try site.published("_redirects").split(separator: "\n").count == 2001)
    }

    @Test("a host that is not known fails the build")
    func unknown() throws {
        let site = try builtSite(["content/a.md": document])
        try site.write("hosting: github\n", to: "site.yml")
        try expectFailure(
            of: site,
            messages: """
                site.yml:1:10: error: ‘github’ is not a known host
                  1 | hosting: github
                    |          ^
                  hint: write `cloudflare` or `netlify`; other hosts need no such setting

                """)
    }
}
