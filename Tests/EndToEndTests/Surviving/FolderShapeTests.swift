import Foundation
import SiteTestSupport
import Testing

@Suite("Folders of unusual shapes")
struct FolderShapeTests {
    private func site() throws -> TinySite { try TinySite(["content/posts/a.md": TinySite.post("가")]) }

    @Test("a thousand folders in each other are published")
    func deep() throws {
        let site = try site()
        let folders = String(repeating: "d/", count: 1000)
        try site.write(TinySite.post("나"), to: "content/posts/\(folders)b.md")
        try expectSuccess(of: site)
        #expect(try site.published("posts/b/index.html").contains("<h1>나</h1>"))
    }

    @Test("a link to a folder is followed at its own address, and from there no further than to where it is")
    func linkedFolder() throws {
        let site = try site()
        try site.write("그림", to: "content/img/b.png")
        try site.link("content/img/deep", to: "../more")
        try site.write("더", to: "content/more/c.png")
        try site.link("content/more/back", to: "../img")
        try expectFailure(
            of: site,
            messages: """
                content/img/deep/back: error: this symbolic link leads back to a folder that holds it
                  hint: delete the link
                content/more/back/deep: error: this symbolic link leads back to a folder that holds it
                  hint: delete the link

                """, lastLine: "2 errors; public is unchanged")
    }

    @Test("links that double with each folder end the build")
    func doubling() throws {
        let site = try site()
        for number in 1...30 {
            try site.makeFolder("content/d\(number)")
            try site.link("content/d\(number)/x", to: "../d\(number + 1)")
            try site.link("content/d\(number)/y", to: "../d\(number + 1)")
        }
        try site.makeFolder("content/d31")
        let run = try site.build()
        #expect(run.status == 1)
        #expect(
            run.errors.contains("error: too many folders are reached through symbolic links\n  hint: delete the link"))
        #expect(run.errors.split(separator: "\n").count < 20)
    }
}
