import SiteModel

/// A change that takes the parser further, and what it says about the source.
struct YAMLRepair {
    /// What is wrong at a place.
    struct Finding {
        var place: SourcePosition
        var problem: YAMLProblem
        /// The change that repairs it, if it is certain.
        var fix: SourceFix?

        /// The line that is to be written anew.
        func suggestedLine(in source: YAMLText) -> Int {
            guard case .unclosed(_, _, let line?) = problem else { return place.line }
            return line - source.lineOffset
        }
    }

    let findings: [Finding]
    /// The lines as they should be.
    let lines: [(number: Int, text: String)]

    /// Where the parser stopped, and where what it was reading began.
    typealias Failure = (place: SourcePosition, start: SourcePosition?)

    init(_ problem: YAMLProblem, at place: SourcePosition, line: Int, text: String, fix: SourceFix? = nil) {
        self.init(findings: [Finding(place: place, problem: problem, fix: fix)], lines: [(line, text)])
    }

    init(findings: [Finding], lines: [(number: Int, text: String)]) {
        self.findings = findings
        self.lines = lines
    }

    /// Finds the line that takes the parser further once it is closed or quoted.
    static func find(after failure: YAMLFailure, in source: YAMLText, _ subject: YAMLSubject) -> YAMLRepair? {
        guard case .malformed(_, let place, let start) = failure else { return nil }
        let failed = (place, start)
        func isFurther(_ fixed: YAMLText) -> Bool { gets(fixed, furtherThan: failed) }
        if let tabs = YAMLTabs.repair(near: failed, in: source, subject, isFurther: isFurther) { return tabs }
        if let escape = escape(of: failure, in: source) { return escape }
        let suspects = [place.line, start?.line, place.line - 1].compactMap { $0 }
        for line in suspects where (1...source.lineCount).contains(line) {
            for repair in candidates(for: line, failed, in: source, subject) {
                var fixed = source
                fixed.replaceLines(repair.lines)
                if isFurther(fixed) { return repair }
            }
        }
        return closing(for: failed, in: source)
    }

    private static func gets(_ source: YAMLText, furtherThan failed: Failure) -> Bool {
        do throws(YAMLFailure) {
            _ = try YAMLNode.compose(source)
            return true
        } catch {
            guard case .malformed(_, let place, let start) = error else { return true }
            return place.line > failed.place.line
                || (place.line == failed.place.line && start?.line != failed.start?.line)
        }
    }

    // MARK: One line

    private static func candidates(
        for line: Int, _ failed: Failure, in source: YAMLText, _ subject: YAMLSubject
    ) -> [YAMLRepair] {
        let text = source.line(line)
        var candidates = [
            field(onLine: line, in: source, subject), YAMLStrayItems.repair(ofLine: line, in: source),
        ]
        if let item = YAMLLine(itemWithKey: text), YAMLQuoting.needsQuotes(item.bytes[item.value]) {
            candidates.append(quoting([YAMLQuoting(valueOf: item)], line: line))
        }
        guard let parts = YAMLLine(text) else {
            return (candidates + [token(at: failed, line: line, in: source)]).compactMap { $0 }
        }
        candidates.append(YAMLListRepair.repair(of: parts, line: line, in: source))
        candidates.append(emptyItem(at: failed.place, parts, line: line, in: source))
        candidates.append(YAMLFlowTokens(of: parts).flatMap { quoting(YAMLQuoting.all($0.bad, in: parts), line: line) })
        return (candidates + quotings(of: parts, failed, line: line, in: source)).compactMap { $0 }
    }

    /// Puts the items of a list, or the whole value, into quotes, or closes what is open.
    private static func quotings(
        of parts: YAMLLine, _ failed: Failure, line: Int, in source: YAMLText
    ) -> [YAMLRepair?] {
        let list = YAMLFlowList(of: parts)
        if let list, !parts.wantsText || parts.takesAuthors || list.items.count == 1 {
            let items = YAMLQuoting.items(of: list, in: parts, definedNames: definedNames(in: source))
            return [quoting(items, of: list, in: parts, line: line)]
        }
        let isOpen = parts.opensFlow && (!parts.wantsText || parts.takesAuthors)
        let whole = YAMLQuoting.needsQuotes(parts.bytes[parts.value]) ? YAMLQuoting(valueOf: parts) : nil
        return [
            isOpen ? token(at: failed, line: line, in: source) : nil, closed(parts, line: line),
            whole.flatMap { unfilled($0, parts, line: line) },
            whole.flatMap { _ in joined(parts, from: line, in: source) },
            whole.flatMap { quoting([$0], line: line) },
        ]
    }

