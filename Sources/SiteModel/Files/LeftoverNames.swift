/// Leftovers of programs that no pattern with `*` tells from names that people choose.
enum LeftoverNames {
    /// The pattern to show for a name in lower case, if it is that of a leftover.
    static func pattern(for name: String, isFolder: Bool, isEmpty: Bool) -> String? {
        let last = ending(of: name)
        if let pattern = numberedCopy(name, last) ?? savedCopy(last) { return pattern }
        guard !isFolder else { return nil }
        return lock(name, last) ?? officeCopy(name, last) ?? probe(name, isEmpty: isEmpty)
    }

    /// What follows the last dot, if something is before it.
    private static func ending(of name: String) -> Substring? {
        guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else { return nil }
        return name[name.utf8.index(after: dot)...]
    }

    /// `글.md.bak1`, `글.md.bak-20250502` and `글.md.bak.2`.
    private static func numberedCopy(_ name: String, _ last: Substring?) -> String? {
        guard let last, last.utf8.last.map(isDigit) ?? false else { return nil }
        let word = last.utf8.prefix { !isDigit($0) && $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") }
        let rest = last.utf8[word.endIndex...]
        guard rest.allSatisfy({ isDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }) else { return nil }
        if let word = String(word), Leftovers.numbered.contains(word) { return "*.\(last)" }
        guard word.isEmpty, let before = ending(of: String(name.dropLast(last.count + 1))),
            Leftovers.numbered.contains(String(before))
        else { return nil }
        return "*.\(before).\(last)"
    }

    /// What macOS writes before it replaces a document: `글.md.sb-1a2b3c4d-XyZ123`.
    private static func savedCopy(_ last: Substring?) -> String? {
        guard let last, last.utf8.starts(with: "sb-".utf8), last.utf8.count >= 7,
            last.utf8.dropFirst(3).allSatisfy({ isDigit($0) || isLetter($0) || $0 == UInt8(ascii: "-") }),
            last.utf8.dropFirst(3).contains(where: isDigit)
        else { return nil }
        return "*.sb-*"
    }

    /// The lock of a document that is open, `글.md.lock`; `poetry.lock` and the like are files that people share.
    private static func lock(_ name: String, _ last: Substring?) -> String? {
        guard last == "lock", let inner = ending(of: String(name.dropLast(5))), locked.contains(String(inner)) else {
            return nil
        }
        return "*.\(inner).lock"
    }

    /// The copy that Hangul and Word work on: `~보고서.hwp`.
    private static func officeCopy(_ name: String, _ last: Substring?) -> String? {
        guard name.utf8.first == UInt8(ascii: "~"), let last, office.contains(String(last)) else { return nil }
        return "~*.\(last)"
    }

    /// The file by which Vim tries whether it can write into a folder.
    ///
    /// It is `4913`, or the next number that is free, 123 higher each time. Only the first is known by its name alone.
    private static func probe(_ name: String, isEmpty: Bool) -> String? {
        guard name.utf8.count == 4, name.utf8.allSatisfy(isDigit), let number = Int(name) else { return nil }
        let isProbe = number == 4913 || isEmpty && number > 4913 && (number - 4913).isMultiple(of: 123)
        return isProbe ? name : nil
    }

    private static let office: Set<String> = [
        "hwp", "hwpx", "hwt", "doc", "docx", "dot", "dotx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "odp", "rtf",
    ]

    private static let locked = office.union(["md", "markdown", "mdx", "psd", "indd", "ai", "key", "pages", "numbers"])

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }
}
