import SiteModel
import Testing

@testable import SiteContent

@Suite("keys that hold a document back")
struct HoldingKeyTests {
    @Test(
        "make a draft, in every spelling of their values",
        arguments: [
            "draft: true", "draft: True", "draft: TRUE", "draft: yes", "draft: On", "draft: y", "draft: 1",
            "draft: \"true\"", "draft: 'Yes'", "draft: \" true \"", "Draft: true", "DRAFT: yes", "Draft : true",
            "isDraft: true", "is_draft: Y", "private: true", "published: false", "published: False", "published: No",
            "published: 0", "published: \"false\"", "Published: off", "publish: false", "publish: n",
            "dg-publish: false", "status: draft", "status: Draft", "status: \"PRIVATE\"", "status: pending",
            "status: 비공개", "visibility: private", "visibility: Hidden", "visibility: members", "password: 1234",
            "password: \"비밀 말\"", "password: [a, b]", "draft: false\nprivate: true", "published: true\npublish: false",
            "published: 2025-05-02\ndraft: true", "draft: false\nDraft: true",
        ])
    func draft(fields: String) throws {
        let decoded = try frontMatter(fields)
        #expect(decoded.isDraft)
        #expect(!decoded.isUnlisted)
    }

    @Test(
        "leave a document public with any other value",
        arguments: [
            "draft: false", "draft: No", "draft: 0", "draft: \"false\"", "Draft: off", "isDraft: false",
            "private: n", "published: true", "published: Yes", "published: 1", "publish: on", "dg-publish: true",
            "publish: 2025-05-02", "status: published", "status: ready", "status: needs-metrics", "status:",
            "visibility: public", "visibility: Published", "password: \"\"", "password:", "password: false",
            "draft:", "draft: # true면 미발행", "password: # 나중에", "hidden: false", "unlisted: no",
        ])
    func isPublic(fields: String) throws {
        let decoded = try frontMatter(fields)
        #expect(!decoded.isDraft)
        #expect(!decoded.isUnlisted)
    }

    @Test(
        "make an unlisted page",
        arguments: [
            "hidden: true", "hidden: Yes", "unlisted: true", "unlisted: \"on\"", "visibility: unlisted",
            "status: unlisted", "hidden: false\nunlisted: 1",
        ])
    func isUnlisted(fields: String) throws {
        let decoded = try frontMatter(fields)
        #expect(decoded.isUnlisted)
        #expect(!decoded.isDraft)
    }

    @Test(
        "are those of other generators, too",
        arguments: [
            "build: {render: never, list: never}", "_build:\n  render: false", "build:\n  render: link",
            "headless: true",
            "permalink: false", "render: false",
        ])
    func foreignDraft(fields: String) throws {
        #expect(try frontMatter(fields).isDraft)
    }

    @Test("of other generators keep a page from lists", arguments: ["build: {list: never}", "_build:\n  list: local"])
    func foreignUnlisted(fields: String) throws {
        let decoded = try frontMatter(fields)
        #expect(decoded.isUnlisted && !decoded.isDraft)
    }

    @Test(
        "of other generators keep a page from search engines",
        arguments: [
            "robots: noindex", "robots: [noindex, nofollow]", "noindex: true", "robotsNoIndex: yes", "sitemap: false",
            "robots: none", "robots: \"none, noarchive\"", "robots: [None]", "robots: {index: false}",
            "robots: {index: no, follow: true}", "robots:\n  noindex: true", "sitemap: {disable: true}",
            "sitemap:\n  exclude: true",
        ])
    func noIndex(fields: String) throws {
        let decoded = try frontMatter(fields)
        #expect(decoded.isKeptFromSearch && !decoded.isUnlisted && !decoded.isDraft)
    }