    /// Takes the commas out of a line, from the place where the parser stopped, that have nothing before them.
    private static func emptyItem(
        at place: SourcePosition, _ parts: YAMLLine, line: Int, in source: YAMLText
    ) -> YAMLRepair? {
        let bytes = parts.bytes
        let start = source.offset(of: place) - source.range(ofLine: line).lowerBound
        guard place.line == line, !parts.wantsText, bytes.indices.contains(start), bytes[start] == UInt8(ascii: ",")
        else { return nil }
        var kept = Array(bytes[..<start])
        var index = start
        while index < bytes.endIndex {
            let last = kept.last { !YAMLLine.isBlank($0) } ?? UInt8(ascii: ",")
            if bytes[index] == UInt8(ascii: ","), ",[{".utf8.contains(last) {
                index = bytes[(index + 1)...].firstIndex { !YAMLLine.isBlank($0) } ?? bytes.endIndex
                let endsList = index < bytes.endIndex && ",]}".utf8.contains(bytes[index])
                if kept.last == UInt8(ascii: ","), !endsList { kept.append(UInt8(ascii: " ")) }
                continue
            }
            let end = ",[{".utf8.contains(last) ? YAMLQuotedText(at: index, in: bytes[...])?.end : nil
            kept += bytes[index..<(end ?? index + 1)]
            index = end ?? index + 1
        }
        let text = String(decoding: kept, as: UTF8.self)
        return YAMLRepair(.emptyItem(suggestion: text), at: place, line: line, text: text)
    }

    /// Puts what a template was to fill in into quotes, which the text should not have.
    private static func unfilled(_ whole: YAMLQuoting, _ parts: YAMLLine, line: Int) -> YAMLRepair? {
        guard EditorTemplate.isUnfilled(whole.written), let example = parts.example else { return nil }
        return YAMLRepair(
            .unfilledTemplate(whole.written, example: example),
            at: SourcePosition(line: line, column: whole.column), line: line, text: whole.quotedLine)
    }

    /// Puts the items of a list into quotes; of many only the first is reported, for all of them.
    private static func quoting(
        _ items: [YAMLQuoting], of list: YAMLFlowList, in parts: YAMLLine, line: Int
    ) -> YAMLRepair? {
        guard items.count > mostFindings, let first = items.first else { return quoting(items, line: line) }
        let text = first.quotedLine
        let start = parts.value.lowerBound
        // What is behind the list stays as it is.
        let restCount = parts.value.upperBound - list.end
        let bytes = Array(text.utf8)
        let fixed = String(decoding: bytes[start..<max(start, bytes.count - restCount)], as: UTF8.self)
        let fix = SourceFix(parts.text(start..<list.end), to: fixed)
        return YAMLRepair(
            .needsQuotes(value: first.written, suggestion: text),
            at: SourcePosition(line: line, column: parts.column(of: start)), line: line, text: text,
            fix: items.allSatisfy(\.isCertain) ? fix : nil)
    }

    private static let mostFindings = 20

    /// Puts a value or some items into quotes.
    private static func quoting(_ quotings: [YAMLQuoting], line: Int) -> YAMLRepair? {
        guard let text = quotings.first?.quotedLine else { return nil }
        return YAMLRepair(
            findings: quotings.map { quoting in
                Finding(
                    place: SourcePosition(line: line, column: quoting.column),
                    problem: .needsQuotes(value: quoting.written, suggestion: text), fix: quoting.fix)
            }, lines: [(line, text)])
    }

