import SiteModel

/// Makes names for new files, without extension.
enum FileStem {
    /// The most bytes, so that the name is a valid slug even with a date before it.
    private static let maximumByteCount = Slug.maximumByteCount - "2025-05-02-".utf8.count

    /// The slug that a document with this slug or title would get, without what Windows forbids in names
    /// (https://learn.microsoft.com/windows/win32/fileio/naming-a-file) or what keeps a file from being published; may be
    /// empty.
    static func name(for text: String) -> String {
        let slug = (try? Slug(title: text.cut(toByteCount: 4 * maximumByteCount)).text) ?? ""
        let words = slug.split { refused.contains($0) || $0 == "-" }
        return String(words.joined(separator: "-").drop { "_.-".contains($0) })
            .cut(toByteCount: maximumByteCount).droppingLast("-")
    }

    private static let refused: Set<Character> = ["/", "\\", ":", "*", "?", "\"", "<", ">", "|"]
}

extension String {
    /// The text without a character at its end.
    fileprivate func droppingLast(_ character: Character) -> String {
        var text = self
        while text.last == character { text.removeLast() }
        return text
    }
}
