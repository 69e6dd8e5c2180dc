import SiteTestSupport
import Testing

extension HintCases {
    private static func template(
        _ rule: String, _ text: String, in name: String = "post.mustache", _ edits: HintEdit...
    ) -> HintCase {
        HintCase(
            rule: rule, files: ["content/posts/a.md": finishedPost("가"), "templates/\(name)": text], document: nil,
            settings: "", edits: edits)
    }

    /// Templates of a blog's own.
    static let templates: [HintCase] = [
        template("template-bad-name", "{{document title}}\n", .replacing("document title", with: "document.title")),
        template("template-call", "{{upper(title)}}\n", .replacing("upper(title)", with: "title")),
        template("template-chosen-partial", "{{>*title}}\n", .replacing("*title", with: "card")),
        template(
            "template-delimiter-change", "{{=<% %>=}}<% title %>\n",
            HintEdit { finding, site in
                let (open, close) = (try finding.text(0), try finding.text(1))
                try site.write("\(open)title\(close)\n", to: try #require(finding.file))
            }),
        template(
            "template-empty", "", .deletingFile,
            HintEdit { finding, site in
                try site.write("글\n", to: try #require(finding.file))
            }),
        template(
            "template-more-faults", String(repeating: "{{/site}}", count: 201) + "\n",
            HintEdit { finding, site in try site.write("글\n", to: try #require(finding.file)) }),
        template("template-missing-asset", "{{#asset}}styles.css{{/asset}}\n", .write(0, for: "styles.css")),
        template(
            "template-missing-asset", "{{#asset}}my-own-thing.js{{/asset}}\n",
            HintEdit { finding, site in
                let path = try #require(finding.hint?.firstMatch(of: /templates\/\S+\.js/).map { String($0.0) })
                try site.write("a", to: path)
            }),
        template("template-missing-partial", "{{> carrd}}\n", .write(0, for: "carrd")),
        template(
            "template-missing-partial", "{{> my-own-thing}}\n",
            HintEdit { finding, site in
                let path = try #require(finding.hint?.firstMatch(of: /templates\/\S+\.mustache/).map { String($0.0) })
                try site.write("글\n", to: path)
            }),
        template("template-name-not-ascii", "{{제목}}\n", .write(0, for: "{{제목}}")),
        template(
            "template-not-in-block", "{{<base}}{{heading}}{{/base}}\n",
            HintEdit { finding, site in
                let block = try finding.text(0).replacing("…", with: "{{heading}}")
                try site.write("{{<base}}\(block){{/base}}\n", to: try #require(finding.file))
            }),
        .site(
            "template-not-utf8", ["content/posts/a.md": finishedPost("가")],
            prepare: { try $0.folder.write([0xFF], to: "templates/post.mustache") },
            HintEdit { finding, site in try site.write("글\n", to: try #require(finding.file)) }),
        .site(
            "template-page-too-long",
            [
                "content/posts/a.md": TinySite.post("가", body: "## 하나\n\n글\n\n### 둘\n\n글"),
                "templates/post.mustache": "{{#document}}{{>loop}}{{/document}}\n",
                "templates/loop.mustache": "{{#outline}}{{#children}}{{>loop}}{{/children}}{{/outline}}\n",
            ], commands: ["build"],
            HintEdit { _, site in
                try site.write("{{#outline}}{{title}}{{/outline}}\n", to: "templates/loop.mustache")
            }),
        template("template-pragma", "{{%CONTENT_TYPE: TEXT}}\n{{title}}\n", .deletingLine),
        template(
            "template-recursion", "{{> card}}\n", in: "card.mustache",
            HintEdit { finding, site in
                let section = try finding.text(0)
                try site.write("\(section){{> card}}{{/children}}\n", to: try #require(finding.file))
            }),
        template("template-stray-closing-tag", "{{#document}}\n{{/site}}\n", .write(0, for: "{{/site}}")),
        template("template-stray-closing-tag", "글\n{{/site}}\n", .deletingLine),
        template(
            "template-too-deep",
            String(repeating: "{{#title}}", count: 101) + String(repeating: "{{/title}}", count: 101) + "\n",
            HintEdit { finding, site in try site.write("{{#title}}글{{/title}}\n", to: try #require(finding.file)) }),
        .site(
            "template-too-large",
            [
                "content/posts/a.md": finishedPost("가"), "templates/post.mustache": "{{>one}}\n",
                "templates/one.mustache": String(repeating: "{{>two}}", count: 1000),
                "templates/two.mustache": String(repeating: "{{>three}}", count: 1000),
                "templates/three.mustache": "글\n",
            ],
            HintEdit { finding, site in
                try site.write("{{>\(try finding.text(0))}}\n", to: try #require(finding.file))
            }),
        template("template-unclosed-section", "{{#document}}\n글\n", .addAtEnd()),
        template("template-unclosed-tag", "글 {{title}\n", .replacing("{{title}", with: "{{title}}")),
        template(
            "template-unknown-block", "{{<base}}{{$contents}}글{{/contents}}{{/base}}\n",
            HintEdit { finding, site in
                let name = try finding.text(0)
                try site.changeText(of: finding.file) { $0 = $0.replacing("contents", with: name) }
            }),
        template("template-unknown-variable", "{{titlle}}\n", .write(0, for: "titlle")),
        template("template-unknown-variable", "{{zzzzzz}}\n", .replacing("zzzzzz", with: "title")),
    ]
}