    @Test(
        "of other generators hold nothing back with other values",
        arguments: [
            "build: 2025-05-02", "build: {render: always, list: always}", "headless: false", "permalink: /a/",
            "render: true",
            "robots: index", "robots: {index: true}", "robots: {max-image-preview: none}", "robots: max-snippet:none",
            "robots: all", "password: 없음", "status: 완료", "noindex: false", "sitemap: {priority: 0.5}",
            "searchExclude: true", "nav_exclude: true",
        ])
    func foreignPublic(fields: String) throws {
        let decoded = try frontMatter(fields)
        #expect(!decoded.isDraft && !decoded.isUnlisted && !decoded.isKeptFromSearch)
    }

    @Test(
        "are dates of publication beside others",
        arguments: [
            ("date: 2025-05-02\npublishDate: 2099-01-01", 2), ("publish_date: 2099-01-01", 1),
            ("예약 발행: 2099-01-01\ndate: 2025-05-02", 2), ("date: 2025-05-02", 0), ("publishedAt: 2099-01-01", 0),
            ("발행예정: 2099-01-01", 1), ("공개 예정: 2099-01-01\ndate: 2025-05-02", 2),
        ])
    func releases(fields: String, count: Int) throws {
        #expect(try frontMatter(fields).releases.count == count)
    }

    @Test("end a document", arguments: ["expiryDate: 2025-06-01", "expires: 20250601", "expires:\nexpiryDate: 250601"])
    func expiry(fields: String) throws {
        #expect(try frontMatter(fields).expires == DateText("2025-06-01"))
    }

    @Test("a word that templates read is kept for them")
    func keptForTemplates() throws {
        #expect(try frontMatter("status: ready").extra["status"] == .text("ready"))
    }

    static let slipCases: [(field: String, line: String)] = [
        ("darft: true", "draft: true"), ("drafts: yes", "draft: true"), ("daft: 1", "draft: true"),
        ("is-draft: true", "isDraft: true"), ("IsDraft: true", "isDraft: true"), ("isdraf: true", "isDraft: true"),
        ("Private: true", "private: true"), ("prviate: true", "private: true"), ("isPrivate: true", "draft: true"),
        ("publised: false", "published: false"), ("pub_lish: no", "publish: false"),
        ("dgpublish: false", "dg-publish: false"), ("dg_publish: off", "dg-publish: false"),
        ("isPublished: false", "published: false"), ("public: false", "published: false"),
        ("Status: draft", "status: draft"), ("statsu: private", "status: private"),
        ("Visibility: private", "visibility: private"), ("visiblity: hidden", "visibility: hidden"),
        ("Password: \"1234\"", "password: \"1234\""), ("passwrod: abc", "password: abc"),
        ("초안: true", "draft: true"), ("비공개: 예", "draft: true"), ("공개: 아니오", "published: false"),
        ("expiry_date: 2020-01-01", "expiryDate: 2020-01-01"), ("expire: 2099-01-01", "expires: 2099-01-01"),
        ("공개: 비공개", "published: false"), ("공개여부: N", "published: false"), ("초안 여부: 예", "draft: true"),
        ("초안: O", "draft: true"), ("공개: X", "published: false"), ("비밀글: 예", "draft: true"),
        ("상태: 작성 중", "status: 작성 중"), ("보기: 나만 보기", "visibility: 나만 보기"), ("공개 범위: 친구공개", "visibility: private"),
        ("is_private: true", "draft: true"), ("is_temp: true", "draft: true"),
        ("access: friends", "visibility: private"),
        ("access: private", "visibility: private"), ("Public: false", "published: false"),
        ("isdraft: #true", "isDraft: true"), ("초안: #예", "draft: true"), ("darft: # true", "draft: true"),
        ("Expires: 2020-01-01", "expires: 2020-01-01"), ("expiry: 250601", "expiryDate: 250601"),
        ("미공개: true", "draft: true"), ("미발행: 예", "draft: true"), ("공개안함: true", "draft: true"),
        ("공개 안 함: true", "draft: true"), ("작성중: true", "draft: true"), ("검토 중: O", "draft: true"),
        ("배포: false", "published: false"), ("배포여부: N", "published: false"), ("배포 여부: 안 함", "published: false"),
        ("공개: 예약", "published: false"), ("비번: 1234", "password: 1234"), ("패스워드: \"1234\"", "password: \"1234\""),
        ("post_password: abc", "password: abc"), ("상태: 대기", "status: 대기"), ("상태: 보류", "status: 보류"),
        ("상태: 검토중", "status: 검토중"), ("상태: 검토 중", "status: 검토 중"), ("상태: 예약", "status: 예약"),
        ("작업 상태: 초안", "status: 초안"), ("종료일: 2020-01-01", "expiryDate: 2020-01-01"),
        ("게시 종료일: 2020-01-01", "expiryDate: 2020-01-01"), ("state: draft", "status: draft"),
        ("State: Private", "status: Private"), ("stage: draft", "status: draft"),
        ("draft-status: draft", "status: draft"),
        ("publication_status: private", "status: private"), ("unpublish: true", "draft: true"),
        ("noPublish: true", "draft: true"), ("no-publish: yes", "draft: true"), ("confidential: true", "draft: true"),
        ("작성중: #true", "draft: true"),
    ]

