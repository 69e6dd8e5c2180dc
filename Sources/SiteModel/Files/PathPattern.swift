import SiteBytes

/// A pattern for names and paths of files, as `exclude:` and `include:` list them: `*.psd`, `old/`, `/posts/**/raw.csv`.
///
/// - `*` stands for any characters, or none, and `?` for one; neither stands for `/`. Every other character, such as
///   `[`, stands for itself. Capitals do not matter.
/// - A pattern without `/` is for names in any folder. One with a `/` at its start or within it is for paths below
///   `content/`; there, a name `**` stands for any folders, or none.
/// - A `/` at its end limits a pattern to folders.
public struct PathPattern: Sendable, Hashable {
    /// The pattern as it was written.
    public let text: String
    /// Whether it is for names in any folder; it then has one part.
    let isForNames: Bool
    /// Whether only folders match.
    let isForFolders: Bool
    /// What the names of a path must match, in order.
    private let parts: [Part]

    /// What a name of a path must match.
    private enum Part: Sendable, Hashable {
        /// `**`, for any folders.
        case anyFolders
        case name(NamePattern)
    }

    /// In bytes: no name of a file is longer, and a comparison takes the product of both lengths at most.
    private static let longest = 255

    /// How many patterns of a list may have to be compared with the path of every file.
    package static let mostCompared = 500

    /// How many patterns of a list are reported at most; with so many, its author looks at all of them.
    package static let mostReported = 100

    /// How many that cannot be read: a hint may show the whole list.
    package static let mostRefused = 10

    /// Whether files are found by the pattern without comparing it with each: a name, or an extension such as `*.psd`.
    package var isLookedUp: Bool { name.map { $0.onlyName != nil || $0.onlyExtension != nil } ?? false }

    /// Reads a pattern.
    ///
    /// - Parameter text: The pattern; one for paths may start with `content/`.
    /// - Throws: A `PathPatternProblem` if it cannot be what its author means.
    public init(_ text: String) throws(PathPatternProblem) {
        guard !text.hasPrefix("!") else { throw .negated(text) }
        guard !text.utf8.contains(UInt8(ascii: "\\")) else { throw .backslash(text) }
        if let patterns = PatternAlternatives.all(in: text) { throw .several(text, instead: patterns) }
        let names = text.split(separator: "/").filter { $0 != "." }
        guard !names.isEmpty else { throw .empty(text) }
        guard !names.contains("..") else { throw .leadsOut(text) }
        guard text.utf8.count <= Self.longest else { throw .tooLong(byteCount: text.utf8.count) }
        self.text = text
        isForNames = names.count == 1 && !text.hasPrefix("/")
        let below = names.count > 1 && names[0] == "content" ? names.dropFirst() : names[...]
        // A folder stands for everything in it.
        let needed = below.count > 1 && below.last == "**" ? below.dropLast() : below
        isForFolders = text.hasSuffix("/") || needed.count < below.count
        parts = needed.map { $0 == "**" && names.count > 1 ? .anyFolders : .name(NamePattern(String($0))) }
    }

    /// What a name must match; `nil` for a pattern of paths.
    var name: NamePattern? {
        guard isForNames, case .name(let name)? = parts.first else { return nil }
        return name
    }

    /// How much of a path and a pattern fit.
    struct Match {
        /// Whether the path matches.
        var isWhole = false
        /// Whether something in the folder may match.
        var mayGoOn = false
        /// The same, if the pattern has a name for the folder, and not only `**`.
        var namesFolder = false
    }

    /// Compares a path with the pattern.
    ///
    /// - Parameters:
    ///   - path: The names of the path below `content/`, in lower case.
    ///   - isFolder: Whether a folder is there.
    /// - Returns: What fits.
    func match(_ path: [String], isFolder: Bool) -> Match {
        var match = Match()
        // For each number of parts, whether they can match all names so far.
        var reached = [true] + [Bool](repeating: false, count: parts.count)
        skipAnyFolders(in: &reached)
        for name in path {
            var next = [Bool](repeating: false, count: parts.count + 1)
            match.namesFolder = false
            for (position, part) in parts.enumerated() where reached[position] {
                switch part {
                case .anyFolders: next[position] = true
                case .name(let pattern) where pattern.matches(name):
                    next[position + 1] = true
                    if position + 1 < parts.count { match.namesFolder = true }
                case .name: break
                }
            }
            skipAnyFolders(in: &next)
            reached = next
        }
        match.isWhole = reached[parts.count] && (isFolder || !isForFolders)
        match.mayGoOn = reached.dropLast().contains(true)
        return match
    }

    /// `**` stands for no folder, too.
    private func skipAnyFolders(in reached: inout [Bool]) {
        for (position, part) in parts.enumerated() where reached[position] && part == .anyFolders {
            reached[position + 1] = true
        }
    }
}

extension PathPattern: Encodable {
    /// A pattern is what was written.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

/// The paths of a site's files, to find out whether any of them matches a pattern.
package struct KnownPaths {
    /// The names of each path below `content/`, in lower case.
    private let paths: [[String]]
    private let names: Set<String>

    /// Takes paths from the site's root.
    package init(_ paths: [String]) {
        self.paths = paths.map { path in
            let names = path.composed.lowercased().split(separator: "/").map(String.init)
            return names.first == "content" ? Array(names.dropFirst()) : names
        }
        names = Set(self.paths.joined())
    }

    /// Whether a file, or a folder around one, matches; what is left out may be a folder as well.
    package func contain(matchOf pattern: PathPattern) -> Bool {
        guard let name = pattern.name else {
            return paths.contains { path in
                path.indices.contains { pattern.match(Array(path[...$0]), isFolder: true).isWhole }
            }
        }
        if let only = name.onlyName { return names.contains(only) }
        return names.contains(where: name.matches)
    }
}

/// A pattern for one name, with `*` and `?`.
struct NamePattern: Sendable, Hashable {
    /// The pattern in lower case and in NFC.
    let text: String

