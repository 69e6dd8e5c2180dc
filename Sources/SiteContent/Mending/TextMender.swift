import SiteModel

/// Mends what is certain in the text of a document or of `site.yml`: quotes that YAML needs, and misspelt keys.
///
/// A mend is kept only when the text is better afterwards. Line ends, a byte order mark and every byte that has
/// nothing to do with it stay as they are.
public struct TextMender {
    private let path: String
    /// The lines of the front matter with its fences, or of the settings, without line feeds.
    private var lines: [[UInt8]]
    private var reading: Reading
    /// How often each line was mended, by its number from 0.
    private var mendCounts: [Int: Int] = [:]

    /// Mends a file's text.
    ///
    /// - Parameters:
    ///   - bytes: The file.
    ///   - path: The file's path from the site's root; it tells settings from documents.
    /// - Returns: The mended file; the same bytes when nothing is certain.
    public static func mended(_ bytes: [UInt8], path: String) -> [UInt8] {
        let bytes = withoutBlankStart(bytes, path: path)
        guard let count = headByteCount(of: bytes, path: path),
            var mender = TextMender(path: path, head: bytes[..<count])
        else { return bytes }
        while mender.makeMends() {}
        guard !mender.mendCounts.isEmpty, (try? TextFile(bytes: bytes, path: path)) != nil else { return bytes }
        return joined(mender.lines) + bytes[count...]
    }

    private init?(path: String, head: ArraySlice<UInt8>) {
        lines = head.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
        guard let reading = Self.read(lines, path: path) else { return nil }
        self.path = path
        self.reading = reading
    }

    /// A document without the empty lines that keep its front matter from being seen.
    private static func withoutBlankStart(_ bytes: [UInt8], path: String) -> [UInt8] {
        guard path != ConfigurationReader.fileName else { return bytes }
        let mark = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
        do throws(DiagnosedError) {
            _ = try FrontMatterBlock(Array(bytes[mark...]), file: path)
            return bytes
        } catch {
            guard case FrontMatterProblem.afterBlankLines(let count)? = error.diagnostics.first?.problem else {
                return bytes
            }
            let lines = bytes[mark...].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            return Array(bytes[..<mark]) + lines.dropFirst(count).joined(separator: [UInt8(ascii: "\n")])
        }
    }

    /// How much of a file can hold what is mended: a long body is not to be read again with each mend.
    private static func headByteCount(of bytes: [UInt8], path: String) -> Int? {
        guard path != ConfigurationReader.fileName else { return bytes.count }
        let mark = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
        guard let block = try? FrontMatterBlock(Array(bytes[mark...]), file: path), block.yaml != nil else {
            return nil
        }
        return mark + block.bodyStart
    }

    private static func joined(_ lines: [[UInt8]]) -> [UInt8] {
        Array(lines.joined(separator: [UInt8(ascii: "\n")]))
    }

    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    // MARK: Reading

    /// What is in a text.
    private struct Reading {
        /// What is wrong with it.
        var faults: [Diagnostic]
        /// The fields that are there already; none may be named like them.
        var keys: Set<String> = []

        var errorCount: Int { faults.count { $0.severity == .error } }
    }

    /// Reads a text; `nil` when it is not UTF-8.
    private static func read(_ lines: [[UInt8]], path: String) -> Reading? {
        guard let text = try? TextFile(bytes: joined(lines), path: path) else { return nil }
        if path == ConfigurationReader.fileName {
            return Reading(faults: ConfigurationReader.decode(String(decoding: text.bytes, as: UTF8.self)).diagnostics)
        }
        guard let block = try? FrontMatterBlock(text.bytes, file: path), let yaml = block.yaml else { return nil }
        let layout = FrontMatterLayout(of: text, path: path)
        let odd = layout.oddKeys.map { Diagnostic($0.problem, file: path, position: $0.position) }
        return Reading(
            faults: FrontMatterDecoder.decode(yaml).diagnostics + odd, keys: Set(layout.keys.map(\.text)))
    }

    // MARK: Mending

    /// A line as it should be.
    private struct Mend {
        /// The line's number from 0.
        let line: Int
        let bytes: [UInt8]
        let isOfError: Bool
    }

    /// Makes the mends that are certain now; others may show afterwards.
    ///
    /// - Returns: Whether one was made.
    private mutating func makeMends() -> Bool {
        make(mends()[...])
    }

    /// Makes mends all at once, or where the text is no better by that, one half of them after the other.
    private mutating func make(_ mends: ArraySlice<Mend>) -> Bool {
        guard !mends.isEmpty else { return false }
        var mended = lines
        for mend in mends { mended[mend.line] = mend.bytes }
        if let left = Self.read(mended, path: path), isBetter(left, by: mends) {
            lines = mended
            reading = left
            for mend in mends { mendCounts[mend.line, default: 0] += 1 }
            return true
        }
        guard mends.count > 1 else { return false }
        let middle = mends.startIndex + mends.count / 2
        let isFirstHalfMade = make(mends[..<middle])
        return make(mends[middle...]) || isFirstHalfMade
    }

    /// Whether fewer errors are left, or as many and no more warnings.
    ///
    /// A key that has its right name may show that those below it have not. Of several mends none may hide behind the
    /// others.
    private func isBetter(_ left: Reading, by mends: ArraySlice<Mend>) -> Bool {
        // The parser gives up after some lines that need quotes; in their place it then reports the next ones.
        let isHiding = mends.count > 1 && !left.faults.allSatisfy { $0.problem is YAMLProblem }
        let mendedCount = isHiding ? mends.count { $0.isOfError } : 0
        guard left.errorCount <= reading.errorCount - mendedCount else { return false }
        return left.errorCount < reading.errorCount || left.faults.count <= reading.faults.count
    }

    // MARK: Mends

    /// What can be mended now: a line once, and a name for one key.
    private func mends() -> [Mend] {
        var names = reading.keys
        var lines: Set<Int> = []
        return reading.faults.compactMap { fault in
            // A line has a key and a value to mend.
            guard let mend = mend(for: fault, names: &names), mendCounts[mend.line, default: 0] < 2,
                lines.insert(mend.line).inserted
            else { return nil }
            return mend
        }
    }

    private func mend(for fault: Diagnostic, names: inout Set<String>) -> Mend? {
        guard let position = fault.position, lines.indices.contains(position.line - 1),
            let text = mendedText(for: fault, at: position, names: &names)
        else { return nil }
        let line = position.line - 1
        return Mend(line: line, bytes: bytes(of: text, inLine: line), isOfError: fault.severity == .error)
    }

    private func mendedText(for fault: Diagnostic, at position: SourcePosition, names: inout Set<String>) -> String? {
        switch fault.problem {
        // Whether ` #` begins a comment or belongs to the text, only its writer knows.
        case YAMLProblem.needsQuotes(let value, let mended) where !value.contains(/\s#/):
            // What opens a list was hardly meant for one text, but in a title.
            return "[{".contains(value.first ?? " ") && !YAMLQuoting.isText(mended) ? nil : mended
        case KeyProblem.misspelt(let key, let suggestion) where suggestion.isCertain:
            let known = suggestion.key
            guard names.isDisjoint(with: FrontMatter.schema.field(named: known)?.names ?? [known]) else { return nil }
            names.insert(known)
            return renaming(key, to: known, at: position)
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
        let start = number == 0 && line.starts(with: Self.byteOrderMark) ? Self.byteOrderMark.count : 0
        return start..<(line.last == UInt8(ascii: "\r") ? line.count - 1 : line.count)
    }
}