    /// Puts a value that goes on over the next lines into quotes on one line.
    private static func joined(_ parts: YAMLLine, from line: Int, in source: YAMLText) -> YAMLRepair? {
        let indentation = source.line(line).prefix { $0 == " " }.count
        let rest = ((line + 1)..<(source.lineCount + 1)).prefix { number in
            let text = source.line(number)
            return text.prefix { $0 == " " }.count > indentation && YAMLLine(text) == nil && !text.hasSuffix(":")
                && !text.drop { $0 == " " }.hasPrefix("#")
        }
        guard let last = rest.last, !parts.opensFlow else { return nil }
        let words =
            [parts.text(parts.value)] + rest.map { source.line($0).split(separator: " ").joined(separator: " ") }
        let text = parts.replacing(parts.value, with: YAMLQuoting.quoted(words.joined(separator: " ")))
        let offset = source.position(of: SourcePosition(line: line)).line - line
        let column = parts.column(of: parts.value.lowerBound)
        return YAMLRepair(
            findings: [
                Finding(
                    place: SourcePosition(line: line, column: column),
                    problem: .needsQuotes(
                        value: parts.text(parts.value), suggestion: text, lines: (line + offset)...(last + offset)))
            ], lines: [(line, text)] + rest.map { ($0, "") })
    }

    /// Closes a quote that would swallow the known keys below it.
    static func openQuote(in source: YAMLText, _ subject: YAMLSubject) -> YAMLRepair? {
        for line in 1..<max(1, source.lineCount) {
            guard isKnownField(source.line(line + 1), subject), isKnownField(source.line(line), subject),
                let parts = YAMLLine(source.line(line)), let mark = parts.bytes[parts.value].first,
                "\"'".utf8.contains(mark), !parts.bytes[parts.value].dropFirst().contains(mark)
            else { continue }
            return closed(parts, line: line)
        }
        return nil
    }

    /// Whether a line is a field that the subject has.
    private static func isKnownField(_ line: String, _ subject: YAMLSubject) -> Bool {
        guard isField(line), let colon = line.firstIndex(of: ":") else { return false }
        return subject.knows(String(line[..<colon]))
    }

    private static func closed(_ parts: YAMLLine, line: Int) -> YAMLRepair? {
        guard let text = YAMLQuoting.closed(parts) else { return nil }
        let start = parts.value.lowerBound
        return YAMLRepair(
            .unclosed(mark: parts.text(start..<(start + 1)), suggestion: text),
            at: SourcePosition(line: line, column: parts.column(of: start)), line: line, text: text)
    }

    /// Puts the item of a list or mapping over several lines into quotes at which the parser stopped.
    private static func token(at failed: Failure, line: Int, in source: YAMLText) -> YAMLRepair? {
        for place in [failed.place, failed.start].compactMap({ $0 }) where place.line == line {
            let parts = YAMLLine(tokenAt: place.column, of: source.line(line))
            guard let parts, YAMLQuoting.needsQuotes(parts.bytes[parts.value]) else { continue }
            return quoting([YAMLQuoting(valueOf: parts)], line: line)
        }
        return nil
    }

    /// The anchors of a source, as their aliases are written.
    private static func definedNames(in source: YAMLText) -> Set<String> {
        Set(YAMLProperties.anchors(in: source).map { "*" + $0 })
    }

    // MARK: Several lines

    /// Finds the end of a list or mapping that opens on one line and should close on a later one.
    private static func closing(for failed: Failure, in source: YAMLText) -> YAMLRepair? {
        guard let start = failed.start, (1..<source.lineCount).contains(start.line) else { return nil }
        let opening = source.line(start.line).dropFirst(start.column - 1).first
        guard let opening, let closing = ["[": "]", "{": "}"][opening] else { return nil }
        let rest = (start.line + 1)...source.lineCount
        let end = rest.first { isField(source.line($0)) } ?? source.lineCount + 1
        guard let line = (start.line..<end).last(where: { !source.line($0).allSatisfy(\.isWhitespace) }) else {
            return nil
        }
        let text = source.line(line) + closing
        var fixed = source
        fixed.replaceLine(line, with: text)
        guard gets(fixed, furtherThan: failed) else { return nil }
        let number = source.position(of: SourcePosition(line: line)).line
        return YAMLRepair(
            .unclosed(mark: String(opening), suggestion: text, line: number), at: start, line: line, text: text)
    }

    /// Whether a line is a field of the outermost mapping, such as `title: …`.
    private static func isField(_ line: String) -> Bool {
        guard let colon = line.firstIndex(of: ":"), let first = line.first, !first.isWhitespace else { return false }
        return line[line.index(after: colon)...].first?.isWhitespace ?? true
    }
}
