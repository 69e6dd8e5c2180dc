import SiteModel

/// Makes names for new files.
enum FileStem {
    /// The most bytes: with a date before it and an extension, the name still is a slug.
    private static let maximumByteCount = Slug.maximumByteCount - "2025-05-02-".utf8.count

    /// A name for the file of a document.
    ///
    /// - Parameter text: The document's slug or title.
    /// - Returns: The text as the site would make a slug of it, without what Windows refuses in names
    ///   (https://learn.microsoft.com/windows/win32/fileio/naming-a-file) and what keeps a file from being published;
    ///   empty when nothing is left.
    static func name(for text: String) -> String {
        let slug = (try? Slug(title: text.cut(toByteCount: 4 * maximumByteCount)).text) ?? ""
        let words = slug.split { refused.contains($0) || $0 == "-" }
        return String(words.joined(separator: "-").drop { "_.-".contains($0) })
            .cut(toByteCount: maximumByteCount).droppingLast("-")
    }

    private static let refused: Set<Character> = ["/", "\\", ":", "*", "?", "\"", "<", ">", "|"]
}

extension String {
    /// The text without certain characters at its end.
    fileprivate func droppingLast(_ character: Character) -> String {
        var text = self
        while text.last == character { text.removeLast() }
        return text
    }
}
