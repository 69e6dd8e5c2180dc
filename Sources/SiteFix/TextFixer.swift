import SiteContent
import SiteModel

/// Fixes what is certain in the YAML of a file, a document's front matter or `site.yml`: quotes, misspelt keys, and
/// whatever a check found there with the change that fixes it.
///
/// A fix is kept only if the text is better afterwards, and if it is proved that every other value stays. Line ends, a
/// byte order mark and every byte that has nothing to do with it stay as they are.
struct TextFixer {
    private let path: String
    /// The front matter with its fences, or the settings.
    private var bytes: [UInt8]
    private var head: FileHead
    /// How often each line was fixed, by its number.
    private var fixCounts: [Int: Int] = [:]
    /// The changes that were made in this head.
    private var changes: [HeadChange] = []

    /// The fixed file, also by what a check `found` in it; the same bytes if nothing is certain.
    static func fixed(_ bytes: [UInt8], path: String, found: [Diagnostic] = []) -> [UInt8] {
        let bytes = withoutBlankStart(bytes, path: path)
        let markCount = byteOrderMarkCount(of: bytes)
        // A long body is not to be read again with each fix.
        guard let headCount = FileHead.byteCount(in: Array(bytes[markCount...]), path: path),
            var fixer = TextFixer(path: path, head: Array(bytes[..<(markCount + headCount)]))
        else { return bytes }
        fixer.makeFixesInParts()
        fixer.make(found)
        while fixer.makeFixes() {}
        guard !fixer.fixCounts.isEmpty, (try? TextFile(bytes: bytes, path: path)) != nil else { return bytes }
        return fixer.bytes + bytes[(markCount + headCount)...]
    }

    private init?(path: String, head bytes: [UInt8]) {
        guard let head = FileHead(bytes, path: path) else { return nil }
        self.bytes = bytes
        self.path = path
        self.head = head
    }

    /// A document without the blank lines that keep its front matter from being recognised.
    private static func withoutBlankStart(_ bytes: [UInt8], path: String) -> [UInt8] {
        let markCount = byteOrderMarkCount(of: bytes)
        let blankCount = FileHead.blankLineCount(in: Array(bytes[markCount...]), path: path)
        guard blankCount > 0 else { return bytes }
        let lines = bytes[markCount...].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return Array(bytes[..<markCount]) + lines.dropFirst(blankCount).joined(separator: [UInt8(ascii: "\n")])
    }

    private static func byteOrderMarkCount(of bytes: [UInt8]) -> Int {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    // MARK: Making fixes

    private struct Fix {
        let change: HeadChange
        let isOfError: Bool
    }

    /// Makes what a check found in the head, which need not be a fault of the YAML.
    private mutating func make(_ found: [Diagnostic]) {
        let lineCount = bytes.count { $0 == UInt8(ascii: "\n") } + (bytes.last == UInt8(ascii: "\n") ? 0 : 1)
        let fixes = found.compactMap { diagnostic -> Fix? in
            guard let fix = diagnostic.fix, let position = diagnostic.position, position.line <= lineCount else {
                return nil
            }
            return Fix(change: HeadChange(fix, at: position), isOfError: false)
        }
        _ = make(fixes[...])
    }

    /// Makes the fixes that are certain now, after which others may show; says whether it made any.
    private mutating func makeFixes() -> Bool {
        make(fixes()[...])
    }

    /// Makes fixes all at once or, if the text is no better for it, one half of them after the other.
    private mutating func make(_ fixes: ArraySlice<Fix>) -> Bool {
        guard !fixes.isEmpty else { return false }
        let changes = fixes.map(\.change)
        if let fixed = HeadChange.making(changes, in: bytes), let new = FileHead(fixed, path: path),
            isBetter(new, by: fixes), HeadChange.areProved(changes, in: bytes, path: path)
        {
            use(fixed, new, after: changes)
            return true
        }
        guard fixes.count > 1 else { return false }
        let middle = fixes.startIndex + fixes.count / 2
        // The second half comes first, so that no place of the other half moves.
        let isSecondHalfMade = make(fixes[middle...])
        return make(fixes[..<middle]) || isSecondHalfMade
    }

    private mutating func use(_ fixed: [UInt8], _ head: FileHead, after changes: [HeadChange]) {
        bytes = fixed
        self.head = head
        self.changes += changes
        for line in Set(changes.map(\.position.line)) { fixCounts[line, default: 0] += 1 }
    }

    /// Makes what is certain in the YAML of a head with many faults, part by part.
    ///
    /// All of it is proved again in the whole, where lines of a part may turn out to belong to a text.
    private mutating func makeFixesInParts() {
        guard Self.errorCount(of: head) >= Self.manyErrors else { return }
        let isFenced = path != ConfigurationReader.fileName
        let changes = HeadPart.all(of: bytes, isFenced: isFenced).flatMap { part -> [HeadChange] in
            guard var fixer = TextFixer(path: path, head: part.bytes) else { return [] }
            _ = fixer.make(fixer.fixes(of: { $0.problem is YAMLProblem })[...])
            return fixer.changes.compactMap(part.inHead)
        }
        guard let fixed = HeadChange.making(changes, in: bytes), let new = FileHead(fixed, path: path),
            Self.errorCount(of: new) <= Self.errorCount(of: head),
            HeadChange.areProved(changes, in: bytes, path: path)
        else { return }
        use(fixed, new, after: changes)
    }

    private static let manyErrors = 20

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

    /// What can be fixed now, in reading order: each place once, and one key for each name.
    private func fixes(of included: (Diagnostic) -> Bool = { _ in true }) -> [Fix] {
        var names = head.keys
        var places: Set<SourcePosition> = []
        return head.faults.filter(included).inReadingOrder().compactMap { fault in
            // A line has a key and a value to fix.
            guard let position = fault.position, fixCounts[position.line, default: 0] < 2,
                let fix = fault.fix ?? renaming(for: fault, names: &names), places.insert(position).inserted
            else { return nil }
            return Fix(change: HeadChange(fix, at: position), isOfError: fault.severity == .error)
        }
    }

    private func renaming(for fault: Diagnostic, names: inout Set<String>) -> SourceFix? {
        switch fault.problem {
        case KeyProblem.misspelt(let key, let suggestion) where suggestion.isCertain:
            // Two names of one field would compete.
            guard names.isDisjoint(with: suggestion.names) else { return nil }
            names.insert(suggestion.key)
            return SourceFix(key, to: suggestion.key)
        case ConfigurationProblem.unknownKey(let key, let suggestion?) where suggestion.isCertain:
            return SourceFix(key, to: suggestion.key)
        default: return nil
        }
    }
}
