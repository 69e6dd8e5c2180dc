import SiteBytes

/// Characters that some host, browser or file system refuses in the name of a published file.
///
/// - `#`, `?` and `%` mean something else in an address; Netlify ends a deployment over the first two
///   (https://github.com/netlify/cli/issues/7340).
/// - `\ : * " < > |` and a dot or space at the end are impossible on Windows
///   (https://learn.microsoft.com/windows/win32/fileio/naming-a-file), and artifacts of GitHub's workflows refuse most of
///   them.
package enum RefusedCharacters {
    /// Whether a path has one in any of its names; control characters count.
    package static func areIn(_ path: String) -> Bool {
        path.withUTF8Bytes { path in
            var previous: UInt8 = 0
            for byte in path {
                if isRefused(byte) || (byte == UInt8(ascii: "/") && isRefusedAtEnd(previous)) { return true }
                previous = byte
            }
            return isRefusedAtEnd(previous)
        }
    }

    /// Those in the names of a path, each once, as messages show them: `#` and `?`.
    package static func all(in path: String) -> [Character] {
        var found: [Character] = []
        for character in path where character.utf8.allSatisfy(isRefused) && !found.contains(character) {
            found.append(character)
        }
        for last in path.split(separator: "/").compactMap(\.last)
        where last.utf8.allSatisfy(isRefusedAtEnd) && !found.contains(last) {
            found.append(last)
        }
        return found
    }

    /// Takes them out of a name.
    ///
    /// - Parameter name: The name, which stays as it is if it has none.
    /// - Returns: `왜-c-sharp-인가` for `왜?-C#-인가`; empty if nothing is left.
    package static func removed(from name: String) -> String {
        guard areIn(name) else { return name }
        let words = SharpSign.spelled(name).split { $0.utf8.allSatisfy(isRefused) }
            .map { trimmed($0, of: ["-", " "]) }.filter { !$0.isEmpty }
        let joined = words.reduce("") { $0.isEmpty || $1.hasPrefix(".") ? $0 + $1 : $0 + "-" + $1 }
        return String(trimmed(joined[...], of: [".", "-", " "], atStart: false))
    }

    private static func trimmed(
        _ text: Substring, of characters: Set<Character>, atStart: Bool = true
    ) -> Substring {
        let start = atStart ? text.drop(while: characters.contains) : text
        return start.dropLast(start.reversed().prefix(while: characters.contains).count)
    }

    private static func isRefused(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "#"), UInt8(ascii: "?"), UInt8(ascii: "%"), UInt8(ascii: "\\"), UInt8(ascii: ":"),
            UInt8(ascii: "*"), UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "|"),
            ..<0x20, 0x7F:
            true
        default: false
        }
    }

    private static func isRefusedAtEnd(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: " ")
    }
}

extension RefusedCharacters {
    /// Characters of a name as messages list them: “`#`, a dot at its end”.
    package static func words(for characters: [Character]) -> Wording {
        characters.map { character in
            switch character {
            case ".": Wording("a dot at its end", korean: "끝의 점")
            case " ": Wording("a space at its end", korean: "끝의 빈칸")
            case _ where character.isASCII && character.isVisible: Wording(untranslated: "`\(character)`")
            default: Wording("a control character", korean: "제어 문자")
            }
        }.joined(separator: ", ")
    }
}

extension Character {
    fileprivate var isVisible: Bool { utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } }
}
