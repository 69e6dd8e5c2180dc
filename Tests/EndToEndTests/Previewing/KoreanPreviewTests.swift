import Foundation
import SiteTestSupport
import Testing

@Suite("the preview in Korean", .ownThreads)
struct KoreanPreviewTests {
    private static let locale = ["LC_ALL": "ko_KR.UTF-8"]

    @Test("it greets, logs, refuses and shows errors in Korean")
    func preview() throws {
        let site = try TinySite(["content/posts/a.md": TinySite.post("가")])
        let preview = try PreviewRun(site, environment: Self.locale)
        #expect(preview.run.output.hasPrefix("미리 보기 http://127.0.0.1:\(preview.port)/ (Ctrl-C를 누르면 끝납니다)\n"))
        #expect(preview.waits { preview.run.output.contains(/\d\d:\d\d:\d\d  파일 \d+개 준비됨, \d+\.\d\d초\n/) })
        let refusal = try preview.get("/", host: "example.com")
        #expect(refusal?.text == "403 Forbidden: 이 서버의 이름이 아닙니다. 터미널에 나온 주소를 쓰세요\n")
        let script = try preview.get("/_site/preview.js")?.text ?? ""
        #expect(script.contains(#"make("button", "숨기기")"#))
        #expect(script.contains(#"section.lang = "ko";"#))
        try site.write("", to: "content/posts/b.md")
        #expect(preview.waits { preview.run.output.contains("  오류 1개, 페이지는 그대로 둡니다\n") })
        #expect(preview.run.errors == "content/posts/b.md: 오류: 글이 비어 있습니다\n  힌트: 내용을 쓰거나 파일을 지우세요\n")
        try site.write(TinySite.post("나"), to: "content/posts/b.md")
        #expect(
            preview.waits {
                preview.run.output.contains(/고쳐짐, content\/posts\/b\.md: 파일 \d+개 바뀜, \d+\.\d\d초\n/)
            })
        try site.remove(".site")
        _ = try preview.get("/")
        #expect(
            preview.waits { preview.run.output.contains(/\d  없어진 페이지: 파일 \d+개 되살림, \d+\.\d\d초\n/) })
    }

    @Test("--lang reaches the process that builds, and the first page")
    func option() throws {
        let site = try TinySite(["content/posts/a.md": ""])
        let preview = try PreviewRun(site, ["--lang", "ko"])
        #expect(preview.waits { preview.run.errors.contains("글이 비어 있습니다") })
        let page = try preview.get("/")?.text ?? ""
        #expect(page.contains("<html lang=\"ko\">"))
        #expect(page.contains("<p>아직 한 번도 빌드하지 못했습니다.</p><p><code>content/posts/a.md</code>: 글이 비어 있습니다</p>"))
    }

    @Test("a port that is taken is reported in Korean")
    func takenPort() throws {
        let site = try TinySite(["content/posts/a.md": TinySite.post("가")])
        let first = try PreviewRun(site)
        let result = try SiteBinary.run(
            ["serve", "--port", "\(first.port)"], in: site.root, environment: Self.locale)
        #expect(result.status == 1)
        #expect(result.errors == "site: 오류: 포트 \(first.port)번은 이미 쓰는 중입니다. --port를 빼면 빈 포트를 찾습니다\n")
    }
}
