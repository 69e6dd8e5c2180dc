import SiteModel

/// Mends what is certain in the text of a document or of `site.yml`: quotes that YAML needs, misspelt keys, and
/// blank lines above front matter.
///
/// A mend is kept only when the text is better afterwards. Line ends, a byte order mark and every byte that has
/// nothing to do with it stay as they are.
public struct TextMender {
    private let path: String
    private let limit = 200
    private var bytes: [UInt8]

    /// Mends a file's text.
    ///
    /// - Parameters:
    ///   - bytes: The file.
    ///   - path: The file's path from the site's root; it tells settings from documents.
    /// - Returns: The mended file; the same bytes when nothing is certain.
    public static func mended(_ bytes: [UInt8], path: String) -> [UInt8] {
        var mender = TextMender(path: path, bytes: bytes)
        return mender.run()
    }

    private init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    private mutating func run() -> [UInt8] {
        var count = 0
        while count < limit, let better = firstMend() {
            bytes = better
            count += 1
        }
        return bytes
    }

    /// The text with the first mend that makes it better.
    private func firstMend() -> [UInt8]? {
        guard let faults = faults(of: bytes) else { return nil }
        for fault in faults {
            guard let mended = mended(fault), let left = self.faults(of: mended),
                hidesOthers(fault) || isBetter(left, than: faults)
            else { continue }
            return mended
        }
        return nil
    }

    // MARK: Faults

    /// What is wrong with a text; `nil` when it is not UTF-8 or has no front matter.
    private func faults(of bytes: [UInt8]) -> [Diagnostic]? {
        guard let text = try? TextFile(bytes: bytes, path: path) else { return nil }
        if path == ConfigurationReader.fileName {
            return ConfigurationReader.decode(String(decoding: text.bytes, as: UTF8.self)).diagnostics
        }
        let block: FrontMatterBlock
        do throws(DiagnosedError) {
            block = try FrontMatterBlock(text.bytes, file: path)
        } catch {
            return error.diagnostics
        }
        guard let yaml = block.yaml else { return nil }
        let layout = FrontMatterLayout(of: text, path: path)
        return FrontMatterDecoder.decode(yaml).diagnostics
            + layout.misspeltKeys.map { Diagnostic($0.problem, file: path, position: $0.position) }
    }

    /// Whether nothing below could be judged as long as the fault was there.
    private func hidesOthers(_ fault: Diagnostic) -> Bool {
        if case FrontMatterProblem.afterBlankLines = fault.problem { true } else { false }
    }

    /// Whether fewer errors are left, or as many and no more warnings: a key that has its right name may show that those
    /// below it have not.
    private func isBetter(_ left: [Diagnostic], than faults: [Diagnostic]) -> Bool {
        let errors = (left.count { $0.severity == .error }, faults.count { $0.severity == .error })
        return errors.0 < errors.1 || (errors.0 == errors.1 && left.count <= faults.count)
    }

    // MARK: Mends

    private func mended(_ fault: Diagnostic) -> [UInt8]? {
        guard let position = fault.position, let line = lineRange(position.line) else { return nil }
        switch fault.problem {
        case YAMLProblem.needsQuotes(_, let mended):
            return replacing(line, with: mended)
        case KeyProblem.misspelt(let key, let known),
            ConfigurationProblem.unknownKey(let key, let known?):
            return renaming(key, to: known, in: line, column: position.column)
        case FrontMatterProblem.afterBlankLines:
            let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
            return Array(bytes[..<start] + bytes[line.lowerBound...])
        default: return nil
        }
    }

    private func renaming(_ key: String, to known: String, in line: Range<Int>, column: Int) -> [UInt8]? {
        let text = String(decoding: bytes[line], as: UTF8.self)
        let scalars = text.unicodeScalars
        guard let start = scalars.index(scalars.startIndex, offsetBy: column - 1, limitedBy: scalars.endIndex),
            text[start...].hasPrefix(key), !hasField(known)
        else { return nil }
        let mended = text[..<start] + known + text[start...].dropFirst(key.count)
        return replacing(line, with: String(mended))
    }

    /// Whether the field is there already, under this name or one that means the same.
    private func hasField(_ key: String) -> Bool {
        guard path != ConfigurationReader.fileName, let text = try? TextFile(bytes: bytes, path: path) else {
            return false
        }
        let keys = Set(FrontMatterLayout(of: text, path: path).keys.map(\.text))
        let names = Self.synonyms.first { $0.contains(key) } ?? [key]
        return !keys.isDisjoint(with: names)
    }

    private static let synonyms = FrontMatterKeys.rivals + [["tags", "categories"]]

    private func replacing(_ line: Range<Int>, with text: String) -> [UInt8] {
        var mended = bytes
        mended.replaceSubrange(line, with: text.utf8)
        return mended
    }

    /// Where a line stands in the file, without its end and a byte order mark.
    private func lineRange(_ number: Int) -> Range<Int>? {
        var cursor = LineCursor(bytes)
        var line: Range<Int>?
        for _ in 0..<number {
            line = cursor.next()
            if line == nil { return nil }
        }
        guard var range = line else { return nil }
        if range.lowerBound == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { range = 3..<range.upperBound }
        if let last = bytes[range].last, last == UInt8(ascii: "\r") {
            range = range.lowerBound..<(range.upperBound - 1)
        }
        return range
    }
}
