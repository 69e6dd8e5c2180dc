import Testing

@testable import SiteModel

@Suite("characters that hosts refuse")
struct RefusedCharactersTests {
    static let paths: [(path: String, characters: [Character])] = [
        ("왜?-C#", ["?", "#"]), ("/old/끝./", ["."]), ("/a /b", [" "]), ("/a./b?/c", ["?", "."]), ("a#b#c", ["#"]),
        ("/a.b/c d/", []), ("index.html", []),
    ]

    @Test("are found once each, in every name of a path", arguments: paths)
    func all(path: String, characters: [Character]) {
        #expect(RefusedCharacters.all(in: path) == characters)
        #expect(RefusedCharacters.areIn(path) == !characters.isEmpty)
    }
}
