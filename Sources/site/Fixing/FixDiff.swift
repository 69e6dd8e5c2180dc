import SiteFix

/// Shows what a fix changes, as a unified diff.
struct FixDiff {
    private let hasColors: Bool

    init(hasColors: Bool) {
        self.hasColors = hasColors
    }

    func text(of plan: FixPlan) -> String {
        plan.edits.map(text).joined() + plan.renamings.map(text).joined()
    }

    private func text(of renaming: FixPlan.Renaming) -> String {
        colored("rename \(Terminal.safe(renaming.path)) (NFD -> NFC)\n", "1")
    }

    private func text(of edit: FixPlan.Edit) -> String {
        let old = Self.lines(of: edit.old)
        let left = Self.lines(of: edit.new)
        // Lines are removed only at the top.
        let new = Array(repeating: nil, count: max(0, old.count - left.count)) + left.map(Optional.some)
        let changed = old.indices.filter { old[$0] != new[$0] }
        let path = Terminal.safe(edit.path)
        return colored("--- a/\(path)\n+++ b/\(path)\n", "1")
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

    private func hunk(_ old: [String], _ new: [String?], in range: Range<Int>) -> String {
        let start = new[..<range.lowerBound].count { $0 != nil } + 1
        let count = new[range].count { $0 != nil }
        var text = colored("@@ -\(range.lowerBound + 1),\(range.count) +\(start),\(count) @@\n", "36")
        var line = range.lowerBound
        while line < range.upperBound {
            let end = range[line...].first { old[$0] == new[$0] } ?? range.upperBound
            text += old[line..<end].map { colored("-\($0)\n", "31") }.joined()
            text += new[line..<end].compactMap { $0 }.map { colored("+\($0)\n", "32") }.joined()
            if end < range.upperBound { text += " \(old[end])\n" }
            line = end + 1
        }
        return text
    }

    private static func lines(of bytes: [UInt8]) -> [String] {
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        let text = content.last == UInt8(ascii: "\n") ? content.dropLast() : content
        return text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
            let content = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
            return Terminal.safe(String(decoding: content, as: UTF8.self))
        }
    }

    private func colored(_ text: String, _ code: String) -> String {
        guard hasColors else { return text }
        return "\u{1B}[\(code)m\(text.dropLast())\u{1B}[0m\n"
    }
}
