import SiteBytes
import SiteModel

/// Finds the names of files in a text, in whatever markup: what may name a file counts.
package struct FileMentions {
    /// The names that are looked for, by their last words.
    private let names: [String: [Name]]
    /// The extensions of those names.
    private let extensions: Set<[UInt8]>

    private struct Name {
        let words: [String]
        let path: String
    }

    /// Looks for some files.
    ///
    /// - Parameter files: The files.
    package init(of files: [SourceFile]) {
        let all = files.map { Name(words: Self.words(of: Array($0.name.utf8)), path: $0.path) }
        names = Dictionary(grouping: all) { $0.words.last ?? "" }
        extensions = Set(
            files.map { $0.name.lowercased().utf8.split(separator: UInt8(ascii: ".")).last.map(Array.init) ?? [] })
    }

    /// The paths of all files whose names are in a text.
    ///
    /// - Parameter bytes: A document, a style sheet, a template or another text.
    /// - Returns: The paths from the site's root.
    package func paths(in bytes: [UInt8]) -> Set<String> {
        var found: Set<String> = []
        for line in bytes.split(whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) {
            guard holdsExtension(line) else { continue }
            let words = Self.words(of: CharacterReference.resolved(in: line))
            for (position, word) in words.enumerated() {
                for name in names[word] ?? [] where words[...position].suffix(name.words.count) == name.words[...] {
                    found.insert(name.path)
                }
            }
        }
        return found
    }

    /// Whether a line may hold a name; to divide a line into words takes longer.
    private func holdsExtension(_ line: ArraySlice<UInt8>) -> Bool {
        line.indices.contains { dot in
            guard line[dot] == UInt8(ascii: ".") else { return false }
            let rest = line[(dot + 1)...]
            return extensions.contains { rest.prefix($0.count).map(\.asciiLowercased) == $0 }
        }
    }

    /// The words of a line or of a name: runs of letters, digits, `-`, `_` and `.`, however they are escaped.
    private static func words(of bytes: [UInt8]) -> [String] {
        let text = String(decoding: bytes, as: UTF8.self)
        let pieces = text.utf8.contains(UInt8(ascii: "%")) ? text.split(separator: " ").map(decoded) : [text.composed]
        return pieces.flatMap(words(ofDecoded:))
    }

    private static func decoded(_ piece: Substring) -> String { String(piece).percentDecoded.composed }

    private static func words(ofDecoded text: String) -> [String] {
        var words: [String] = []
        var word = ""
        var isEscape = false
        for scalar in text.unicodeScalars {
            if scalar == "\\" {
                isEscape = true
                continue
            }
            // `a\_b` is one name, `a\b` is a path on Windows.
            if isEscape, scalar.isASCIIAlphanumeric { add(&word, to: &words) }
            isEscape = false
            if isInWord(scalar) { word.unicodeScalars.append(scalar) } else { add(&word, to: &words) }
        }
        add(&word, to: &words)
        return words
    }

    private static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
        guard !scalar.isASCII else { return scalar.isASCIIAlphanumeric || "-_.".unicodeScalars.contains(scalar) }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
            return true
        case _: return false
        }
    }

    /// Ends a word: dots around it are not part of it, nor is a particle behind an extension, as in `a.png를`.
    private static func add(_ word: inout String, to words: inout [String]) {
        var rest = word.utf8.drop { $0 == UInt8(ascii: ".") }
        if let dot = rest.lastIndex(of: UInt8(ascii: ".")), let tail = rest[dot...].firstIndex(where: { $0 >= 0x80 }) {
            rest = rest[..<tail]
        }
        while rest.last == UInt8(ascii: ".") { rest.removeLast() }
        if let text = String(rest), !text.isEmpty { words.append(text.lowercased()) }
        word = ""
    }
}
