import Foundation
import SiteTestSupport
import Testing

@Suite("messages in Korean")
struct KoreanMessageTests {
    private static let locale = ["LC_ALL": "ko_KR.UTF-8"]

    @Test(
        "an error says in Korean what is wrong and how to fix it",
        arguments: [
            ("", "content/posts/b.md: 오류: 글이 비어 있습니다\n  힌트: 내용을 쓰거나 파일을 지우세요\n"),
            (
                TinySite.post("나", "pubDatetime: 어제"),
                """
                content/posts/b.md:3:14: 오류: `pubDatetime: 어제` 값이 날짜가 아닙니다
                  3 | pubDatetime: 어제
                    |              ^
                  힌트: `pubDatetime: 2025-05-02T13:40:00+09:00`, 2025-05-02, 20250502, 250502처럼 쓰세요

                """
            ),
            (
                TinySite.post("나", "slug: a/b"),
                """
                content/posts/b.md:4:7: 오류: 슬러그 ‘a/b’ 안에 경로 구분 기호가 있습니다
                  4 | slug: a/b
                    |       ^
                  힌트: `slug: b`처럼 `/` 없는 이름 하나를 쓰세요

                """
            ),
            (
                TinySite.post("나: 둘"),
                """
                content/posts/b.md:2:8: 오류: `: `가 든 값은 따옴표로 묶어야 합니다
                  2 | title: 나: 둘
                    |        ^
                  힌트: 줄을 이렇게 쓰세요: title: "나: 둘"

                """
            ),
            (
                TinySite.post("나", "kind: essay"),
                """
                content/posts/b.md:4:7: 오류: ‘essay’ 종류는 없습니다
                  4 | kind: essay
                    |       ^
                  힌트: `post`, `digest`, `transcript`, `page` 가운데 하나를 쓰세요

                """
            ),
            (
                TinySite.post("나", "tags: [\(String(repeating: "가", count: 90))]"),
                """
                content/posts/b.md: 오류: ‘\(String(repeating: "가", count: 90))’ 태그의 페이지를 만들 수 없습니다: \
                슬러그가 270바이트입니다. 파일 이름에는 200바이트까지 들어갑니다
                  힌트: 이름을 줄이세요

                """
            ),
            (
                TinySite.post("나", "slug: a"),
                """
                content/posts/b.md: 오류: /posts/a/ 주소가 이미 쓰이고 있습니다: content/posts/a.md
                  힌트: 한쪽의 `slug` 값이나 파일 이름을 바꾸세요

                """
            ),
        ])
    func error(text: String, message: String) throws {
        let site = try TinySite(["content/posts/a.md": TinySite.post("가"), "content/posts/b.md": text])
        let result = try site.build(environment: Self.locale)
        #expect(result.errors == message + "site: 오류 1개, public 폴더는 그대로입니다\n")
        #expect(result.output.isEmpty)
        #expect(result.status == 1)
    }

