import SiteTestSupport
import Testing

extension HintCases {
    /// Keys and values of front matter.
    static let frontMatter: [HintCase] = [
        .fields("entity-shown-as-text", "title: AT&amp;T와 &quot;AI&quot;", .writeRest()),
        .fields("entity-shown-as-text", "tags: [\"R&amp;D\", AI]", .write(0, for: "\"R&amp;D\"")),
        .fields(
            "entity-shown-as-text", "title: \"&amp;nbsp; 넣는 법\"", .writeRest(0), .writeRest(1)),
        .fields(
            "entity-shown-as-text", "description: >-\n  한 줄 &amp;\n  두 줄&hellip;",
            HintEdit { finding, site in
                let pairs = stride(from: 0, to: finding.shown.count - 1, by: 2)
                try site.changeText(of: finding.file) { text in
                    for pair in pairs {
                        text = text.replacing(try finding.text(pair + 1), with: try finding.text(pair))
                    }
                }
            }),
        .document(
            "front-matter-after-blank-lines", "\n\n" + finishedPost("글"),
            HintEdit { finding, site in try site.changeText(of: finding.file) { $0 = String($0.dropFirst(2)) } }),
        .document(
            "front-matter-below-other", "<!-- 메모 -->\n" + finishedPost("글"),
            HintEdit { finding, site in
                let lines = try finding.numbers(2)
                try site.changeLines(of: finding.file) { text in
                    let moved = text[(lines[0] - 1)..<lines[1]]
                    text = Array(moved + text[..<(lines[0] - 1)] + text[lines[1]...])
                }
            }),
        .document(
            "front-matter-second-block",
            finishedPost("글").replacing("\n---\n", with: "\n---\n\n---\ndraft: true\n---\n"),
            HintEdit { finding, site in
                let lines = try finding.numbers(2)
                try site.changeLines(of: finding.file) { $0.removeSubrange((lines[0] - 1)..<lines[1]) }
            }),
        .document(
            "front-matter-second-block",
            finishedPost("글").replacing("\n---\n", with: "\n---\n---\ntitle: 글\nprivate: true\n---\n"),
            HintEdit { finding, site in
                let lines = try finding.numbers(2)
                #expect(finding.hint?.hasSuffix("keep the second") == true)
                try site.changeLines(of: finding.file) { text in
                    text.removeSubrange((lines[0] - 1)..<lines[1])
                    text.remove(at: try #require(text.firstIndex { $0.hasPrefix("title: ") }))
                }
            }),
        .document(
            "front-matter-in-code", "```yaml\n" + finishedPost("글") + "\n```\n",
            HintEdit { finding, site in
                let lines = try finding.numbers(2)
                try site.changeLines(of: finding.file) { text in
                    for line in lines.reversed() { text.remove(at: line - 1) }
                }
            }),
        .document(
            "front-matter-unfenced", "title: 글\npubDatetime: 2025-05-02\ndescription: 설명\ndraft: true\n\n본문\n",
            HintEdit { finding, site in
                let fence = try finding.text(0)
                let line = try finding.numbers(2)[1]
                try site.changeLines(of: finding.file) { text in
                    text.insert(fence, at: line)
                    text.insert(fence, at: 0)
                }
            }),
        .document(
            "front-matter-field-in-body", "# 글\n\ndate: 2025-05-02\nstatus: draft\n\n본문\n",
            HintEdit { finding, site in
                let position = try #require(finding.line)
                try site.changeLines(of: finding.file) { text in
                    let field = text.remove(at: position - 1)
                    text = ["---", field, "---"] + text
                }
            }),
        .document(
            "front-matter-carriage-returns", finishedPost("줄 끝이 다른 글").replacing("\n", with: "\r"),
            HintEdit { finding, site in try site.changeText(of: finding.file) { $0 = $0.replacing("\r", with: "\n") } }),
        .document("front-matter-odd-fences", "-" + finishedPost("글"), .writeLine),
        .document(
            "front-matter-odd-fences", finishedPost("글").replacing("---", with: "—"),
            HintEdit { finding, site in
                let fence = try #require(finding.shownAtEnd)
                try site.changeText(of: finding.file) { $0 = $0.replacing("—", with: fence) }
            }),
        .fields("front-matter-cut-by-comment", "title: 제목 #1 입니다", .writeLine),
        .fields("front-matter-cut-by-comment", "title: \"AI\" #뉴스 모음", .writeLine),
        .fields("front-matter-cut-by-comment", "tags: AI #LLM", .writeLine),
        .fields("front-matter-taken-by-comment", "tags: #AI #LLM", .writeLine),
        .fields("front-matter-taken-by-comment", "categories:\n  - #소식", .writeLine),
        .document(
            "front-matter-json", "{\"title\": \"글\", \"pubDatetime\": \"2025-05-02\", \"description\": \"설명\"}\n\n본문\n",
            HintEdit { finding, site in
                try site.changeText(of: finding.file) { text in
                    let fence = try finding.text(0)
                    text = "\(fence)\n" + text.replacing("}\n", with: "}\n\(fence)\n")
                }
            }),
        .document(
            "front-matter-json", ";;;\n\"title\": \"글\",\n\"pubDatetime\": \"2025-05-02\"\n;;;\n\n본문\n",
            HintEdit { finding, site in
                let fence = try finding.text(0)
                try site.changeText(of: finding.file) { text in
                    text = "\(fence)\ntitle: 표시가 있는 글\npubDatetime: 2025-05-02\ndescription: 설명\n\(fence)\n\n본문\n"
                }
            }),
        .document(
            "front-matter-toml", "+++\ntitle = \"글\"\ndate = 2025-05-02\n+++\n\n본문\n",
            HintEdit { finding, site in
                let fence = try finding.text(0)
                try site.changeText(of: finding.file) {
                    $0 = "\(fence)\ntitle: 더하기가 있는 글\ndate: 2025-05-02\ndescription: 설명\n\(fence)\n\n본문\n"
                }
            }),
        .document(
            "front-matter-unclosed", "---\ntitle: 글\npubDatetime: 2025-05-02\ndescription: 설명\n\n본문\n",
            HintEdit { finding, site in
                let line = try #require(finding.hint?.firstMatch(of: /(\d+)/).flatMap { Int($0.1) })
                try site.changeLines(of: finding.file) { $0.insert(try finding.text(0), at: line) }
            }),
        .fields("front-matter-not-a-boolean", "draft: 나중에", .write(1, for: "draft: 나중에")),
        .fields(
            "front-matter-not-a-list", "tags: {a: b}", .write(0, for: "tags: {a: b}")),
        .fields("front-matter-not-a-list", "aliases: {a: b}", .write(0, for: "aliases: {a: b}")),
        .fields(
            "front-matter-not-an-address", "canonicalURL: a.kr",
            HintEdit { finding, site in
                try site.changeLine(of: finding) { $0 = try finding.text(0).replacing("…", with: "a.kr/") }
            }),
        .fields(
            "front-matter-not-an-address", "ogImage: javascript:a",
            HintEdit { finding, site in
                try site.changeLine(of: finding) { $0 = try finding.text(0).replacing("…", with: "a.kr/b.png") }
            }),
        .fields(
            "front-matter-not-text", "title: [가, 나]",
            HintEdit { finding, site in
                try site.changeLine(of: finding) { $0 = try finding.text(0).replacing("…", with: "제목") }
            }),
        .fields("front-matter-several-authors", "author: [편집부, 기술팀]", .write(0, for: "author: [편집부, 기술팀]")),
        .fields("front-matter-unknown-kind", "kind: article", .writeRest()),
        .fields("front-matter-unknown-time-zone", "timezone: Asia/Seol", .writeRest()),
        .fields(
            "front-matter-unclear-date", "pubDatetime: 05/02/2025", .write(0, for: "pubDatetime: 05/02/2025"),
            .write(1, for: "pubDatetime: 05/02/2025")),
        .fields(
            "front-matter-unclear-date", "pubDatetime: 2025-05-02 자정", .write(0, for: "pubDatetime: 2025-05-02 자정"),
            .write(1, for: "pubDatetime: 2025-05-02 자정")),
        .fields(
            "front-matter-unclear-date", "pubDatetime: 2025-05-02 KST", .write(0, for: "pubDatetime: 2025-05-02 KST"),
            .write(1, for: "pubDatetime: 2025-05-02 KST")),
        .fields("front-matter-unclear-date", "pubDatetime: 25.05.02", .write(0, for: "pubDatetime: 25.05.02")),
        .fields("front-matter-no-date", "expires: never", .deletingLine),
        .fields("front-matter-no-date", "pubDatetime: 미정", .write(0, for: "pubDatetime: 미정")),
        .fields("front-matter-unreadable-date", "pubDatetime: 어제", .write(0, for: "pubDatetime: 어제")),
        .site(
            "social-image-format-not-shown",
            [
                "content/posts/a.md": finishedPost("가", "ogImage: a.svg"), "content/posts/a.svg": "<svg/>",
                "content/posts/a.png": "png",
            ], .replacing("a.svg", with: "a.png")),
        .fields("line-breaks-unknown", "lineBreaks: hard", .writeRest(0), .writeRest(1)),
        .fields("key-author-list", "authors: [편집부]", .write(0, for: "authors: [편집부]")),
        .fields("key-misspelt", "auhtor: 편집부", .write(0, for: "auhtor")),
        .document(
            "key-misspelt-title", "---\n제목: 한글 열쇠\n날짜: 2025-05-02\ndescription: 설명\n---\n\n본문\n",
            HintEdit { finding, site in
                try HintEdit.write(0, for: "제목").make(finding, site)
                try site.changeText(of: finding.file) { $0 = $0.replacing("날짜", with: "date") }
            }),
        .fields("key-holds-nothing-back", "darft: yes", .write(0, for: "darft: yes"), .deletingLine),
        .fields("key-unclear-flag", "공개: 전체", .write(0, for: "공개: 전체"), .deletingLine),
        .fields("key-unclear-flag", "초안: x", .write(0, for: "초안: x"), .deletingLine),
        .fields("key-unclear-flag", "초안: 나중에", .write(0, for: "초안: 나중에"), .write(1, for: "초안: 나중에")),
        .fields("key-holds-nothing-back", "상태: 대기", .write(0, for: "상태: 대기"), .deletingLine),
        .fields("key-holds-nothing-back", "비번: 1234", .write(0, for: "비번: 1234"), .deletingLine),
        .fields("key-holds-nothing-back", "is-draft: true", .write(0, for: "is-draft: true")),
        .fields("key-holds-nothing-back", "비공개: 예", .write(0, for: "비공개: 예")),
        .fields("key-holds-nothing-back", "공개: false", .write(0, for: "공개: false")),
        .fields("key-holds-nothing-back", "Unlisted: on", .write(0, for: "Unlisted: on"), .deletingLine),
        .fields("key-holds-nothing-back", "Password: \"a: b\"", .write(0, for: "Password: \"a: b\"")),
        .fields("key-holds-nothing-back", "expire: 2030-01-01", .write(0, for: "expire: 2030-01-01")),
        .fields("front-matter-taken-by-comment", "draft: #true", .writeLine, .deletingLine),
        .fields(
            "front-matter-unknown-visibility", "status: darft", .write(0, for: "status: darft"),
            .write(1, for: "status: darft")),
        .fields(
            "front-matter-unknown-visibility", "visibility: friends", .write(0, for: "visibility: friends"),
            .write(1, for: "visibility: friends")),
        .fields(
            "missing-description", "description:",
            HintEdit { finding, site in
                let line = try finding.text(0).replacing("…", with: "설명")
                try site.changeText(of: finding.file) { $0 = $0.replacing("description:", with: line) }
            }),
        .document(
            "build-title-inferred", "---\npubDatetime: 2025-05-02\ndescription: 설명\n---\n\n## 첫: 제목\n\n본문\n",
            .addField()),
        .document(
            "build-untitled", "---\npubDatetime: 2025-05-02\ndescription: 설명\n---\n\n본문\n",
            HintEdit { finding, site in
                let line = try finding.text(0).replacing("…", with: "제목 둘")
                try site.changeText(of: finding.file) { $0 = $0.replacing("---\npub", with: "---\n\(line)\npub") }
            }),
        .document("build-undated", "---\ntitle: 글\ndescription: 설명\n---\n\n본문\n", .addField()),
        .site(
            "build-undated", ["content/posts/a.md": "---\ntitle: 글\ndescription: 설명\n---\n\n본문\n"],
            HintEdit { finding, site in
                let path = try #require(finding.file)
                let start = try #require(finding.hint?.firstMatch(of: /name with (\S+-)/)).output.1
                let text = String(decoding: try site.folder.read(path), as: UTF8.self)
                try site.remove(path)
                try site.write(text, to: path.replacing("posts/", with: "posts/\(start)"))
            }),
        .site(
            "build-undated", ["content/transcripts/talk.md": "**대담**\n\n가 [00:00:01]: 글\n\n나 [00:01:04]: 글\n"],
            HintEdit { finding, site in
                let path = try #require(finding.file)
                let name = try #require(finding.hint?.firstMatch(of: /as in (\S+\.md)/)).output.1
                let text = String(decoding: try site.folder.read(path), as: UTF8.self)
                try site.remove(path)
                try site.write(text, to: "content/transcripts/\(name)")
            },
            HintEdit { finding, site in
                let (kind, key) = (try finding.text(0), try finding.text(1))
                try site.changeText(of: finding.file) { $0 = "---\n\(kind)\n\(key): 2025-05-02\n---\n\n" + $0 }
            }),
        .fields(
            "build-too-many-tags", "tags: [\((1...101).map { "태그\($0)" }.joined(separator: ", "))]",
            .replacing("태그1, ", with: "")),
        .fields(
            "build-too-many-aliases", "aliases: [\((1...101).map { "/옛글\($0)/" }.joined(separator: ", "))]",
            .replacing("/옛글1/, ", with: "")),
        .fields(
            "front-matter-too-many-values", "자료: [\((1...5_000).map { "\($0)" }.joined(separator: ", "))]",
            .replacing("1, 2, 3, 4, ", with: "")),
        .fields(
            "front-matter-too-long", "자료: \(String(repeating: "긴 글 ", count: 40_000))",
            .replacing(String(repeating: "긴 글 ", count: 40_000), with: "짧은 글")),
        .fields(
            "build-tag-unusable", "tags: [\(String(repeating: "가", count: 70))]",
            .replacing(String(repeating: "가", count: 70), with: "가")),
        .fields(
            "build-name-unusable", "author: \(String(repeating: "가", count: 70))",
            .replacing(String(repeating: "가", count: 70), with: "가")),
    ]

    /// YAML itself.
    static let yaml: [HintCase] = [
        .fields("yaml-needs-quotes", "title: 새 모델: 공개", .writeLine),
        .fields("yaml-needs-quotes", "tags:\n  - GPT: 새 모델", .writeLine),
        .fields("yaml-needs-quotes", "tags: [AI, #LLM, @kim]", .writeLine),
        .fields("yaml-needs-quotes", "title: !중요 \"AI\" 공지", .writeLine),
        .fields("yaml-needs-quotes", "author:\n  name: &a 갑", .writeLine),
        .fields("yaml-needs-quotes", "title: {가}", .writeLine),
        .fields("yaml-unknown-escape", "title: \"C:\\Users\\a\"", .writeLine),
        .fields("yaml-lone-surrogate", "title: \"모델 \\ud83d 출시\"", .writeLine),
        .fields("yaml-lone-surrogate", "title: \"\\ud83d\"", .replacing("\\ud83d", with: "🙂")),
        .fields("yaml-needs-quotes", "title: \"\\ud83d\\ude42 \"웃음\" 이야기\"", .writeLine),
        .fields("yaml-needs-quotes", "mine: {a: @b, c: [d, #e]}", .writeLine),
        .fields("yaml-unbracketed-list", "tags: \"AI\", \"LLM\"", .writeLine),
        .fields("yaml-unbracketed-list", "tags: [속보] AI, [단독]", .writeLine),
        .fields(
            "yaml-several-items", "tags:\n  - \"AI\", \"LLM\"",
            HintEdit { finding, site in
                let items = try (0...1).map(finding.text).map { "  \($0)" }
                try site.changeLine(of: finding) { $0 = items.joined(separator: "\n") }
            }),
        .fields("yaml-empty-item", "tags: [, AI,, 로봇]", .writeLine),
        .fields("yaml-wide-colon", "slug：m-n", .writeLine),
        .fields("yaml-unfilled-template", "pubDatetime: {{date}}", .write(0, for: "pubDatetime: {{date}}")),
        .fields("yaml-unfilled-template", "title: {{title}}", .write(0, for: "title: {{title}}")),
        .fields("yaml-unclosed", "title: \"새 모델", .writeLine),
        .fields("yaml-unclosed", "tags: [AI,\n  로봇\nslug: g-h", .writeLine),
        .fields("yaml-indented", "  tags: [AI]", .writeLine),
        .fields("yaml-missing-space", "slug:i-j", .writeLine),
        .fields("yaml-tab-indentation", "tags:\n\t- AI", .replacing("\t- AI", with: "  - AI")),
        .fields(
            "yaml-tab-indentation", "tags:\n\t- AI\n\t\t- LLM",
            HintEdit { finding, site in
                let lines = try (0...1).map(finding.text)
                try site.changeText(of: finding.file) { text in
                    text = text.replacing("\t- AI\n\t\t- LLM", with: lines.joined(separator: "\n"))
                }
            }),
        .fields("yaml-item-in-item", "tags:\n  - AI\n    - LLM", .writeLine),
        .fields("yaml-item-without-space", "tags:\n  - AI\n  -LLM\n  - 로봇", .writeLine),
        .fields("yaml-tab-indentation", "slug: o-p\n\t\ntags: [AI]", .replacing("\t\n", with: "\n")),
        .fields("yaml-tab-indentation", "slug: y-z\n\ttags: [AI]", .writeLine),
        .fields("yaml-duplicate-key", "slug: c-d\nslug: e-f", .deletingLine),
        .document(
            "yaml-not-a-mapping", "---\n그냥 글\n---\n\n## 제목\n\n본문\n",
            HintEdit { finding, site in try site.changeText(of: finding.file) { $0 = "\n" + $0 } }
        ).leaving("build-title-inferred", "build-undated", "missing-description", "block-mark-underlines-text"),
        .fields(
            "yaml-too-deep",
            "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c]",
            HintEdit { finding, site in
                try site.changeLines(of: finding.file) { $0.removeAll { $0.contains("&") } }
            }),
    ]
}
