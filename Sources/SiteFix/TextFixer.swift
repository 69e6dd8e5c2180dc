import SiteContent
import SiteModel

/// Fixes what is certain in the text of a document or of `site.yml`: quotes that YAML needs, and misspelt keys.
///
/// A fix is kept only if the text is better afterwards. Line ends, a byte order mark and every byte that has nothing
/// to do with it stay as they are.
struct TextFixer {
    private let path: String
    /// The lines of the front matter with its fences, or of the settings, without line feeds.
    private var lines: [[UInt8]]
    private var head: FileHead
    /// How often each line was fixed, by its number from 0.
    private var fixCounts: [Int: Int] = [:]

    /// The fixed file; the same bytes if nothing is certain.
    static func fixed(_ bytes: [UInt8], path: String) -> [UInt8] {
        let bytes = withoutBlankStart(bytes, path: path)
        let markCount = byteOrderMarkCount(of: bytes)
        // A long body is not to be read again with each fix.
        guard let headCount = FileHead.byteCount(in: Array(bytes[markCount...]), path: path),
            var fixer = TextFixer(path: path, text: bytes[..<(markCount + headCount)])
        else { return bytes }
        while fixer.makeFixes() {}
        guard !fixer.fixCounts.isEmpty, (try? TextFile(bytes: bytes, path: path)) != nil else { return bytes }
        return joined(fixer.lines) + bytes[(markCount + headCount)...]
    }

    private init?(path: String, text: ArraySlice<UInt8>) {
        lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
        guard let head = FileHead(Self.joined(lines), path: path) else { return nil }
        self.path = path
        self.head = head
    }

    /// A document without the blank lines that keep its front matter from being recognised.
    private static func withoutBlankStart(_ bytes: [UInt8], path: String) -> [UInt8] {
        let markCount = byteOrderMarkCount(of: bytes)
        let blankCount = FileHead.blankLineCount(in: Array(bytes[markCount...]), path: path)
        guard blankCount > 0 else { return bytes }
        let lines = bytes[markCount...].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return bytes[..<markCount] + joined(lines.dropFirst(blankCount))
    }

    private static func joined(_ lines: some Collection<some Collection<UInt8>>) -> [UInt8] {
        Array(lines.joined(separator: [UInt8(ascii: "\n")]))
    }

    private static func byteOrderMarkCount(of bytes: [UInt8]) -> Int {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    // MARK: Making fixes

    /// A line as it should be.
    private struct Fix {
        /// The line's number from 0.
        let line: Int
        let bytes: [UInt8]
        let isOfError: Bool
    }

    /// Makes the fixes that are certain now, after which others may show; says whether it made any.
    private mutating func makeFixes() -> Bool {
        make(fixes()[...])
    }

    /// Makes fixes all at once or, if the text is no better for it, one half of them after the other.
    private mutating func make(_ fixes: ArraySlice<Fix>) -> Bool {
        guard !fixes.isEmpty else { return false }
        var fixed = lines
        for fix in fixes { fixed[fix.line] = fix.bytes }
        if let new = FileHead(Self.joined(fixed), path: path), isBetter(new, by: fixes) {
            lines = fixed
            head = new
            for fix in fixes { fixCounts[fix.line, default: 0] += 1 }
            return true
        }
        guard fixes.count > 1 else { return false }
        let middle = fixes.startIndex + fixes.count / 2
        let isFirstHalfMade = make(fixes[..<middle])
        return make(fixes[middle...]) || isFirstHalfMade
    }

    /// Whether fewer errors are left, or as many and no more warnings.
    ///
    /// A key that gets its right name may reveal problems of the keys below it. Of several fixes none may hide behind
    /// the others.
    private func isBetter(_ new: FileHead, by fixes: ArraySlice<Fix>) -> Bool {
        // The parser gives up after some lines that need quotes; once those are fixed, it reports the next ones.
        let isHiding = fixes.count > 1 && !new.faults.allSatisfy { $0.problem is YAMLProblem }
        let fixedCount = isHiding ? fixes.count { $0.isOfError } : 0
        let (oldErrorCount, newErrorCount) = (Self.errorCount(of: head), Self.errorCount(of: new))
        guard newErrorCount <= oldErrorCount - fixedCount else { return false }
        return newErrorCount < oldErrorCount || new.faults.count <= head.faults.count
    }

    private static func errorCount(of head: FileHead) -> Int {
        head.faults.count { $0.severity == .error }
    }

    // MARK: Finding fixes

    /// What can be fixed now: each line once, and one key for each name.
    private func fixes() -> [Fix] {
        var names = head.keys
        var lines: Set<Int> = []
        return head.faults.compactMap { fault in
            // A line has a key and a value to fix.
            guard let fix = fix(for: fault, names: &names), fixCounts[fix.line, default: 0] < 2,
                lines.insert(fix.line).inserted
            else { return nil }
            return fix
        }
    }

    private func fix(for fault: Diagnostic, names: inout Set<String>) -> Fix? {
        guard let position = fault.position, lines.indices.contains(position.line - 1),
            let text = fixedLine(for: fault, at: position, names: &names)
        else { return nil }
        let line = position.line - 1
        return Fix(line: line, bytes: bytes(of: text, inLine: line), isOfError: fault.severity == .error)
    }

    private func fixedLine(for fault: Diagnostic, at position: SourcePosition, names: inout Set<String>) -> String? {
        if let problem = fault.problem as? YAMLProblem { return problem.certainLine }
        switch fault.problem {
        case KeyProblem.misspelt(let key, let suggestion) where suggestion.isCertain:
            // Two names of one field would compete.
            guard names.isDisjoint(with: suggestion.names) else { return nil }
            names.insert(suggestion.key)
            return renaming(key, to: suggestion.key, at: position)
        case ConfigurationProblem.unknownKey(let key, let suggestion?) where suggestion.isCertain:
            return renaming(key, to: suggestion.key, at: position)
        default: return nil
        }
    }

    private func renaming(_ key: String, to known: String, at position: SourcePosition) -> String? {
        let text = String(decoding: lines[position.line - 1][contentRange(ofLine: position.line - 1)], as: UTF8.self)
        let scalars = text.unicodeScalars
        guard let start = scalars.index(scalars.startIndex, offsetBy: position.column - 1, limitedBy: scalars.endIndex),
            text[start...].hasPrefix(key)
        else { return nil }
        return String(text[..<start]) + known + String(text[start...].dropFirst(key.count))
    }

    /// A line with another text between a byte order mark and a carriage return.
    private func bytes(of text: String, inLine number: Int) -> [UInt8] {
        var line = lines[number]
        line.replaceSubrange(contentRange(ofLine: number), with: text.utf8)
        return line
    }

    private func contentRange(ofLine number: Int) -> Range<Int> {
        let line = lines[number]
        let start = number == 0 ? Self.byteOrderMarkCount(of: line) : 0
        return start..<(line.last == UInt8(ascii: "\r") ? line.count - 1 : line.count)
    }
}
