import SiteBytes
import SiteModel

/// Collects what happened to the tags of an untrusted document, to report it in the order of the text.
struct HTMLReport {
    /// Something to report at an offset of the text, or at the start of a line if the offset is unknown.
    fileprivate struct Entry {
        let line: Int
        let offset: Int?
        var tags: [String] = []
        var hasText = false
        var problem: HTMLProblem?
        var fix: SourceFix?
    }

    private let source: SourceLines
    /// What may be reported, as far as it is known.
    private var entries: [Entry] = []
    /// How often something was noted.
    private var noteCount = 0
    /// How many findings there are.
    private var findingCount = 0
    /// By the numbers of lines, whether something is left out of them.
    private var leavesOut: [Bool] = []
    /// How many openings of each element that was left out are not closed yet: their end tags need no word.
    private var openCounts: [String: Int] = [:]

    init(source: SourceLines) {
        self.source = source
    }

    /// Notes a problem of a tag.
    mutating func add(_ problem: HTMLProblem, fix: SourceFix? = nil, at place: Place) {
        append(Entry(line: line(of: place), offset: place.offset, problem: problem, fix: fix))
        findingCount += 1
    }

    /// Notes that a tag is left out.
    mutating func leaveOut(_ tag: HTMLTag, at place: Place) {
        if expectsEnd(tag) { return }
        if !tag.isClosing { expectEnd(of: tag) }
        leaveOut(tag.shown, at: place)
    }

    /// Whether this is the end tag of an element that has been left out.
    mutating func expectsEnd(_ tag: HTMLTag) -> Bool {
        guard tag.isClosing, let count = openCounts[tag.name], count > 0 else { return false }
        openCounts[tag.name] = count - 1
        return true
    }

    /// Notes that the end tag of an element needs no word, since there is one about its opening tag.
    mutating func expectEnd(of tag: HTMLTag) {
        if !HTMLElements.mayLackEndTag(tag.name.utf8) { openCounts[tag.name, default: 0] += 1 }
    }

    /// Whether it makes sense to note more, which takes time.
    var hasRoom: Bool { noteCount < Self.maximumCount }

    private static let maximumCount = 200

    /// Notes that a whole block is left out.
    mutating func leaveOut(_ block: HTMLLiteral, at place: Place) {
        let count = noteCount
        for token in block.tokens {
            switch token {
            case .tag(let tag): leaveOut(tag, at: place)
            case .other(let range):
                if !block.isComment(range) { leaveOut(HTMLTag.shortened(block.bytes[range]), at: place) }
            case .text, .openComment: break
            }
        }
        guard block.hasText else { return }
        let first = block.tokens.first.map { HTMLTag.shortened(block.bytes[$0.range]) }
        leaveOut(noteCount == count ? first : nil, hasText: true, at: place)
    }

    /// Notes that other markup is left out, or that text is left out with it.
    mutating func leaveOut(_ markup: String?, hasText: Bool = false, at place: Place) {
        let line = line(of: place)
        append(Entry(line: line, offset: place.offset, tags: markup.map { [$0] } ?? [], hasText: hasText))
        if leavesOut.count <= line { leavesOut += repeatElement(false, count: line + 1 - leavesOut.count) }
        if !leavesOut[line] { findingCount += 1 }
        leavesOut[line] = true
    }

    /// Keeps an entry, and only the first ones of the text of those that are kept: a document may have a million.
    private mutating func append(_ entry: Entry) {
        noteCount += 1
        entries.append(entry)
        if entries.count >= 2 * Self.maximumCount { entries = firstFindings }
    }

    /// Where something is.
    struct Place {
        /// The parser's line.
        let line: Int
        let offset: Int?
    }

    private func line(of place: Place) -> Int {
        place.offset.map { source.countedLine(at: $0).number } ?? source.countedLine(of: place.line)
    }

    /// Reports what was noted: what is left out of a line is one finding.
    func report(to writer: HTMLWriter) {
        var counter = PositionCounter(in: source)
        let findings = firstFindings
        for entry in findings {
            guard writer.hasRoomForFindings else {
                writer.report(entry.finding, line: entry.line)
                continue
            }
            let column = entry.offset.map { counter.position(of: $0).column } ?? 1
            writer.report(entry.finding, line: entry.line, column: column, fix: entry.fix)
        }
        writer.report(unlistedCount: findingCount - findings.count)
    }

    /// The first findings, in the order of the text; those behind them are not listed whatever else there is.
    private var firstFindings: [Entry] { Array(merged.prefix(Self.maximumCount)) }

    private var merged: [Entry] {
        let sorted = entries.enumerated().sorted {
            ($0.element.line, $0.element.offset ?? 0, $0.offset) < ($1.element.line, $1.element.offset ?? 0, $1.offset)
        }
        var merged: [Entry] = []
        var leftOut: [Int: Int] = [:]
        for entry in sorted.map(\.element) {
            if entry.problem == nil, let first = leftOut[entry.line] {
                merged[first].add(entry.tags)
                merged[first].hasText = merged[first].hasText || entry.hasText
            } else {
                if entry.problem == nil { leftOut[entry.line] = merged.count }
                merged.append(entry)
            }
        }
        return merged
    }
}

extension HTMLReport.Entry {
    /// A list of more tags would help nobody.
    private static let maximumTagCount = 8

    /// Adds tags that are not listed yet.
    fileprivate mutating func add(_ more: [String]) {
        for tag in more where tags.count < Self.maximumTagCount && !tags.contains(tag) { tags.append(tag) }
    }

    /// What to say.
    fileprivate var finding: any Problem & Hashable {
        problem ?? MarkdownProblem.rawHTMLLeftOut(tags: tags, hasText: hasText)
    }
}
