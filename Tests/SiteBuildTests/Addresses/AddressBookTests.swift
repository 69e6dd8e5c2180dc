import SiteBytes
import SiteFiles
import SiteModel
import Testing

@testable import SiteBuild
@testable import SiteContent

@Suite("the address book")
struct AddressBookTests {
    /// Files with what they hold, before and after, and the files that the first address of each leads to.
    static let cases: [(String, before: [String: String], after: [String: String], moves: [String: String])] = [
        ("a file that is renamed", ["a": "1", "z": "2"], ["b": "1", "z": "2"], ["a": "b"]),
        ("two that are renamed", ["a": "1", "b": "2"], ["c": "1", "d": "2"], ["a": "c", "b": "d"]),
        ("of two with the same bytes, one is renamed and the other deleted", ["a": "1", "b": "1"], ["c": "1"], [:]),
        ("of two with the same bytes, one is renamed or deleted", ["a": "1", "b": "1"], ["b": "1", "c": "1"], [:]),
        ("of two with the same bytes, one takes the other's name", ["a": "1", "b": "1"], ["b": "1"], [:]),
        ("two with the same bytes are renamed", ["a": "1", "b": "1"], ["c": "1", "d": "1"], [:]),
        (
            "of three with the same bytes, one is renamed", ["a": "1", "b": "1", "c": "1"],
            ["b": "1", "c": "1", "d": "1"], [:]
        ),
        ("a file is copied twice and deleted", ["a": "1"], ["b": "1", "c": "1"], [:]),
        ("a file takes another's name", ["a": "1", "b": "2"], ["b": "1"], [:]),
        ("a file is gone, and others stay", ["a": "1", "b": "2", "c": "2"], ["b": "2", "c": "2"], [:]),
        (
            "a file is renamed beside two others with the same bytes", ["a": "1", "b": "2", "c": "2"],
            ["d": "1", "b": "2", "c": "2"], ["a": "d"]
        ),
    ]

    @Test("knows a file that was renamed, but never guesses which of several it is", arguments: cases)
    func renames(example: (String, before: [String: String], after: [String: String], moves: [String: String])) {
        let book = AddressBook(known: Self.known(example.before))
        let updated = book.updated(by: Self.known(example.after), among: example.after.keys.map(Self.file))
        let moves = updated.moves.map { ($0.route.path.split(separator: "/").joined(), $0.file) }
        #expect(Dictionary(uniqueKeysWithValues: moves) == example.moves, "\(example.0)")
    }

    @Test("tells a file from its copy, which was published while both were there")
    func copy() {
        var book = AddressBook(known: Self.known(["a": "1"]))
        for files in [["a": "1", "b": "1"], ["b": "1"]] {
            book = book.updated(by: Self.known(files), among: files.keys.map(Self.file))
        }
        #expect(book.moves.isEmpty)
    }

    private static func known(_ files: [String: String]) -> [KnownAddress] {
        files.sorted { $0.key < $1.key }.compactMap { name, content in
            let page = PageFields(file: name, kind: .post, title: name, description: "", route: Route(page: [name]))
            return KnownAddress(
                Page(page), source: Fingerprint(of: Array(content.utf8)), now: Timestamp(millisecondsSinceEpoch: 0))
        }
    }

    private static func file(_ name: String) -> SourceFile {
        SourceFile(path: name, location: name, stamp: FileStamp(byteCount: 0, modified: 0, changed: 0))
    }
}
