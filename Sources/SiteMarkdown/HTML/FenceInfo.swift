import SiteBytes
import SiteModel

/// What follows the opening fence of code: the language, and the name of the file that the code is from.
///
/// Markdown leaves the form of it open, so each tool that people come from has its own: `{.python .numberLines}` (Pandoc),
/// `{r, echo=FALSE}` (R Markdown), `js{1,3-5}` and `js [app.js]` (VitePress), `ts:src/app.ts` (Qiita, Zenn),
/// `python title="a.py"` (Docusaurus), `go {filename="a.go"}` (Hugo), `rust,ignore` (rustdoc), `python=101` (HackMD).
struct FenceInfo: Equatable {
    private(set) var language = ""
    private(set) var fileName = ""

    /// Whether a text is a language alone, as nearly all are.
    static func isLanguageAlone(_ info: ByteView) -> Bool {
        !info.contains { marks.contains($0) || $0 == Marker.firstByte }
    }

    /// Reads the text behind an opening fence.
    init(_ info: String) {
        var words = FenceWords(info)
        if words.skip("{") {
            readBraces(&words)
        } else {
            readLanguage(&words)
        }
        readAttributes(&words, isInBraces: false)
    }

    /// What can end the name of a language; a full stop, `+`, `#`, `-` and `/` are parts of names.
    static let marks = ASCIISet(" \t\n{},:;=![]\"'")

    // MARK: The language

    /// Reads `python`, `js{1,3-5}`, `rust,ignore`, `ts:src/app.ts` or `python=101` up to what belongs to other attributes.
    private mutating func readLanguage(_ words: inout FenceWords) {
        let start = words
        let name = words.name()
        // An address is not a language with a file.
        if words.startsWith("://") {
            words = start
            language = words.word()
        } else if words.startsWith("="), Self.namesFile(name) {
            words = start
        } else {
            language = name
            if words.skip(":") { readFile(&words) }
        }
    }

    /// Reads the file name of `ts:src/app.ts`, but not the option of `ts:line-numbers` or `js:title=app.js`.
    private mutating func readFile(_ words: inout FenceWords) {
        let start = words
        let option = words.name()
        if words.startsWith("="), Self.namesFile(option) {
            words = start
        } else if Self.options.contains(option.lowercased()) {
            return
        } else {
            words = start
            noteFile(words.fileName())
        }
    }

    // MARK: Attributes

    /// Reads `{.python .numberLines}`, `{python}` or `{r, echo=FALSE}`, and the language behind a directive such as
    /// `{code-block} python`.
    private mutating func readBraces(_ words: inout FenceWords) {
        while words.skip("{") {}
        // Pandoc's raw text, `{=html}`.
        _ = words.skip("=")
        readAttributes(&words, isInBraces: true)
        if Self.directives.contains(language) {
            words.skipSpaces()
            language = words.name()
        }
    }

    private mutating func readAttributes(_ words: inout FenceWords, isInBraces: Bool) {
        var isFirst = true
        while words.skipSeparators(), !words.isAtEnd {
            if words.skip("}") {
                if isInBraces { return }
            } else if words.skip("{") {
                if !isInBraces { readAttributes(&words, isInBraces: true) }
            } else if words.startsWith("[") {
                let name = words.value(isInBraces: isInBraces)
                if !isInBraces { noteFile(name) }
            } else {
                readAttribute(&words, isInBraces: isInBraces, isFirst: isFirst)
            }
            isFirst = false
        }
    }

    /// Reads `.python`, `python`, `title="a.py"`, `title: "a.py"`, or an attribute of no interest.
    private mutating func readAttribute(_ words: inout FenceWords, isInBraces: Bool, isFirst: Bool) {
        let name = words.name()
        let isAssigned = words.skipAssignment()
        let value = isAssigned || name.isEmpty ? words.value(isInBraces: isInBraces) : ""
        if isAssigned, Self.namesFile(name) {
            noteFile(value)
        } else if isAssigned, isInBraces, ["lang", "language"].contains(name) {
            noteLanguage(value)
        } else if isAssigned, language == "diff", value.contains(".") {
            // `diff js:app.js`
            noteFile(value)
        } else if isInBraces, !isAssigned, isFirst || name.hasPrefix(".") {
            noteLanguage(name.hasPrefix(".") ? String(name.dropFirst()) : name)
        }
    }

