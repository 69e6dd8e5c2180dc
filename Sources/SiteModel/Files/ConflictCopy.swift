/// Copies that programs which share folders leave where two people, or two devices, changed one file.
enum ConflictCopy {
    /// Whether a name in lower case is that of such a copy.
    static func matches(_ name: String) -> Bool {
        // Dropbox, Nextcloud, Obsidian and Seafile put it in brackets at the end of the name.
        isNamedBySyncthing(name) || isInBrackets(stem(of: name))
    }

    /// Whether a name reads as `글.sync-conflict-20250502-101010-ABCDEFG.md` does.
    ///
    /// It goes by bytes, for every file is asked.
    private static func isNamedBySyncthing(_ name: String) -> Bool {
        var rest = name.utf8.dropFirst()
        while let dot = rest.firstIndex(of: UInt8(ascii: ".")) {
            rest = rest[dot...]
            if rest.starts(with: ".sync-conflict-".utf8) { return true }
            rest = rest.dropFirst()
        }
        return false
    }

    private static func isInBrackets(_ stem: Substring) -> Bool {
        guard stem.utf8.last == UInt8(ascii: ")"), let bracket = stem.lastIndex(of: "("), bracket > stem.startIndex
        else { return false }
        let words = stem[bracket...]
        return phrases.contains { words.contains($0) }
    }

    private static let phrases = [
        "conflicted copy", "conflict copy", "case conflict", "sfconflict", "충돌된 사본", "충돌된 복사본", "충돌 사본", "충돌 복사본",
        "대소문자 충돌", "대/소문자 충돌",
    ]

    private static func stem(of name: String) -> Substring {
        name.utf8.lastIndex(of: UInt8(ascii: ".")).map { name[..<$0] } ?? name[...]
    }
}
