/// Shows how a text changes, in the format of `diff -u`.
struct UnifiedDiff {
    private let hasColors: Bool
    /// How many lines are shown around a change.
    private let context: Int
    /// How many lines below the heading are shown.
    private let mostLines: Int

    init(hasColors: Bool, context: Int, mostLines: Int = .max) {
        self.hasColors = hasColors
        self.context = context
        self.mostLines = mostLines
    }

    /// A diff, and how many of its lines are left out; `nil` if no line changes.
    func text(of difference: LineDifference, from old: String, to new: String) -> (text: OutputText, omitted: Int)? {
        guard difference.hasChanges else { return nil }
        let hunks = hunks(of: difference.steps).flatMap { hunk(difference.steps, in: $0) }
        let shown = hunks.prefix(mostLines)
        return (heading(old, new) + shown.joined(), hunks.count - shown.count)
    }

    /// The lines that name the file before and after.
    func heading(_ old: String, _ new: String) -> OutputText { bold("--- a/\(old)") + bold("+++ b/\(new)") }

    /// A line that is about a whole file.
    func bold(_ text: OutputText) -> OutputText { line(text, "1") }

    /// Ranges of steps around the changes; those that touch are one.
    private func hunks(of steps: [LineDifference.Step]) -> [Range<Int>] {
        var hunks: [Range<Int>] = []
        for index in steps.indices where steps[index].kind != .kept {
            let range = max(0, index - context)..<min(steps.count, index + context + 1)
            if let last = hunks.last, last.upperBound >= range.lowerBound {
                hunks[hunks.count - 1] = last.lowerBound..<range.upperBound
            } else {
                hunks.append(range)
            }
        }
        return hunks
    }

    private func hunk(_ steps: [LineDifference.Step], in range: Range<Int>) -> [OutputText] {
        let (before, within) = (steps[..<range.lowerBound], steps[range])
        let old = before.count { $0.kind != .added } + 1
        let new = before.count { $0.kind != .removed } + 1
        let counts = (within.count { $0.kind != .added }, within.count { $0.kind != .removed })
        let heading = line("@@ -\(old),\(counts.0) +\(new),\(counts.1) @@", "36")
        return [heading]
            + within.map { step in
                switch step.kind {
                case .kept: " \(step.line)\n"
                case .removed: line("-\(step.line)", "31")
                case .added: line("+\(step.line)", "32")
                }
            }
    }

    private func line(_ text: OutputText, _ style: OutputText) -> OutputText {
        text.styled(style, if: hasColors) + "\n"
    }
}
