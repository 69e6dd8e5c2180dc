import SiteBytes

/// The patterns that other programs would read in one: `*.{psd,ai}`, `[ab].md`, `*.psd, *.ai`.
package enum PatternAlternatives {
    /// A pattern may stand for this many others.
    private static let most = 20

    /// What a text stands for with lists in braces, or with commas between patterns; `nil` without any of them.
    ///
    /// A comma alone says nothing, since names of files have some: each part must look like a pattern.
    package static func all(in text: String) -> [String]? {
        if let patterns = braces(in: text) { return patterns }
        let parts = text.split(separator: ",").map { String($0).trimmed }
        let arePatterns = parts.count > 1 && parts.allSatisfy { $0.contains { "*/.".contains($0) } }
        return arePatterns ? parts : nil
    }

    private static func braces(in text: String) -> [String]? {
        guard let end = text.firstIndex(of: "}"), let start = text[..<end].lastIndex(of: "{") else { return nil }
        let items = text[text.index(after: start)..<end].split(separator: ",", omittingEmptySubsequences: false)
        guard items.count > 1 else { return nil }
        var patterns: [String] = []
        for item in items where patterns.count < most {
            let pattern = text[..<start] + item + text[text.index(after: end)...]
            patterns += braces(in: String(pattern)) ?? [String(pattern)]
        }
        return Array(patterns.prefix(most))
    }

    /// What a text stands for with the characters in brackets; `nil` without brackets.
    package static func brackets(in text: String) -> [String]? {
        guard let start = text.firstIndex(of: "["), let end = text[start...].firstIndex(of: "]") else { return nil }
        let inside = text[text.index(after: start)..<end]
        let (head, rest) = (text[..<start], text[text.index(after: end)...])
        // Ranges and all but some characters are many.
        let isShort = inside.count <= 10 && !inside.contains("-") && !inside.hasPrefix("!") && !inside.hasPrefix("^")
        let items = isShort ? inside.map { String($0) } : ["?"]
        return items.isEmpty ? nil : items.map { "\(head)\($0)\(rest)" }
    }
}
