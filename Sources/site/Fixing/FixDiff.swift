import SiteFix

/// Shows what a fix changes, as a unified diff.
struct FixDiff {
    private let hasColors: Bool

    init(hasColors: Bool) {
        self.hasColors = hasColors
    }

    func text(of plan: FixPlan) -> OutputText {
        plan.edits.map(text).joined() + plan.renamings.map(text).joined()
    }

    private func text(of renaming: FixPlan.Renaming) -> OutputText {
        line("rename \(renaming.path) (NFD -> NFC)", "1")
    }

    private func text(of edit: FixPlan.Edit) -> OutputText {
        let old = Self.lines(of: edit.old)
        let left = Self.lines(of: edit.new)
        // Lines are removed only at the top.
        let new = Array(repeating: nil, count: max(0, old.count - left.count)) + left.map(Optional.some)
        let changed = old.indices.filter { old[$0] != new[$0] }
        return line("--- a/\(edit.path)", "1") + line("+++ b/\(edit.path)", "1")
            + Self.hunks(of: changed, lineCount: old.count).map { hunk(old, new, in: $0) }.joined()
    }

    /// Ranges of lines around the changes; those that touch are one.
    private static func hunks(of changed: [Int], lineCount: Int) -> [Range<Int>] {
        var hunks: [Range<Int>] = []
        for line in changed {
            let range = max(0, line - context)..<min(lineCount, line + context + 1)
            if let last = hunks.last, last.upperBound >= range.lowerBound {
                hunks[hunks.count - 1] = last.lowerBound..<range.upperBound
            } else {
                hunks.append(range)
            }
        }
        return hunks
    }

    private static let context = 3

    private func hunk(_ old: [String], _ new: [String?], in range: Range<Int>) -> OutputText {
        let start = new[..<range.lowerBound].count { $0 != nil } + 1
        let count = new[range].count { $0 != nil }
        var text = line("@@ -\(range.lowerBound + 1),\(range.count) +\(start),\(count) @@", "36")
        var number = range.lowerBound
        while number < range.upperBound {
            let end = range[number...].first { old[$0] == new[$0] } ?? range.upperBound
            text += old[number..<end].map { line("-\($0)", "31") }.joined()
            text += new[number..<end].compactMap { $0 }.map { line("+\($0)", "32") }.joined()
            if end < range.upperBound { text += " \(old[end])\n" }
            number = end + 1
        }
        return text
    }

    private static func lines(of bytes: [UInt8]) -> [String] {
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        let text = content.last == UInt8(ascii: "\n") ? content.dropLast() : content
        return text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
            let content = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
            return String(decoding: content, as: UTF8.self)
        }
    }

    private func line(_ text: OutputText, _ style: OutputText) -> OutputText {
        text.styled(style, if: hasColors) + "\n"
    }
}