    private mutating func noteLanguage(_ name: String) {
        let isLines = name.utf8.allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: "-") }
        guard language.isEmpty, !isLines, !name.hasPrefix("#"), !Self.options.contains(name.lowercased()) else {
            return
        }
        language = name
    }

    private mutating func noteFile(_ name: String) {
        // Not the lines of `js [1,3]`.
        let isName = name.contains(where: \.isLetter)
        if fileName.isEmpty, isName { fileName = name }
    }

    // MARK: Names

    private static func namesFile(_ attribute: String) -> Bool {
        fileAttributes.contains(attribute.lowercased())
    }

    private static let fileAttributes: Set = ["title", "file", "filename", "file-name", "name", "caption"]

    /// Names in the place of a language that ask for line numbers and the like.
    private static let options: Set = [
        "numberlines", "number-lines", "line-numbers", "linenumbers", "linenos", "showlinenumbers", "no-line-numbers",
        "nolinenumbers", "lineanchors", "line-anchors", "wrap",
    ]

    /// Directives of MyST whose argument is the language.
    private static let directives: Set = ["code", "code-block", "code-cell", "sourcecode"]
}

/// Reads the text behind an opening fence from left to right.
private struct FenceWords {
    private var rest: Substring

    init(_ text: String) {
        rest = text[...]
    }

    var isAtEnd: Bool { rest.isEmpty }

    func startsWith(_ text: String) -> Bool { rest.hasPrefix(text) }

    mutating func skip(_ mark: String) -> Bool {
        guard startsWith(mark) else { return false }
        rest = rest.dropFirst(mark.count)
        return true
    }

    mutating func skipSpaces() {
        rest = rest.drop(while: \.isWhitespace)
    }

    /// Skips to the next attribute; always true.
    mutating func skipSeparators() -> Bool {
        rest = rest.drop { $0.isWhitespace || ",;!".contains($0) }
        return true
    }

    /// Skips the `=` or `:` between the name of an attribute and its value.
    mutating func skipAssignment() -> Bool {
        let start = rest
        skipSpaces()
        if skip("=") {
            skipSpaces()
            return true
        }
        rest = start
        return skip(":")
    }

    /// Reads up to white space.
    mutating func word() -> String {
        take { !$0.isWhitespace }
    }

    /// Reads the name of a language or an attribute, which may be empty.
    mutating func name() -> String {
        take { !($0.isASCII && $0.utf8.allSatisfy(FenceInfo.marks.contains)) }
    }

    /// Reads the value of an attribute, in quotes, in brackets or bare.
    mutating func value(isInBraces: Bool) -> String {
        for (open, close) in Self.quotes where rest.first == open {
            rest = rest.dropFirst()
            let value = take { $0 != close }
            rest = rest.dropFirst()
            return value.trimmed
        }
        let value = take { !($0.isWhitespace || ",;".contains($0) || isInBraces && $0 == "}") }
        // The lines of `ts:app.ts{1,3-5}` are not a part of the name.
        guard let lines = value.lastIndex(of: "{"), value[lines...].dropFirst().first?.isNumber == true else {
            return value
        }
        return String(value[..<lines])
    }

    /// Reads the name of a file, which may have spaces if its ending follows, as in `src/my file.ts`.
    mutating func fileName() -> String {
        let name = value(isInBraces: false)
        guard !name.isEmpty, !Self.hasEnding(name), !name.contains("{") else { return name }
        let start = rest
        var whole = name
        for _ in 0..<Self.mostWords {
            let space = take(while: \.isWhitespace)
            let next = word()
            guard !next.isEmpty, !next.contains(where: { "={}[]\"':".contains($0) }) else { break }
            whole += space + next
            if Self.hasEnding(next) { return whole }
        }
        rest = start
        return name
    }

    /// How many more words the name of a file may have.
    private static let mostWords = 8

    private static func hasEnding(_ name: String) -> Bool {
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return false }
        let ending = name[dot...].dropFirst()
        return (1...8).contains(ending.count) && ending.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }

    private static let quotes: [(open: Character, close: Character)] = [
        ("\"", "\""), ("'", "'"), ("“", "”"), ("‘", "’"), ("[", "]"),
    ]

    private mutating func take(while isWanted: (Character) -> Bool) -> String {
        let taken = rest.prefix(while: isWanted)
        rest = rest[taken.endIndex...]
        return String(taken)
    }
}
