import Testing

@testable import SiteBuild

@Suite("a quick comparison of where files are")
struct PlaceFilterTests {
    @Test(
        "passes files that are in no other's way",
        arguments: [
            [], ["index.html"], ["posts/a/index.html", "posts/b/index.html", "posts/index.html"],
            ["새-글/index.html", "새-글감/index.html"], ["tags", "tags2/index.html"],
        ])
    func free(paths: [String]) {
        #expect(!PlaceFilter.mayClash(paths))
    }

    @Test(
        "stops at files that may be",
        arguments: [
            ["a/index.html", "b/index.html", "a/index.html"],
            ["posts/GPT/index.html", "posts/gpt/index.html"],
            ["İ/index.html", "i̇/index.html"],
            ["posts", "posts/a/index.html"], ["posts/a/index.html", "posts"],
            ["posts/a/index.html", "posts/b/c/d.png", "posts/b/c"],
            ["Posts", "posts/a/index.html"],
        ])
    func taken(paths: [String]) {
        #expect(PlaceFilter.mayClash(paths))
    }
}
