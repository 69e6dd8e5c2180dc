import Foundation
import SiteBytes

/// The part of a URL that names one thing: text in NFC that is not empty and cannot leave its folder.
public struct Slug: Sendable, Hashable {
    /// The slug as people read it, without percent-encoding.
    public let text: String

    /// The maximum length of a slug in bytes: file systems allow 255 for a name.
    public static let maximumByteCount = 200

    /// Makes a slug exactly as its author wrote it.
    ///
    /// - Parameter written: The text, which is only normalised to NFC.
    /// - Throws: A `SlugProblem` if it cannot be part of a URL and the name of a folder.
    public init(written: String) throws(SlugProblem) {
        try self.init(former: written, allowsBackslash: false)
        guard !RefusedCharacters.areIn(text) else {
            throw .refused(written, characters: RefusedCharacters.all(in: text), usable: Self.usable(text))
        }
    }

    /// Makes a slug of the part of a former address, which may hold what hosts refuse in names of files.
    ///
    /// - Parameters:
    ///   - written: The text.
    ///   - allowsBackslash: Whether a backslash is one, and no slip for a slash.
    /// - Throws: A `SlugProblem` if it cannot be part of a URL.
    init(former written: String, allowsBackslash: Bool) throws(SlugProblem) {
        let text = written.composed
        guard !text.isBlank else { throw .empty }
        let hasSeparator = text.utf8.contains {
            $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") && !allowsBackslash
        }
        guard !hasSeparator else { throw .separator(written) }
        guard text != ".", text != ".." else { throw .dots(written) }
        guard !text.hasPrefix(".") else { throw .hidden(written) }
        guard text.isPlain || !text.unicodeScalars.contains(where: Self.isControl) else {
            throw .controlCharacter(written)
        }
        guard text.utf8.count <= Self.maximumByteCount else { throw .tooLong(byteCount: text.utf8.count) }
        self.text = text
    }

    /// A slug without what hosts refuse, if anything is left of it.
    private static func usable(_ text: String) -> Slug? {
        try? Slug(written: RefusedCharacters.removed(from: text))
    }

    /// Makes a slug from a file name, with white space replaced by `-`, and without what hosts refuse.
    ///
    /// - Parameter fileName: The name without its extension.
    /// - Throws: A `SlugProblem` if the result is not usable.
    public init(fileName: some StringProtocol) throws(SlugProblem) {
        let words = Self.joiningWords(String(fileName)) { $0.isWhitespace }
        try self.init(written: RefusedCharacters.removed(from: words))
    }

    /// Makes a slug from a title: its words joined by `-`, without punctuation, and shortened if necessary.
    ///
    /// `C#` is `c-sharp`, so that it stays apart from `C`.
    ///
    /// - Parameter title: The title.
    /// - Throws: A `SlugProblem` if the result is not usable.
    public init(title: String) throws(SlugProblem) {
        let spelled = SharpSign.spelled(title.replacing("\u{FF03}", with: "#"))
        let words = Self.joiningWords(spelled) { character in
            character.isWhitespace || (character.isPunctuation && character != "-" && character != "_")
                || Self.unsafeInNames.contains(character)
        }
        try self.init(written: words.cut(toByteCount: Self.maximumByteCount))
    }

    /// Makes the slug by which pages of a tag, a source or an author are grouped: lower case, and only characters that
    /// every file system and web server accepts.
    ///
    /// `C`, `C++` and `C#` remain different: the last one is `c-sharp`. Full-width letters are those of ASCII.
    ///
    /// - Parameter name: The name as its author wrote it.
    /// - Throws: A `SlugProblem` if the result is not usable or the name is too long.
    public init(grouping name: String) throws(SlugProblem) {
        if let text = Self.plainGroup(name) {
            self.init(known: text)
            return
        }
        let lowered = SharpSign.spelled(FullWidth.folded(name.composed)).lowercased()
        let needsJoining = !lowered.isPlain || lowered.utf8.contains(where: Self.separatesWords)
        var text = needsJoining ? Self.joiningWords(lowered, separator: Self.separatesWords) : lowered
        // `/tags/index.html` is a page already.
        if text == "index.html" { text += "-" }
        if text.hasPrefix(".") { text = "-" + text.dropFirst() }
        if text.hasSuffix(".") {
            while text.hasSuffix(".") || text.hasSuffix("-") { text.removeLast() }
        }
        try self.init(written: text.isEmpty ? "-" : text)
    }

