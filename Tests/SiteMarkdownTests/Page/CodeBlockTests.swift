import Testing

@Suite("Blocks of code")
struct CodeBlockTests {
    private func html(_ info: String) -> String { page("```\(info)\nx\n```") }

    /// The block without and with a caption.
    private func block(language: String, file: String = "") -> String {
        let code =
            language.isEmpty
            ? "<pre tabindex=\"0\"><code>x\n</code></pre>\n"
            : "<pre tabindex=\"0\" data-language=\"\(language)\"><code class=\"language-\(language)\">x\n</code></pre>\n"
        return file.isEmpty ? code : "<figure class=\"code\"><figcaption>\(file)</figcaption>\n\(code)</figure>\n"
    }

    @Test(
        "have a language, whatever tool the fence was written for",
        arguments: [
            ("{.swift .numberLines}", "swift"), ("{ .swift #main startFrom=\"10\" }", "swift"), ("{swift}", "swift"),
            ("{r, echo=FALSE, fig.cap=\"그림 1\"}", "r"), ("{r setup, include=FALSE}", "r"), ("{{python}}", "python"),
            ("{#lst:a .go}", "go"), ("{.numberLines .go}", "go"), ("{language=\"go\"}", "go"), ("{=html}", "html"),
            ("{code-block} python", "python"), ("go{1,3-5}", "go"), ("go {1,3-5} showLineNumbers", "go"),
            ("go [2,4]", "go"), ("go,editable", "go"), ("go=101", "go"), ("ts:line-numbers {1}", "ts"),
            ("ts:no-line-numbers", "ts"), ("go copy", "go"), ("go {linenos=table,hl_lines=[8,\"15-17\"]}", "go"),
        ])
    func languages(info: String, language: String) {
        #expect(html(info) == block(language: language))
    }

    @Test(
        "keep names of languages that hold marks",
        arguments: [
            "c++", "c#", "f#", "objective-c", "asp.net", ".env", "text/html", "html+erb", "1c", "코드", "diff",
            "https://example.com/a.py",
        ])
    func names(language: String) {
        #expect(html(language) == block(language: language))
    }

    @Test(
        "are captioned with the name of their file",
        arguments: [
            ("ts:src/app.ts", "ts", "src/app.ts"), ("ts:src/내 파일.ts", "ts", "src/내 파일.ts"),
            ("py:새 폴더/내 앱.py {1}", "py", "새 폴더/내 앱.py"), ("ts:Makefile title=a.ts", "ts", "Makefile"),
            ("sh:bin/run 실행 예", "sh", "bin/run"), ("ts:src/app.ts{1,3-5}", "ts", "src/app.ts"),
            ("ts:src/[id].ts {1}", "ts", "src/[id].ts"), (":main.py", "", "main.py"),
            ("js:title=src/app.js", "js", "src/app.js"), ("diff js:app.js", "diff", "app.js"),
            ("js [app.js]", "js", "app.js"), ("python title=\"a b.py\"", "python", "a b.py"),
            ("python file='a.py'", "python", "a.py"), ("python filename=a.py {1}", "python", "a.py"),
            ("python fileName = \"a.py\"", "python", "a.py"), ("python name=“가 나.py”", "python", "가 나.py"),
            ("python title:\"a.py\" fold", "python", "a.py"), ("{.python filename=\"a.py\"}", "python", "a.py"),
            ("{python, title=a.py}", "python", "a.py"), ("go {linenos=true,filename=a.go}", "go", "a.go"),
            ("title=\"a.py\"", "", "a.py"), ("{title=\"a.py\"}", "", "a.py"), ("rust,ignore,file=a.rs", "rust", "a.rs"),
            ("python title=\"<b>&\"", "python", "&lt;b&gt;&amp;"), ("python title=\"a.py", "python", "a.py"),
        ])
    func files(info: String, language: String, file: String) {
        #expect(html(info) == block(language: language, file: file))
    }

    @Test("make nothing of marks alone", arguments: ["{}", "}}", "[[", ":::", ",,", "=", "{1,2}", "title=\"\"", "{.}"])
    func marks(info: String) {
        #expect(html(info) == block(language: ""))
    }

    @Test("take no longer for a long fence than its length", arguments: ["{", "[", "a:", "title=", "\"", "{a=["])
    func hostileFences(mark: String) {
        #expect(html(String(repeating: mark, count: 100_000)).contains("<code"))
    }

    @Test(
        "do not show blank lines at their end",
        arguments: [
            ("```\nx\n\n```", "x\n"), ("```\nx\n \n\t\n\n```", "x\n"), ("```\n\nx\n\n y\n```", "\nx\n\n y\n"),
            ("```\nx  \n\n```", "x  \n"), ("```\n\n```", "\n"), ("```\n```", ""),
        ])
    func blankEnd(markdown: String, code: String) {
        #expect(page(markdown) == "<pre tabindex=\"0\"><code>\(code)</code></pre>\n")
    }

    @Test("stay as the library writes them in plain Markdown")
    func plainCode() {
        #expect(plain("```{.python}\nx\n\n```") == "<pre><code class=\"language-{.python}\">x\n\n</code></pre>\n")
        #expect(plain("```ts:a.ts b\nx\n```") == "<pre><code class=\"language-ts:a.ts\">x\n</code></pre>\n")
    }
}
