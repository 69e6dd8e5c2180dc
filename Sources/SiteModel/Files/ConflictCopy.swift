/// Copies that programs which share folders leave where two people, or two devices, changed one file.
enum ConflictCopy {
    /// Whether a name in lower case is that of such a copy.
    static func matches(_ name: String) -> Bool {
        let stem = stem(of: name)
        // Syncthing: `글.sync-conflict-20250502-101010-ABCDEFG.md`.
        if let mark = name.range(of: ".sync-conflict-"), mark.lowerBound > name.startIndex { return true }
        // Dropbox, Nextcloud, Obsidian and Seafile put it in brackets at the end of the name.
        guard stem.hasSuffix(")"), let bracket = stem.lastIndex(of: "("), bracket > stem.startIndex else {
            return false
        }
        let words = stem[bracket...]
        return phrases.contains { words.contains($0) }
    }

    private static let phrases = [
        "conflicted copy", "conflict copy", "case conflict", "sfconflict", "충돌된 사본", "충돌된 복사본", "충돌 사본", "충돌 복사본",
        "대소문자 충돌", "대/소문자 충돌",
    ]

    private static func stem(of name: String) -> Substring {
        name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
    }
}