    @Test("stop the build when a slip in them would make the document public", arguments: slipCases)
    func slip(field: String, line: String) throws {
        let key = field.prefix { $0 != ":" }
        #expect(
            words(about: "---\ntitle: 가\n\(field)\n---\n글") == [
                "3:1: `\(key)` has no meaning here, so the document would be public"
                    + " | write `\(line)` instead, or delete the line to publish the document"
            ])
        _ = try frontMatter(line)
    }

    @Test(
        "and when it would list the page",
        arguments: [
            ("Unlisted: yes", "unlisted"), ("hiden: true", "hidden"), ("isHidden: on", "hidden"),
            ("hide: true", "hidden"), ("숨김 여부: 예", "hidden"),
        ])
    func unlistedSlip(field: String, known: String) {
        let key = field.prefix { $0 != ":" }
        #expect(
            words(about: "---\n\(field)\n---\n글") == [
                "2:1: `\(key)` has no meaning here, so the document would be in lists"
                    + " | write `\(known): true` instead, or delete the line to list the document"
            ])
    }

    @Test(
        "do not when the value would hold nothing back, or the key is another one",
        arguments: [
            "dratf: false", "darft: maybe", "publishedAt: 2025-05-02", "hideMeta: true", "publisher: 출판사",
            "public: true",
            "draftNote: true", "stats: 3", "state: CA", "stage: 2", "state: published", "privacy: true", "hide: false",
            "hide: [toc]", "hide: [toc, navigation]", "상태: 완료", "상태: 공개", "진행상태: 진행중", "미공개: false", "배포: true",
            "배포: 2025-05-02", "배포여부: Y", "비밀번호: 없음", "비번: 없음", "비밀번호: 사용 안 함", "비밀번호:", "작성중: 아니오",
            "noPublish: false", "confidential: no", "종료일: 미정", "시작일: 2025-05-01\n종료일: 2025-05-03", "대기: 3명",
            "보류: 없음", "draft_status: done", "deploy: vercel", "expires_in: 30",
            "passwords:", "isPublished: true", "공개: 예", "공개: 공개", "비공개: 아니오", "초안 여부: N", "access: public",
            "보기: 목록", "권한: 편집자", "isdraft: #나중에", "isdraft: #false", "temp: 36.5", "visible: true", "layout: hidden",
            "draftee: true", "listed: false",
        ])
    func otherKey(field: String) throws {
        let decoded = try frontMatter(field)
        #expect(!decoded.isDraft && !decoded.isUnlisted && decoded.expires == nil)
    }

    @Test(
        "hold the document back when their value is a comment, and say so",
        arguments: [
            ("draft: #true", "draft: true"), ("draft:   # yes", "draft:   true"),
            ("published: #false", "published: false"),
            ("status: #draft", "status: draft"), ("password: #1234", "password: 1234"),
            ("hidden: #true", "hidden: true"), ("expires: #2025-01-01", "expires: 2025-01-01"),
            ("draft: #true 나중에", "draft: true"), ("draft: # true 나중에 공개", "draft: true"), ("draft: #예", "draft: true"),
            ("published: #false (검토 중)", "published: false"), ("status: #draft 검토", "status: draft"),
        ])
    func commentedOut(field: String, line: String) throws {
        let decoded = try frontMatter(field)
        #expect(decoded.isDraft || decoded.isUnlisted || decoded.expires != nil)
        let key = field.prefix { $0 != ":" }
        #expect(
            words(about: "---\n\(field)\n---\n글").map { String($0.trimmingPrefix { "0123456789: ".contains($0) }) } == [
                "` #` starts a comment, so this value of `\(key)` is lost | write the line as: \(line)"
            ])
    }

    @Test(
        "hold the document back in a list of one",
        arguments: ["status: [draft]", "status:\n  - private", "draft: [true]"])
    func listOfOne(field: String) throws {
        #expect(try frontMatter(field).isDraft)
    }

    @Test(
        "stop the build with characters that cannot be seen, or of another width",
        arguments: ["\u{A0}draft: true", "draft\u{200B}: true", "ｄｒａｆｔ: true", "dr\u{430}ft: true", "darft: [true]"])
    func invisible(field: String) {
        #expect(words(about: "---\n\(field)\n---\n글").contains { $0.contains("so the document would be public") })
    }

    @Test("are not held back by remarks", arguments: ["draft: # 나중에", "password: # 없음", "status: #later", "hidden:"])
    func remark(field: String) throws {
        let decoded = try frontMatter(field)
        #expect(!decoded.isDraft && !decoded.isUnlisted)
    }

    @Test(
        "stop the build when their value says neither",
        arguments: [
            ("status: darft", 9, "status"), ("visibility: friends", 13, "visibility"),
        ])
    func unclear(field: String, column: Int, key: String) {
        #expect(
            words(about: "---\n\(field)\n---\n글") == [
                "2:\(column): `\(field)` does not say whether the document is public"
                    + " | write `\(key): private` or `\(key): public`"
            ])
    }

    @Test(
        "are written with a value that can be read",
        arguments: [
            ("공개: 전체", "`published: true` instead, or delete the line"),
            ("공개: 예", "`published: true` instead, or delete the line"),
            ("초안: x", "`draft: false` instead, or delete the line"),
            ("초안: 아니오", "`draft: false` instead, or delete the line"),
            ("초안: 나중에", "`draft: true` or `draft: false` instead"),
            ("초안: 공개", "`draft: true` or `draft: false` instead"),
            ("darft: maybe", "`draft: true` or `draft: false` instead"),
            ("추천: 예", "`featured: true` instead, or delete the line"),
        ])
    func unclearFlag(field: String, hint: String) {
        let key = field.prefix { $0 != ":" }
        #expect(words(about: "---\n\(field)\n---\n글") == ["2:1: `\(key)` has no meaning here | write \(hint)"])
    }

    @Test("with a value that can be read are named alone", arguments: ["공개: true", "공개: 2025-05-02", "초안: false"])
    func clearFlag(field: String) {
        #expect(words(about: "---\n\(field)\n---\n글").first?.contains("instead of `") == true)
    }

    @Test("are errors when they are neither true nor false", arguments: ["private", "publish", "hidden", "isDraft"])
    func neither(key: String) {
        #expect(
            words(about: "---\n\(key): maybe\n---\n글") == [
                "2:\(key.count + 3): `\(key): maybe` is neither true nor false"
                    + " | write `\(key): true` or `\(key): false`"
            ])
    }
}