    @Test("settings and templates are reported in Korean")
    func settingsAndTemplates() throws {
        let site = try TinySite(["content/posts/a.md": TinySite.post("가"), "site.yml": "titel: 블로그\npageSize: 0\n"])
        let settings = try site.build(environment: Self.locale)
        #expect(
            settings.errors == """
                site.yml:1:1: 경고: `titel` 설정은 없습니다
                  1 | titel: 블로그
                    | ^
                  힌트: `titel` 대신 `title` 키를 쓰세요
                site.yml:2:11: 오류: `pageSize: 0` 값이 1부터 1000까지의 수가 아닙니다
                  2 | pageSize: 0
                    |           ^
                  힌트: `pageSize: 10` 같은 수를 쓰세요
                site: 오류 1개, 경고 1개, public 폴더는 그대로입니다

                """)
        try site.write("", to: "site.yml")
        try site.write("{{titel}}", to: "templates/card.mustache")
        let templates = try site.build(environment: Self.locale)
        #expect(templates.errors.hasPrefix("templates/card.mustache:1:1: 오류: 템플릿에 `titel` 변수는 없습니다\n"))
        #expect(templates.errors.contains("\n  힌트: `title`로 고치세요\n"))
        #expect(templates.status == 1)
    }

    @Test("the words of the YAML library are Korean where they are known")
    func yaml() throws {
        let site = try TinySite(["content/posts/a.md": "---\ntitle: a\u{0}b\n---\n본문\n"])
        let english = try site.build()
        let korean = try site.build(environment: Self.locale)
        #expect(english.errors.contains("this is not valid YAML: control characters are not allowed\n"))
        #expect(korean.errors.contains("올바른 YAML이 아닙니다: 제어 문자를 쓸 수 없습니다\n"))
    }

    @Test("a warning from the cache is in the language of this run")
    func rememberedWarning() throws {
        let site = try TinySite(["content/posts/a.md": "---\ntitle: 가\n---\n본문\n"])
        let english = try site.build()
        #expect(english.errors == DateTests.undatedWarning(for: "content/posts/a.md"))
        let korean = try site.build(environment: Self.locale)
        #expect(
            korean.errors == """
                content/posts/a.md: 경고: 글에 날짜가 없습니다. 목록의 맨 끝에 놓이고 피드에는 나오지 않습니다
                  힌트: `pubDatetime: 2025-05-02T13:40:00+09:00`처럼 쓰거나, 파일 이름을 2025-05-02-로 시작하세요

                """)
        #expect(try site.build().errors == english.errors)
    }

    @Test("the summary counts in Korean")
    func summary() throws {
        let site = try TinySite([
            "content/posts/a.md": "---\ntitle: 가\n---\n본문\n",
            "content/posts/b.md": TinySite.post("나", "draft: true"),
            "content/posts/c.md": TinySite.post("다", "pubDatetime: 2099-01-01"),
        ])
        let result = try site.build("--lang", "ko", "--verbose")
        let lines = result.output.split(separator: "\n")
        #expect(lines.contains("작성 index.html"))
        #expect(
            lines.last?.contains(
                /^파일 \d+개 작성, 0개 유지, 0개 삭제, 초안 1개 제외, 발행일 전인 글 1개 제외, 경고 1개, \d+\.\d\d초$/) == true)
    }

    @Test("what --keep-going leaves out is reported in Korean")
    func keepGoing() throws {
        let site = try TinySite(["content/posts/a.md": TinySite.post("가"), "content/posts/b.md": ""])
        let result = try site.build("--keep-going", environment: Self.locale)
        #expect(result.errors.hasSuffix("site: 오류 1개, 나머지는 공개했습니다\n"))
        #expect(result.status == 1)
    }

    @Test("missing files and folders are reported in Korean")
    func missing() throws {
        let site = try TinySite(["content/posts/a.md": TinySite.post("가")])
        let file = try SiteBinary.run(["render", "no.md", "--lang", "ko"], in: site.root)
        #expect(file.errors == "no.md: 오류: 그런 파일이 없습니다\n")
        #expect(file.status == 1)
        let root = try SiteBinary.run(["build", "--root", "no", "--lang", "ko"], in: site.root)
        #expect(
            root.errors == """
                no: 오류: 그런 폴더가 없습니다
                  힌트: --root로 `content`가 있는 폴더를 지정하세요
                site: 오류 1개, no/public 폴더는 그대로입니다

                """)
        let list = try site.build("--list-changed", "no/list", "--lang", "ko")
        #expect(
            list.errors == """
                no/list: 오류: 여기에는 바뀐 파일의 목록을 쓸 수 없습니다: 그런 파일이나 폴더가 없습니다
                  힌트: --list-changed로 다른 파일을 지정하세요
                site: 오류 1개, public 폴더는 그대로입니다

                """)
    }

    @Test(
        "what the system says is Korean",
        .enabled(if: Unprivileged.isAvailable, "root can write everything, and there is no way to run as another user"))
    func systemError() throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가")])
        try site.write(TinySite.post("나"), to: "content/posts/b.md")
        chmod(site.root + "/public", 0o555)
        let result = try site.build("--lang", "ko", launcher: Unprivileged.launcher ?? [])
        #expect(
            result.errors == """
                public: 오류: \(site.root)/public/.site-staging에 쓸 수 없습니다: 권한이 없습니다
                  힌트: 폴더는 지난 빌드 그대로입니다. 공간을 마련하거나 쓰기 권한을 준 뒤 다시 빌드하세요
                site: 오류 1개, public 폴더는 그대로입니다

                """)
        #expect(result.status == 1)
    }

    @Test("a build that a signal ends, and one that waits for another, say so in Korean")
    func signalAndWaiting() throws {
        let site = try TinySite(TinySite.posts(300))
        let first = try site.startLongBuild(environment: Self.locale)
        try site.waitForStage(of: first, files: 40)
        first.send(SIGSTOP)
        let second = try site.startBuild(environment: Self.locale)
        #expect(second.waits { second.errors == "site: 다른 빌드가 public 폴더에 쓰고 있어 끝나기를 기다립니다\n" })
        second.send(SIGTERM)
        let waited = try second.wait()
        #expect(waited.status == 128 + SIGTERM)
        #expect(waited.errors.hasSuffix("site: 중단했습니다. public 폴더는 그대로입니다\n"))
        first.send(SIGTERM)
        first.send(SIGCONT)
        let interrupted = try first.wait()
        #expect(interrupted.status == 128 + SIGTERM)
        #expect(interrupted.errors == "site: 중단했습니다. public 폴더는 그대로입니다\n")
    }

    @Test("standard input has a name in Korean")
    func standardInput() throws {
        let result = try TinySite().render("--lang", "ko", input: "**가\n")
        #expect(result.errors.hasPrefix("표준 입력:1:1: 경고: `**` 표시가 짝이 없어 페이지에 글자로 나옵니다\n"))
    }
}