    /// The name in addresses of a folder: its own, without what hosts refuse.
    ///
    /// - Parameter name: The folder's name.
    /// - Returns: The name, `-` if nothing is left of it.
    public static func folderName(_ name: String) -> String {
        let usable = RefusedCharacters.removed(from: name)
        return usable.isEmpty || usable.hasPrefix(".") ? "-" + usable.drop { $0 == "." } : usable
    }

    /// The slug of a short name of printable ASCII and Hangul, or `nil` for any other name.
    ///
    /// Most tags are like this, and every document has some: 2.3 % of a cold build.
    private static func plainGroup(_ name: String) -> String? {
        guard name.utf8.count < 64, name.isPlain, !name.utf8.contains(UInt8(ascii: "#")) else { return nil }
        var isUsual = false
        let group = String { text in
            var isBetweenWords = false
            for byte in name.utf8 {
                if separatesWords(byte) {
                    isBetweenWords = isUsual
                    continue
                }
                if isBetweenWords { text.write("-") }
                isBetweenWords = false
                isUsual = true
                text.write(byte: byte.asciiLowercased)
            }
        }
        return isUsual && !group.hasPrefix(".") && !group.hasSuffix(".") && group != "index.html" ? group : nil
    }

    /// Makes a slug that has been checked before, such as one from a cache.
    ///
    /// - Parameter text: The slug.
    package init(known text: String) {
        self.text = text
    }

    /// Hashes the bytes: equal slugs have equal bytes, since they are in NFC, which a string's own hash would have to check
    /// for 2 % of a cold build.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(bytesOf: text)
    }

    /// Characters that Windows or the artifact stores of CI services refuse in file names.
    private static let unsafeInNames: Set<Character> = ["/", "\\", ":", "*", "?", "\"", "<", ">", "|", "#", "%"]

    private static func separatesWords(_ character: Character) -> Bool {
        character.isWhitespace || unsafeInNames.contains(character)
    }

    /// Whether a byte of plain text separates words.
    private static func separatesWords(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: ":"), UInt8(ascii: "*"),
            UInt8(ascii: "?"), UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "|"),
            UInt8(ascii: "%"), UInt8(ascii: "#"):
            true
        default: false
        }
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .surrogate: true
        case .unassigned: scalar.isNoncharacter
        case .format: scalar.isDirectionOverride
        default: false
        }
    }

    private static func joiningWords(_ text: String, separator: (Character) -> Bool) -> String {
        text.split(whereSeparator: separator).joined(separator: "-")
    }
}

extension Unicode.Scalar {
    fileprivate var isNoncharacter: Bool {
        (0xFDD0...0xFDEF).contains(value) || value & 0xFFFE == 0xFFFE
    }

    /// Bidirectional controls can make a URL read as another.
    fileprivate var isDirectionOverride: Bool {
        (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
    }
}

/// Why a text cannot be a slug.
public enum SlugProblem: Problem, Error, Hashable {
    case empty
    case separator(String)
    case dots(String)
    case hidden(String)
    case controlCharacter(String)
    case tooLong(byteCount: Int)
    case refused(String, characters: [Character], usable: Slug?)

    /// An unusable slug fails the build; one with characters that hosts refuse is used without them.
    public var severity: Severity {
        switch self {
        case .refused(_, _, usable: .some): .warning
        case .empty, .separator, .dots, .hidden, .controlCharacter, .tooLong, .refused: .error
        }
    }

