import SiteBytes
import SiteModel

/// Reads texts in which a program that collects documents left the entities of HTML, such as `R&amp;D`.
enum LeftoverEntities {
    /// The text as it was before it was escaped, once or several times; `nil` if there is nothing to resolve.
    ///
    /// Code and addresses stay as they are, and so does a text that speaks of entities.
    static func resolved(_ text: String) -> String? {
        guard let once = resolvedOnce(text) else { return nil }
        var resolved = once
        // Every program on the way may have escaped the text once more.
        for _ in 1..<mostRounds {
            guard let next = resolvedOnce(resolved) else { break }
            resolved = next
        }
        return resolved
    }

    /// Whether a text holds an entity of an entity, such as `&amp;nbsp;`: either two programs have escaped it, or it speaks
    /// of the inner one.
    static func areNested(in text: String) -> Bool { resolvedOnce(text).flatMap(resolvedOnce) != nil }

    /// A text with entities of entities as it speaks of the inner ones: each stands in quotes.
    static func spokenOf(in text: String) -> String? {
        guard areNested(in: text), var spoken = resolvedOnce(text) else { return nil }
        while areNested(in: spoken), let next = resolvedOnce(spoken) { spoken = next }
        return spoken.replacing(entity) { "‘\($0.output)’" }
    }

    private static func resolvedOnce(_ text: String) -> String? {
        guard text.utf8.contains(UInt8(ascii: "&")), text.utf8.count <= longest, text.contains(entity),
            !speaksOfEntities(text)
        else { return nil }
        let resolved = parts(of: text).map { $0.isCode ? String($0.text) : withoutEntities($0.text) }.joined()
        return resolved == text ? nil : resolved.trimmed
    }

    private static let mostRounds = 4

    /// No sentence is longer.
    private static let longest = 20_000

    /// The different entities in a text, in order, and what each stands for; an ampersand's may stand for another one.
    static func found(in text: String) -> [(entity: String, character: String)] {
        var seen: Set<String> = []
        return parts(of: text).filter { !$0.isCode }.flatMap { $0.text.matches(of: escapedEntity) }
            .map { String($0.output) }.filter { seen.insert($0).inserted }
            .map { ($0, resolved($0) ?? $0) }.filter { $0 != $1 }
    }

    // Not constants: a regular expression cannot be shared among threads.
    private static var entity: Regex<Substring> { /&#?[0-9A-Za-z]+;/ }
    private static var escapedEntity: Regex<Substring> { /&(?:amp;)*#?[0-9A-Za-z]+;/ }

    /// Whether entities are what the text is about: it names them, or has one in quotes or with a particle as a word.
    private static func speaksOfEntities(_ text: String) -> Bool {
        text.contains(/이스케이프|특수 ?문자/)
            || text.contains(/(?i)html|xml/)
                && text.contains(/(?i)(^|[^a-z])(entit(y|ies)|escap(e|ed|ing))|엔[티터]티|개체|참조/)
            || text.contains(/['"‘“「『(\[]&#?[0-9A-Za-z]+;['"’”」』)\]]/)
            || text.contains(/(^| )&#?[0-9A-Za-z]+;(을|를|이|가|은|는|란|의|와|과|로|도|에|만)( |$)/)
    }

    /// A text divided into code, with its backticks, and what is between.
    private static func parts(of text: String) -> [(text: Substring, isCode: Bool)] {
        var parts: [(text: Substring, isCode: Bool)] = []
        var rest = text[...]
        while let opening = rest.firstRange(of: /`+/) {
            parts.append((rest[..<opening.lowerBound], false))
            let (mark, behind) = (rest[opening], rest[opening.upperBound...])
            let closing = behind.ranges(of: /`+/).first { behind[$0].count == mark.count }
            let end = closing?.upperBound ?? opening.upperBound
            parts.append((rest[opening.lowerBound..<end], true))
            rest = rest[end...]
        }
        return parts + [(rest, false)]
    }

    private static func withoutEntities(_ text: Substring) -> String {
        text.split(separator: " ", omittingEmptySubsequences: false).map { word in
            word.contains("://") ? String(word) : unescaped(word)
        }.joined(separator: " ")
    }

    private static func unescaped(_ word: Substring) -> String {
        String(decoding: CharacterReference.resolved(in: Array(word.utf8), as: written), as: UTF8.self)
    }

    /// A space for white space that looks like one; nothing for what cannot be written in front matter.
    private static func written(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        if scalar.properties.isWhitespace { return " " }
        return scalar.properties.generalCategory == .control || scalar == "\u{FFFD}" ? nil : scalar
    }
}
