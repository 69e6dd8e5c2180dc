import Foundation
import SiteTestSupport
import Testing

@Suite("beginning in Korean")
struct KoreanStartTests {
    private let place: TinySite

    init() throws {
        place = try TinySite()
    }

    private func run(_ arguments: String...) throws -> SiteBinary.Result {
        try SiteBinary.run(arguments + ["--lang", "ko"], in: place.root)
    }

    private func text(_ path: String) throws -> String {
        String(decoding: try place.folder.read(path), as: UTF8.self)
    }

    @Test("a new blog, with Korean comments in its settings and its workflow")
    func initialise() throws {
        let result = try run("init", "blog")
        #expect(result.status == 0)
        #expect(result.errors.isEmpty)
        #expect(
            result.output == """
                blog 폴더에 만들었습니다:
                  .github/workflows/deploy.yml
                  .gitignore
                  content/digests/2025-05-13.md
                  content/images/flow.svg
                  content/pages/about.md
                  content/posts/첫-글.md
                  content/transcripts/2025-05-12-첫-녹취록.md
                  site.yml

                이제 이렇게 해 보세요:
                  cd blog
                  site serve --open
                  site new "제목"

                """)
        #expect(try text("blog/site.yml").hasPrefix("# 블로그의 설정입니다."))
        #expect(try text("blog/.github/workflows/deploy.yml").hasPrefix("# main이 바뀔 때마다"))
        #expect(try SiteBinary.run(["build"], in: place.root + "/blog").errors.isEmpty)
        #expect(
            try run("init", "blog").errors.hasPrefix(
                "blog/.github/workflows/deploy.yml: 오류: 이미 있어서 아무것도 쓰지 않았습니다\n"))
    }

    @Test("an English blog has English comments")
    func english() throws {
        #expect(try SiteBinary.run(["init", "blog", "--lang", "en"], in: place.root).status == 0)
        #expect(try text("blog/site.yml").hasPrefix("# The blog's settings."))
        #expect(try text("blog/.github/workflows/deploy.yml").hasPrefix("# Builds the blog"))
    }

    @Test("what prevents a new blog")
    func obstacles() throws {
        try place.makeFolder("elsewhere")
        try place.link("a/content", to: "../elsewhere")
        #expect(
            try run("init", "a").errors
                == "a/content: 오류: 심볼릭 링크여서 아무것도 쓰지 않았습니다\n  힌트: 링크가 가리키는 폴더를 직접 지정하세요\n")
        try place.write("", to: "b")
        #expect(try run("init", "b").errors == "b: 오류: 폴더가 아니어서 아무것도 쓰지 않았습니다\n")
    }

    @Test("what prevents a new document")
    func documents() throws {
        try place.write(TinySite.post("가", "slug: taken"), to: "content/a.md")
        let quotes = "  힌트: 따옴표 안에 한 줄로 쓰세요: site new \"제목\"\n"
        let invisible = "  힌트: 보이지 않는 글자가 섞였으니 새로 입력하세요\n"
        let cases: [([String], Int32, String)] = [
            ([""], 64, "site: 오류: 제목이 비어 있습니다\n" + quotes),
            (["a\nb"], 64, "site: 오류: 제목에 줄바꿈이 있습니다\n" + quotes),
            (["a\u{7}b"], 64, "site: 오류: 제목에 제어 문자가 있습니다\n" + invisible),
            (["나", "--tag", "\u{7}"], 64, "site: 오류: --tag에 제어 문자가 있습니다\n" + invisible),
            (
                ["나", "--source", "a"], 64,
                "site: 오류: --source는 다이제스트에만 쓸 수 있습니다\n  힌트: --kind digest를 함께 쓰세요\n"
            ),
            (
                ["나", "--slug", "taken"], 1,
                "site: 오류: content/a.md 파일이 이미 /posts/taken/ 주소를 쓰고 있어서 아무것도 쓰지 않았습니다\n"
                    + "  힌트: --slug로 새 글의 주소를 정하세요\n"
            ),
        ]
        for (arguments, status, errors) in cases {
            let result = try SiteBinary.run(["new"] + arguments + ["--lang", "ko"], in: place.root)
            #expect(result.status == status)
            #expect(result.errors == errors)
            #expect(result.output.isEmpty)
        }
        let slug = try run("new", "나", "--slug", "a/b").errors
        #expect(slug.hasSuffix("  힌트: --slug my-first-post처럼 이름 하나를 쓰세요\n"))
    }

    @Test("a new document prints nothing but its path")
    func document() throws {
        try place.makeFolder("content")
        #expect(try run("new", "새 글").output == "content/posts/새-글.md\n")
    }

    @Test("a kind that is none")
    func kind() throws {
        let result = try run("new", "글", "--kind", "note")
        #expect(result.status == 64)
        #expect(
            result.errors.hasPrefix(
                "오류: 'note' 값은 '--kind <종류>'에 쓸 수 없습니다: "
                    + "post, digest, transcript, page 가운데 하나를 쓰세요.\n"))
    }

    @Test("a theme of one's own")
    func theme() throws {
        #expect(
            try run("theme", "export", "post.mustache").output == """
                템플릿을 만들었습니다:
                  templates/post.mustache

                고치지 않을 파일은 지우세요. 지운 자리에는 내장 파일이 쓰이고, 프로그램을 올리면 함께 새로워집니다.

                """)
        #expect(
            try run("theme", "export", "pots.mustache").errors
                == "site: 오류: 내장 테마에 ‘pots.mustache’ 파일이 없습니다\n  힌트: ‘post.mustache’ 파일을 쓰세요\n")
        #expect(
            try run("theme", "export", "다른-이름").errors
                == "site: 오류: 내장 테마에 ‘다른-이름’ 파일이 없습니다\n"
                + "  힌트: 이름 없이 `site theme export`를 실행하면 모두 씁니다\n")
    }
}