    /// What is wrong with the slug.
    public var message: Wording {
        switch self {
        case .empty: Wording("the slug is empty", korean: "슬러그가 비어 있습니다")
        case .separator(let slug):
            Wording("the slug ‘\(slug)’ contains a path separator", korean: "슬러그 ‘\(slug)’ 안에 경로 구분 기호가 있습니다")
        case .dots(let slug):
            Wording("the slug ‘\(slug)’ would leave its folder", korean: "슬러그 ‘\(slug)’ 때문에 페이지가 폴더 밖으로 나갑니다")
        case .hidden(let slug):
            Wording(
                "the slug ‘\(slug)’ starts with a dot, and web servers hide such names",
                korean: "슬러그 ‘\(slug)’ 앞에 점이 있습니다. 웹 서버는 그런 이름을 숨깁니다")
        case .controlCharacter: Wording("the slug contains a control character", korean: "슬러그에 제어 문자가 있습니다")
        case .refused(let slug, let characters, _):
            Wording(
                "the slug ‘\(slug)’ has what hosts refuse in names of files: \(RefusedCharacters.words(for: characters).english)",
                korean: "슬러그 ‘\(slug)’ 안에 호스트가 파일 이름에 받지 않는 것이 있습니다: \(RefusedCharacters.words(for: characters).korean)"
            )
        case .tooLong(let byteCount):
            Wording(
                "the slug has \(byteCount) bytes; at most \(Slug.maximumByteCount) fit in a file name",
                korean: "슬러그가 \(byteCount)바이트입니다. 파일 이름에는 \(Slug.maximumByteCount)바이트까지 들어갑니다")
        }
    }

    /// What to write instead.
    public var hint: Wording? {
        switch self {
        case .empty:
            Wording(
                "write a slug such as `slug: my-first-post`, or delete the line to use the file name",
                korean: "`slug: my-first-post`처럼 쓰거나, 줄을 지워 파일 이름을 쓰게 하세요")
        case .separator(let slug), .dots(let slug):
            Wording(
                "write one name without `/`, such as `slug: \(Self.lastName(slug))`",
                korean: "`slug: \(Self.lastName(slug))`처럼 `/` 없는 이름 하나를 쓰세요")
        case .hidden(let slug):
            Wording(
                "write it without the dot, such as `slug: \(slug.drop { $0 == "." })`",
                korean: "`slug: \(slug.drop { $0 == "." })`처럼 점을 빼고 쓰세요")
        case .controlCharacter:
            Wording(
                "retype the slug; an invisible character was pasted with it",
                korean: "슬러그를 새로 입력하세요. 보이지 않는 글자가 함께 붙어 왔습니다")
        case .refused(_, _, let usable):
            Wording("write `slug: \(Self.yaml(usable))`", korean: "`slug: \(Self.yaml(usable))`라고 쓰세요")
        case .tooLong:
            Wording(
                "write a shorter `slug:` (a Hangul syllable takes 3 bytes)",
                korean: "`slug:` 값을 줄이세요 (한글 한 글자는 3바이트입니다)")
        }
    }

    /// A slug as YAML reads it; one that hosts accept has neither `"` nor `\`.
    private static func yaml(_ slug: Slug?) -> String {
        let text = slug?.text ?? "my-post"
        let isPlain = text.unicodeScalars.allSatisfy {
            !$0.isASCII || $0.isASCIIAlphanumeric || "-._ ".unicodeScalars.contains($0)
        }
        return isPlain && text.first != "-" ? text : "\"\(text)\""
    }

    private static func lastName(_ slug: String) -> String {
        let names = slug.split { $0 == "/" || $0 == "\\" }.filter { $0 != "." && $0 != ".." }
        return names.last.map(String.init) ?? "my-post"
    }
}
