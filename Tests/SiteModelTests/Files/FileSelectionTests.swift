import Testing

@testable import SiteModel

@Suite("which files are published")
struct FileSelectionTests {
    private static func selection(exclude: [String] = [], include: [String] = []) throws -> FileSelection {
        FileSelection(
            excluding: try exclude.map { try PathPattern($0) }, including: try include.map { try PathPattern($0) })
    }

    private static func leavesOut(_ path: String, by selection: FileSelection) -> Bool {
        if case .leftOut = PathPatternTests.decision(on: path, by: selection) { true } else { false }
    }

    @Test(
        "not what programs leave behind",
        arguments: [
            "글.md~", "posts/글.md.bak", "글.MD.BAK", "글.md.orig", "글.md.rej", "글.md.tmp", "글.md.swp", "글.md.swo",
            "글.md.un~", "#글.md#", "~$글.docx", ".#글.md", ".글.md.swp", "Thumbs.db", "THUMBS.DB", "img/thumbs.db",
            "desktop.ini",
            "Icon\r", "4913", ".DS_Store", "._a.png", ".obsidian/", "node_modules/", "posts/node_modules/", "__MACOSX/",
            "old.bak/", "~WRL0001.tmp", ".~lock.a.odt#", "a.png.crdownload",
            "글.sync-conflict-20250502-101010-ABCDEFG.md",
            "#recycle/", "@eaDir/", "글.bak~", "글.asv", "글.md.bak1", "글.md.bak.2", "글.md.old-3", "글.md.orig_20250502",
            "글.MD.BAK12", "글.md.lock", "보고서.hwp.lock", "글.md___jb_tmp___", "글.md___jb_old___", "초안.asd", "초안.wbk",
            "~비밀.hwp", "~비밀.HWPX", "~보고서.docx", ".비밀.pdf.icloud", "Thumbs.db:encryptable",
            "a.png:Zone.Identifier", "a.zip.partial", "글.md.sb-1a2b3c4d-XyZ123", "글.md.sb-1a2b3c4d-XyZ123/",
            "글 (conflicted copy 2025-05-02).md", "글 (편집부's conflicted copy 2025-05-02).md",
            "글 (사용자의 충돌된 사본 2025-05-02).md", "글 (Conflicted copy 노트북 202505021010).md",
            "글 (SFConflict 2025-05-02).md", "자료 (Case Conflict)/",
        ])
    func leftovers(path: String) throws {
        #expect(Self.leavesOut(path, by: try Self.selection()), "\(path)")
    }

    @Test(
        "but what only looks like it",
        arguments: [
            "bak.md", "tmp.png", "글.bak.md", "orig.html", "swp", "a~b.md", "#1.png", "C#.md", "4913/", "4913.md",
            "14913",
            "Thumbs.db.md", "desktop.ini.txt", "icon", "node_modules.md", "$a.png", "CNAME", "favicon.ico",
            "posts/2025.old-news.md", "part.md", "_posts/", "_headers", "_redirects", "save.svg", "temp/",
            "poetry.lock", "yarn.lock", "Cargo.lock", "requirements.txt.lock", "글.bak1.md", "a.part1", "a.2",
            "~카더라.md", "~1.png", "posts.sb-intro.md", "5036", "5036/", "a.sbv", "충돌된 사본 고치기.md",
            "글 (충돌된 사본) 해결.md", "(conflicted copy).md", "bak1",
        ])
    func published(path: String) throws {
        #expect(PathPatternTests.decision(on: path, by: try Self.selection()) == .published, "\(path)")
    }

    @Test("and of Vim's probes the first, or those without a byte")
    func probes() throws {
        let selection = try Self.selection()
        for (name, isEmpty) in [("4913", false), ("4913", true), ("5036", true), ("5159", true)] {
            #expect(
                selection.decision(on: name, in: "content", isFolder: false, isEmpty: isEmpty)
                    == .leftOut(.leftover(name)))
        }
        for (name, isEmpty) in [("5036", false), ("5037", true), ("4790", true), ("50360", true)] {
            #expect(
                selection.decision(on: name, in: "content", isFolder: false, isEmpty: isEmpty) == .published, "\(name)")
        }
    }

    @Test("each for its reason")
    func reasons() throws {
        let selection = try Self.selection(exclude: ["*.md~", "/posts/raw/"])
        let reasons: [(String, LeftOutReason)] = [
            ("a.md~", .excluded("*.md~")), ("posts/raw/", .excluded("/posts/raw/")), ("a.txt~", .leftover("*~")),
            ("THUMBS.db", .leftover("Thumbs.db")), (".git/", .hidden), ("_a.md", .underscore),
            ("posts/_headers", .underscore), ("글.md.bak.2", .leftover("*.bak.2")),
            ("글.md.lock", .leftover("*.md.lock")),
            ("글 (conflicted copy).md", .conflictCopy), ("글.sync-conflict-20250502.md", .conflictCopy),
        ]
        for (path, reason) in reasons {
            #expect(PathPatternTests.decision(on: path, by: selection) == .leftOut(reason), "\(path)")
        }
    }

    @Test("a template may start with `_`")
    func templates() throws {
        let selection = try Self.selection()
        #expect(selection.decision(on: "_byline.mustache", in: "templates", isFolder: false) == .published)
        #expect(
            selection.decision(on: "a.css.bak", in: "templates/assets", isFolder: false) == .leftOut(.leftover("*.bak"))
        )
    }

    static let broughtBack: [(include: String, path: String, isBack: Bool)] = [
        ("keep.bak", "keep.bak", true), ("keep.bak", "posts/KEEP.bak", true), ("keep.bak", "a.bak", false),
        ("/keep.bak", "posts/keep.bak", false), (".well-known/", ".well-known/", true),
        (".well-known/", ".git/", false),
        ("_a.md", "_a.md", true), ("*.psd", "logo.psd", true), ("posts/old/", "posts/old/", true),
        ("old/", "posts/old/", true),
    ]

    @Test("and what include brings back", arguments: broughtBack)
    func include(include: String, path: String, isBack: Bool) throws {
        let selection = try Self.selection(exclude: ["*.psd", "old/"], include: [include])
        #expect((PathPatternTests.decision(on: path, by: selection) == .published) == isBack)
    }

    @Test("a folder that is left out is searched only if a path leads into it")
    func searched() throws {
        let reason = LeftOutReason.excluded("old/")
        let selection = try Self.selection(
            exclude: ["old/"], include: ["old/keep/*.png", "*.tmp", "**/x.bak", "/a/**/b.csv"])
        #expect(PathPatternTests.decision(on: "old/", by: selection) == .searched(reason))
        #expect(PathPatternTests.decision(on: "posts/old/", by: selection) == .leftOut(reason))
        #expect(PathPatternTests.decision(on: "node_modules/", by: selection) == .leftOut(.leftover("node_modules")))
        func decision(_ name: String, in folder: String, isFolder: Bool = false) -> FileSelection.Decision {
            selection.decision(on: name, in: "content/" + folder, isFolder: isFolder, withinLeftOut: reason)
        }
        #expect(decision("keep", in: "old", isFolder: true) == .searched(reason))
        #expect(decision("a.png", in: "old/keep") == .published)
        #expect(decision("a.jpg", in: "old/keep") == .leftOut(reason))
        #expect(decision("a.tmp", in: "old") == .leftOut(reason))
    }

    @Test("the table of leftovers has only patterns")
    func table() {
        #expect(Leftovers.patterns.allSatisfy { (try? PathPattern($0)) != nil })
        #expect(Set(Leftovers.patterns).count == Leftovers.patterns.count)
    }
}