    init(_ text: String) {
        self.text = text.composed.lowercased()
    }

    /// The name, if there is only one that matches.
    var onlyName: String? {
        text.utf8.contains(where: Self.isWild) ? nil : text
    }

    /// What follows the last `.` of each name that matches, if that alone decides: `bak` for `*.bak`.
    var onlyExtension: String? {
        guard text.hasPrefix("*.") else { return nil }
        let rest = text.utf8.dropFirst(2)
        return rest.isEmpty || rest.contains(where: { Self.isWild($0) || $0 == UInt8(ascii: ".") }) ? nil : String(rest)
    }

    private static func isWild(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "*") || byte == UInt8(ascii: "?")
    }

    /// Whether a name in lower case matches.
    ///
    /// Only the last `*` is ever tried again, one character further, so that the time is at most the product of both
    /// lengths.
    func matches(_ name: String) -> Bool {
        text.withUTF8Bytes { pattern in name.withUTF8Bytes { Self.matches($0, pattern) } }
    }

    private static func matches(_ name: ByteView, _ pattern: ByteView) -> Bool {
        var (place, step) = (0, 0)
        var retry: (place: Int, step: Int)?
        while place < name.count {
            if step < pattern.count, pattern[step] == UInt8(ascii: "*") {
                step += 1
                retry = (place, step)
            } else if step < pattern.count, pattern[step] == UInt8(ascii: "?") {
                place = end(ofCharacterAt: place, in: name)
                step += 1
            } else if step < pattern.count, pattern[step] == name[place] {
                place += 1
                step += 1
            } else if let last = retry {
                place = end(ofCharacterAt: last.place, in: name)
                step = last.step
                retry = (place, step)
            } else {
                return false
            }
        }
        return pattern[step...].allSatisfy { $0 == UInt8(ascii: "*") }
    }

    private static func end(ofCharacterAt place: Int, in name: ByteView) -> Int {
        var end = place + 1
        while end < name.count, name[end] & 0xC0 == 0x80 { end += 1 }
        return end
    }
}

/// Why a text cannot be a pattern for files.
public enum PathPatternProblem: Problem, Error, Hashable {
    case empty(String)
    case negated(String)
    case backslash(String)
    /// One that other programs would read as several; `instead` is those patterns, or the line with all of them.
    case several(String, instead: [String])
    case leadsOut(String)
    case tooLong(byteCount: Int)

    /// A pattern that is not understood might have kept something private.
    public var severity: Severity { .error }

    /// What is wrong with the pattern.
    public var message: Wording {
        switch self {
        case .empty(let text):
            Wording("the pattern ‘\(text)’ names no file", korean: "‘\(text)’ 패턴에 파일 이름이 없습니다")
        case .negated(let text):
            Wording("the pattern ‘\(text)’ starts with `!`", korean: "‘\(text)’ 패턴이 `!`로 시작합니다")
        case .backslash(let text):
            Wording(
                "the pattern ‘\(text)’ has a backslash, which separates no folders here",
                korean: "‘\(text)’ 패턴에 역슬래시가 있습니다. 여기서는 폴더를 나누지 않습니다")
        case .several(let text, _):
            Wording(
                "the pattern ‘\(text)’ stands for several, which must be items of the list",
                korean: "‘\(text)’ 패턴은 여러 패턴입니다. 목록에 하나씩 써야 합니다")
        case .leadsOut(let text):
            Wording("the pattern ‘\(text)’ leads out of `content`", korean: "‘\(text)’ 패턴이 `content` 폴더 밖을 가리킵니다")
        case .tooLong(let byteCount):
            Wording(
                "the pattern has \(byteCount) bytes; no name of a file has more than 255",
                korean: "패턴이 \(byteCount)바이트입니다. 파일 이름은 255바이트를 넘지 못합니다")
        }
    }

    /// What to write instead.
    public var hint: Wording? {
        switch self {
        case .empty, .tooLong:
            Wording("write a pattern such as `\"*.psd\"` or `old/`", korean: "`\"*.psd\"`나 `old/` 같은 패턴을 쓰세요")
        case .negated(let text):
            Wording(
                "write `include: [\"\(text.dropFirst())\"]` to bring files back",
                korean: "파일을 되살리려면 `include: [\"\(text.dropFirst())\"]`라고 쓰세요")
        case .backslash(let text):
            Wording(
                "write `\"\(text.replacing("\\", with: "/"))\"`",
                korean: "`\"\(text.replacing("\\", with: "/"))\"`라고 쓰세요")
        case .several(_, let instead):
            Wording(
                "write `\(instead.joined(separator: ", "))`", korean: "`\(instead.joined(separator: ", "))`라고 쓰세요")
        case .leadsOut:
            Wording(
                "write its path below `content`, such as `posts/old/`", korean: "`posts/old/`처럼 `content` 아래의 경로를 쓰세요")
        }
    }
}
