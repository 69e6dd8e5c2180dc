import Foundation
import SiteTestSupport
import Testing

@testable import SitePreview

@Suite("the board of a preview")
struct PreviewBoardTests {
    private let board = PreviewBoard(series: "s")

    private func build(changedPages: Bool = true, isOnlyStyle: Bool = false) {
        board.noteBuild(
            pages: "/", changedPages: changedPages, isOnlyStyle: isOnlyStyle, basePath: "", seen: board.changeCount)
    }

    @Test("the first build is news, whatever it changed; later ones only when they changed something")
    func news() {
        build(changedPages: false)
        #expect(board.current == PageUpdate(build: "s-1", previous: "s-0"))
        build(changedPages: false)
        #expect(board.current.build == "s-1")
        build(isOnlyStyle: true)
        #expect(board.current == PageUpdate(build: "s-2", previous: "s-1", isOnlyStyle: true))
    }

    @Test("a failure leaves the build as it is, and the next success takes it back")
    func failure() {
        build()
        let problem = PreviewProblem(place: "a", message: "b")
        board.noteFailure([problem], seen: board.changeCount)
        #expect(board.current == PageUpdate(build: "s-1", previous: "s-0", problems: [problem]))
        build(changedPages: false)
        #expect(board.current == PageUpdate(build: "s-1", previous: "s-0"))
    }

    @Test("requests wait for the build that sees the last change, for a limited time")
    func waiting() async {
        build()
        await board.waitUntilCurrent(atMost: .seconds(3600))
        board.noteChange()
        await board.waitUntilCurrent(atMost: .milliseconds(10))
        let seen = board.changeCount
        board.noteChange()
        board.noteBuild(pages: "/", changedPages: true, isOnlyStyle: false, basePath: "", seen: seen)
        await board.waitUntilCurrent(atMost: .milliseconds(10))
        async let request: Void = board.waitUntilCurrent(atMost: .seconds(3600))
        build()
        await request
    }

    @Test("a build that may do better later is wanted once for each page that is asked for, and for nothing else")
    func recovery() {
        build()
        #expect(board.noteNeed(isPage: true) == nil)
        for mayRecover in [false, true] {
            board.noteFailure(
                [PreviewProblem(place: "a", message: "b")], mayRecover: mayRecover, seen: board.changeCount)
            #expect(board.noteNeed(isPage: false) == nil)
            #expect(board.noteNeed(isPage: true) == (mayRecover ? .retry : nil))
            #expect(board.noteNeed(isPage: true) == nil)
        }
        build()
        #expect(board.noteNeed(isPage: true) == nil)
    }

    @Test("a folder that is gone makes a build needed, and is served no more")
    func loss() throws {
        let folder = try TemporaryFolder()
        for name in ["pages", "other"] { try folder.write([], to: name + "/index.html") }
        board.noteBuild(
            pages: folder.path + "/pages", changedPages: true, isOnlyStyle: false, basePath: "", seen: board.changeCount
        )
        #expect(board.noteNeed(isPage: false) == nil)
        try FileManager.default.removeItem(atPath: folder.path + "/pages")
        try FileManager.default.moveItem(atPath: folder.path + "/other", toPath: folder.path + "/pages")
        #expect(board.noteNeed(isPage: false) == .lostFiles)
        #expect(board.pages == nil)
        #expect(board.noteNeed(isPage: true) == nil)
    }

    @Test("a lost file makes a build needed once, until something has changed")
    func lostFile() throws {
        let folder = try TemporaryFolder()
        for name in ["a", "b"] { try folder.write([], to: name) }
        let board = PreviewBoard(series: "s") { paths, _ in paths.filter { $0 != "never" } }
        func build(changedPages: Bool) {
            board.noteBuild(
                pages: folder.path, changedPages: changedPages, isOnlyStyle: false, basePath: "",
                seen: board.changeCount)
        }
        #expect(board.lost(among: ["a"]).isEmpty)
        build(changedPages: true)
        #expect(board.lost(among: ["a", "b", "never"]).isEmpty)
        try FileManager.default.removeItem(atPath: folder.path + "/b")
        #expect(board.lost(among: ["a", "b", "never"]) == ["b"])
        #expect(board.noteNeed(of: ["b"]) == .lostFiles)
        #expect(board.noteNeed(of: ["c"]) == nil)
        build(changedPages: false)
        #expect(board.noteNeed(of: ["b"]) == nil)
        #expect(board.noteNeed(of: ["c"]) == .lostFiles)
        build(changedPages: true)
        #expect(board.noteNeed(of: ["b"]) == .lostFiles)
        build(changedPages: false)
        board.noteChange()
        build(changedPages: false)
        #expect(board.noteNeed(of: ["b"]) == .lostFiles)
    }

    @Test("a listener gets the current state, and then the latest")
    func listening() async {
        var updates = board.updates().makeAsyncIterator()
        #expect(await updates.next()?.build == "s-0")
        build()
        build()
        #expect(await updates.next()?.build == "s-2")
        board.repeatUpdate()
        #expect(await updates.next()?.build == "s-2")
    }
}
