import SiteModel

/// A change that takes the parser further, and what it says about the source.
struct YAMLRepair {
    /// What is wrong at a place.
    struct Finding {
        let place: SourcePosition
        let problem: YAMLProblem
        /// The change that repairs it, if it is certain.
        var fix: SourceFix?
    }

    let findings: [Finding]
    /// The lines as they should be.
    let lines: [(number: Int, text: String)]

    /// Where the parser stopped, and where what it was reading began.
    typealias Failure = (place: SourcePosition, start: SourcePosition?)

    private init(_ problem: YAMLProblem, at place: SourcePosition, line: Int, text: String, fix: SourceFix? = nil) {
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
        if let tabs = YAMLTabs.repair(near: failed, in: source, isFurther: isFurther) { return tabs }
        if let escape = escape(of: failure, in: source) { return escape }
        let suspects = [place.line, start?.line, place.line - 1].compactMap { $0 }
        for line in suspects where (1...source.lineCount).contains(line) {
            for repair in candidates(for: line, failed, in: source, subject) {
                var fixed = source
                for line in repair.lines { fixed.replaceLine(line.number, with: line.text) }
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
        var candidates = [field(onLine: line, in: source, subject)]
        if let item = YAMLLine(itemWithKey: text), YAMLQuoting.needsQuotes(item.bytes[item.value]) {
            candidates.append(quoting([YAMLQuoting(valueOf: item)], line: line))
        }
        guard let parts = YAMLLine(text) else {
            return (candidates + [token(at: failed, line: line, in: source)]).compactMap { $0 }
        }
        let list = YAMLFlowList(of: parts)
        let whole = YAMLQuoting.needsQuotes(parts.bytes[parts.value]) ? YAMLQuoting(valueOf: parts) : nil
        let items = list.map { YAMLQuoting.items(of: $0, in: parts, definedNames: definedNames(in: source)) } ?? []
        if let list, !parts.wantsText || parts.takesAuthors || list.items.count == 1 {
            candidates.append(quoting(items, line: line))
        } else {
            if parts.opensFlow, !parts.wantsText || parts.takesAuthors {
                candidates.append(token(at: failed, line: line, in: source))
            }
            candidates.append(closed(parts, line: line))
            candidates.append(whole.flatMap { _ in joined(parts, from: line, in: source) })
            candidates.append(whole.flatMap { quoting([$0], line: line) })
        }
        return candidates.compactMap { $0 }
    }

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

    /// Moves a known key to the start of its line, and puts a space after its colon.
    static func field(onLine line: Int, in source: YAMLText, _ subject: YAMLSubject) -> YAMLRepair? {
        let written = source.line(line)
        let field = written.drop { $0 == " " }
        guard let colon = field.firstIndex(of: ":"), subject.knows(String(field[..<colon])) else { return nil }
        let (key, value) = (String(field[..<colon]), field[colon...].dropFirst())
        let column = written.distance(from: written.startIndex, to: field.startIndex) + 1
        if let first = value.first, !first.isWhitespace {
            let text = "\(key): \(value)"
            let place = SourcePosition(line: line, column: column + key.count + 1)
            return YAMLRepair(.missingSpace(key: key, suggestion: text), at: place, line: line, text: text)
        }
        guard column > 1 else { return nil }
        let place = SourcePosition(line: line, column: column)
        let text = String(field)
        return YAMLRepair(.indented(key: key, suggestion: text), at: place, line: line, text: text)
    }

    // MARK: Escapes

    /// Writes a text with backslashes in single quotes, or leaves half of a character out.
    private static func escape(of failure: YAMLFailure, in source: YAMLText) -> YAMLRepair? {
        guard let place = failure.invalidEscape else { return nil }
        let bytes = source.bytes[source.offset(of: place)..<source.range(ofLine: place.line).upperBound]
        let text = source.line(place.line)
        if YAMLEscape.isSurrogate(at: bytes) {
            let escape = String(decoding: bytes.prefix(6), as: UTF8.self)
            let index = text.unicodeScalars.index(text.startIndex, offsetBy: place.column - 1)
            let fixed = text[..<index] + String(text.unicodeScalars[index...].dropFirst(6))
            return YAMLRepair(
                .loneSurrogate(escape, suggestion: String(fixed)), at: place, line: place.line, text: String(fixed))
        }
        guard let quoting = quoting(around: place, in: text) else { return nil }
        let escape = String(decoding: bytes.prefix(2), as: UTF8.self)
        return YAMLRepair(
            .unknownEscape(bytes.prefix(2).allSatisfy { $0 < 0x80 } ? escape : "\\", suggestion: quoting.quotedLine),
            at: place, line: place.line, text: quoting.quotedLine,
            fix: nil)
    }

    /// The value or item that a place is in, in other quotes.
    private static func quoting(around place: SourcePosition, in text: String) -> YAMLQuoting? {
        guard let parts = YAMLLine(itemWithKey: text) ?? YAMLLine(text) else { return nil }
        let ranges = YAMLFlowList(of: parts)?.items ?? [parts.value]
        let quotings = ranges.filter { parts.bytes[$0].first == UInt8(ascii: "\"") }.map { YAMLQuoting($0, of: parts) }
        return quotings.last { $0.column < place.column }
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
