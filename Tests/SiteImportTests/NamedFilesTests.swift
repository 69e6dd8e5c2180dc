import Foundation
import Testing

@testable import SiteImport

@Suite("files that documents name")
struct NamedFilesTests {
    @Test(
        "are found by their whole names, however these are written",
        arguments: [
            ("![[그림 (1).png]]", "그림 (1).png"), ("![](<그림 1.png>)", "그림 1.png"), ("![](폴더/그림%20(1).png)", "그림 (1).png"),
            ("![](%EA%B7%B8%EB%A6%BC.png)", "그림.png"), ("![](그림\\(1\\).png)", "그림(1).png"),
            ("100% 그림%20(1).png", "그림 (1).png"),
            ("<img src=\"A&amp;B.png\">", "A&B.png"), ("![[a.PNG|300]]", "a.png"),
            ("cover: \"[[표지 [1].jpg]]\"", "표지 [1].jpg"),
            ("![[보고서.pdf#page=3]]", "보고서.pdf"), ("`x.tar.gz`", "x.tar.gz"), ("그림.png를 보자", "그림.png"),
            ("끝은 a.png.", "a.png"),
            ("![](<그림 #1.png>)", "그림 #1.png"), ("![](그림%20%231.png)", "그림 #1.png"),
        ])
    func found(text: String, name: String) {
        for text in [text, text.decomposedStringWithCanonicalMapping] {
            var files = NamedFiles([name.decomposedStringWithCanonicalMapping, "다른.png"])
            files.look(through: Array("앞\n\(text)\n뒤".utf8))
            #expect(files.contains(name))
            #expect(!files.contains("다른.png"))
        }
    }

    @Test(
        "are not found by a part of another name",
        arguments: [
            ("그림-1.png", "1.png"), ("a.png.bak", "a.pn"), ("xa.png", "a.png"), ("a.pngs", "a.png"), ("a png", "a.png"),
            ("README", "README"),
        ])
    func others(text: String, name: String) {
        var files = NamedFiles([name])
        files.look(through: Array(text.utf8))
        #expect(!files.contains(name))
    }

    @Test("the longest name counts")
    func longest() {
        var files = NamedFiles(["1.png", "그림 1.png"])
        files.look(through: Array("![[그림 1.png]]".utf8))
        #expect(files.contains("그림 1.png"))
        #expect(!files.contains("1.png"))
    }
}
