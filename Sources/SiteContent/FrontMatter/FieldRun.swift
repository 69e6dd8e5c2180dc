import SiteBytes
import SiteModel

/// Lines that read like fields of front matter, with the lists and the indented lines that continue them.
struct FieldRun {
    let fields: [FieldLine]
    /// The number of the line below.
    let end: Int
    /// Whether that line is a fence.
    let isClosed: Bool

    /// Reads lines up to one that is no part of a field.
    ///
    /// - Parameters:
    ///   - lines: The lines.
    ///   - first: Where to start.
    ///   - allowsGaps: Whether blank lines and comments may be between the fields.
    init(in lines: [String], from first: Int, allowsGaps: Bool = false) {
        var fields: [FieldLine] = []
        var number = first
        while number < lines.count {
            let line = lines[number]
            if OddFence.looksLikeFence(line) { break }
            if let field = FieldLine(line, number: number) {
                fields.append(field)
            } else {
                let isGap = allowsGaps && (line.hasPrefix("#") || line.isBlank && number > first)
                guard isGap || !fields.isEmpty && Self.continuesField(line) else { break }
            }
            number += 1
        }
        self.fields = fields
        end = number
        isClosed = !fields.isEmpty && number < lines.count && OddFence.looksLikeFence(lines[number])
    }

    private static func continuesField(_ line: String) -> Bool {
        guard let first = line.first, !line.isBlank else { return false }
        return first.isWhitespace || line.hasPrefix("- ") || ["]", "}"].contains(line.trimmed)
    }

    /// Whether at least one of the keys is one of front matter, or was meant to be the title or the date.
    var isFrontMatter: Bool { fields.contains { $0.isKnown || $0.isMeantAsTitleOrDate } }

    /// The field that holds the document back, if the lines are front matter of this site or properties of Notion.
    var holdingField: FieldLine? {
        if fields.filter(\.isKnown).count >= 2, let field = fields.first(where: \.holdsBack) { return field }
        return fields.contains(where: \.isNotionDate) ? fields.first(where: \.holdsBackInNotion) : nil
    }
}

/// A line that reads like a field of front matter.
struct FieldLine {
    /// The line without white space around it.
    let text: String
    let name: String
    /// The value without its quotes and without a comment.
    let value: String
    let number: Int

    /// Reads a line; fails if it is not a key, a colon and, after a space, a value.
    init?(_ line: String, number: Int = 0) {
        guard let colon = line.firstIndex(of: ":"), let first = line.first, !first.isWhitespace,
            !"-#>|*`<[:".contains(first) || line.hasPrefix("<<:"), line[..<colon].utf8.count <= 60
        else { return nil }
        let rest = line[line.index(after: colon)...]
        guard rest.first?.isWhitespace ?? true else { return nil }
        text = line.trimmed
        name = Self.unquoted(String(line[..<colon]))
        value = Self.unquoted(String(rest[..<(rest.firstRange(of: " #")?.lowerBound ?? rest.endIndex)]))
        self.number = number
    }

    private static func unquoted(_ text: String) -> String {
        let bare = text.trimmed
        guard bare.count > 1, let quote = bare.first, "\"'".contains(quote), bare.last == quote else { return bare }
        return String(bare.dropFirst().dropLast())
    }

    /// Whether front matter has such a key.
    var isKnown: Bool { FrontMatter.schema.field(named: name) != nil }

    /// Whether the key is a slip or the Korean word for a title or a date.
    var isMeantAsTitleOrDate: Bool {
        guard let key = FrontMatter.schema.suggestion(for: name)?.key,
            let property = FrontMatter.schema.field(named: key)?.binding.property
        else { return false }
        return [\.title, \.published].contains(property)
    }

    /// Whether front matter with this field, as it is written, holds the document back.
    var holdsBack: Bool {
        FrontMatter.schema.field(named: name)?.holding?.includeAsWritten(value) ?? false
    }

    // MARK: Properties of Notion

    /// Whether it is the date of a page, as exports of Notion write it.
    var isNotionDate: Bool {
        guard Self.notionDates.contains(KeyLetters(name)) else { return false }
        if case .none = DateReading(value) { return false }
        return true
    }

    /// Whether it is a property that says that the page is not public; Notion writes `Yes` and `No`.
    var holdsBackInNotion: Bool {
        let letters = KeyLetters(name)
        return FrontMatter.schema.holdingNames.contains { holding in
            switch holding.values {
            case .flag, .words: holding.isWritten(letters) && holding.values.includeAsWritten(value)
            case .anyDate, .anyText: false
            }
        }
    }

    private static let notionDates = [
        "date", "created", "created time", "created at", "날짜", "생성일", "생성 일시", "작성일", "작성일자", "작성 일시", "등록일",
    ].map(KeyLetters.init)
}

extension HoldingValues {
    /// Whether a value holds the document back as it is, not only where the key is a slip.
    fileprivate func includeAsWritten(_ text: String) -> Bool {
        switch self {
        case .flag(let holding): ValueReader.flag(text) == holding
        case .words(let words): words.contains(PublicationWords.word(text))
        case .anyDate, .anyText: include(text)
        }
    }
}
