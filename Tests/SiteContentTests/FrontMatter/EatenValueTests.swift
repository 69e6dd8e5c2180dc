import SiteModel
import Testing

@testable import SiteContent

@Suite("comments in front matter")
struct EatenValueTests {
    static let eatenCases: [(lines: String, place: String, key: String, isCut: Bool, fixed: String)] = [
        ("title: C# 대신 #1", "2:8", "title", true, "title: \"C# 대신 #1\""),
        ("title: #AI 시대", "2:8", "title", false, "title: \"#AI 시대\""),
        ("title:   # 제목", "2:10", "title", false, "title:   \"# 제목\""),
        ("description: 한 줄 # 나중에", "2:14", "description", true, "description: \"한 줄 # 나중에\""),
        ("summary: 첫 줄\n  둘째 #1 줄", "2:10", "summary", true, "summary: \"첫 줄 둘째 #1 줄\""),
        ("tags: AI #LLM", "2:7", "tags", true, "tags: [AI, LLM]"),
        ("tags: \"AI\" #LLM #로봇", "2:7", "tags", true, "tags: [AI, LLM, 로봇]"),
        ("title: \"AI\" #뉴스", "2:8", "title", true, "title: \"AI #뉴스\""),
        ("title: '그는 \"말\"' #1", "2:8", "title", true, "title: '그는 \"말\" #1'"),
        ("description: \"가\\u0041\"  #나", "2:14", "description", true, "description: \"가A #나\""),
        ("tags: #AI #LLM", "2:7", "tags", false, "tags: \"#AI #LLM\""),
        ("categories:\n  - #소식\n  - 나", "3:5", "categories", false, "  - \"#소식\""),
        ("tags:\n- 가 #1\n- 나", "3:3", "tags", true, "- \"가 #1\""),
        ("author: 팀 #1", "2:9", "author", true, "author: \"팀 #1\""),
        ("author:\n  name: 팀 #1", "3:9", "author", true, "  name: \"팀 #1\""),
        ("source: #ainews", "2:9", "source", false, "source: \"#ainews\""),
        ("draft:  #TRUE", "2:9", "draft", false, "draft:  true"),
        ("draft: # true", "2:8", "draft", false, "draft: true"),
        ("featured: #true", "2:11", "featured", false, "featured: true"),
        ("date: #2025-05-02", "2:7", "date", false, "date: 2025-05-02"),
        ("kind: #page", "2:7", "kind", false, "kind: page"),
        ("ogImage: #/images/a.png", "2:10", "ogImage", false, "ogImage: /images/a.png"),
    ]

    @Test("that take a value or a part of it are shown with what is written in quotes", arguments: eatenCases)
    func eaten(example: (lines: String, place: String, key: String, isCut: Bool, fixed: String)) {
        let lost = example.isCut ? "the rest of `\(example.key)`" : "this value of `\(example.key)`"
        #expect(
            words(about: "---\n\(example.lines)\n---\n글") == [
                "\(example.place): ` #` starts a comment, so \(lost) is lost | write the line as: \(example.fixed)"
            ])
    }

    @Test(
        "that are comments are none of anyone's business",
        arguments: [
            "# 메모\ntitle: 가\n  # 메모\ntags: [가] #나", "draft: true # 나중에", "draft: true #나중에", "draft: false # true",
            "draft: # 다 쓰면 지운다", "draft: #나중에", "date: 2025-05-02 # UTC", "date: 2025-05-02 #UTC", "date: # 2025-05-02",
            "date: # YYYY-MM-DD", "tags: AI # 주제", "tags: # 주제\n  - AI # 하나\n  # - 둘\n  - 셋", "tags: # 주제",
            "tags:\n- # 아직",
            "tags: [AI, 로봇]     # TAG names should always be lowercase", "tags: [AI, # 하나\n  로봇] # 둘",
            "tags: [\n  AI,\n  #LLM,\n  로봇\n]", "title: \"가 #1\" # 2", "title: '가' # 나", "title: \"가\" #!",
            "title: \"\" #제목", "slug: \"a\" #주소",
            "draft: \"true\" #나중에", "tags: [가] #나중에 정리", "tags: [가] ## 나", "mine: \"가\" #나", "title: C# 입문",
            "title: >- # 접는다\n  가 #1", "aliases: [/a/] # 옛 주소", "aliases:\n  - /a/ #옛 주소", "author: 갑 # 편집부",
            "author: 갑 ## 편집부", "ogImage: /a.png #그림", "ogImage: #그림", "canonicalURL: https://a.kr/#b # c",
            "layout: post #기본", "mine: #값", "slug: a # 주소", "kind: page #쪽", "lineBreaks: keep #줄",
            "timezone: Asia/Seoul #서울", "tags: ['C#', 'F#' #x\n  , AI]", "tags: [\"C#\", #하나\n  \"F#\" #둘\n]",
            "tags: [\n  'AI', #주제\n  'LLM' #모델\n]", "mine: {a: 'b' #c\n  }",
        ])
    func comments(lines: String) {
        #expect(words(about: "---\n\(lines)\n---\n글") == [])
    }

    @Test("are the same in site.yml")
    func settings() {
        let yaml =
            "title: 블로그 #1\nauthor: #갑\npageSize: 20 #쪽\nsources:\n  ainews: AI #1\n  b: 나 # 다\nbaseURL: https://a.kr #b"
        #expect(
            words(ConfigurationReader.decode(yaml).diagnostics) == [
                "1:8: ` #` starts a comment, so the rest of `title` is lost | write the line as: title: \"블로그 #1\"",
                "2:9: ` #` starts a comment, so this value of `author` is lost | write the line as: author: \"#갑\"",
                "5:11: ` #` starts a comment, so the rest of `sources` is lost | write the line as:   ainews: \"AI #1\"",
            ])
    }
}
