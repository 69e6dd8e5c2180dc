import SiteImport

/// Shows what an import changes in a document, as a unified diff of bounded length.
struct ImportDiff {
    private let hasColors: Bool
    /// How many lines of one document are shown.
    private let mostLines: Int

    /// Makes a diff; `mostLines` is how many lines of one document are shown.
    init(hasColors: Bool, mostLines: Int) {
        self.hasColors = hasColors
        self.mostLines = mostLines
    }

    /// The changes to a document; `nil` if only its place changes.
    func text(of document: ImportPlan.Document) -> (text: OutputText, omitted: Int)? {
        guard document.old != document.new else { return nil }
        let (old, new) = (Self.lines(of: document.old), Self.lines(of: document.new))
        let steps = LineDifference(old, new).steps
        guard steps.contains(where: { $0.kind != .kept }) else { return nil }
        let hunks = Self.hunks(of: steps).flatMap { hunk(steps, in: $0) }
        let heading = [
            colored("--- a/\(document.source)", "1"),
            colored("+++ b/\(document.destination)", "1"),
        ]
        let shown = hunks.prefix(mostLines)
        return ((heading + shown).map { $0 + "\n" }.joined(), hunks.count - shown.count)
    }

    /// Ranges of steps around the changes; those that touch are one.
    private static func hunks(of steps: [LineDifference.Step]) -> [Range<Int>] {
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

    private static let context = 1

    private func hunk(_ steps: [LineDifference.Step], in range: Range<Int>) -> [OutputText] {
        let (before, within) = (steps[..<range.lowerBound], steps[range])
        let old = before.count { $0.kind != .added } + 1
        let new = before.count { $0.kind != .removed } + 1
        let counts = (within.count { $0.kind != .added }, within.count { $0.kind != .removed })
        let heading = colored("@@ -\(old),\(counts.0) +\(new),\(counts.1) @@", "36")
        return [heading]
            + within.map { step in
                switch step.kind {
                case .kept: " \(step.line)"
                case .removed: colored("-\(step.line)", "31")
                case .added: colored("+\(step.line)", "32")
                }
            }
    }

    private static func lines(of bytes: [UInt8]) -> [String] {
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        let text = content.last == UInt8(ascii: "\n") ? content.dropLast() : content
        return text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
            let content = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
            return String(decoding: content, as: UTF8.self)
        }
    }

    private func colored(_ text: OutputText, _ style: OutputText) -> OutputText {
        text.styled(style, if: hasColors)
    }
}

/// The lines of two texts in one row: those of both, those that go, and those that come.
struct LineDifference {
    enum Kind {
        case kept, removed, added
    }

    struct Step {
        let kind: Kind
        let line: String
    }

    private(set) var steps: [Step] = []

    init(_ old: [String], _ new: [String]) {
        let start = zip(old, new).prefix { $0 == $1 }.count
        let end = zip(old[start...].reversed(), new[start...].reversed()).prefix { $0 == $1 }.count
        let (oldMiddle, newMiddle) = (Array(old[start..<(old.count - end)]), Array(new[start..<(new.count - end)]))
        steps = old[..<start].map { Step(kind: .kept, line: $0) }
        addMiddle(oldMiddle, newMiddle)
        steps += old[(old.count - end)...].map { Step(kind: .kept, line: $0) }
    }

    /// Finding the shortest difference takes the product of length and changes; long texts are shown as replaced whole.
    private mutating func addMiddle(_ old: [String], _ new: [String]) {
        guard old.count + new.count <= Self.longest else {
            steps += old.map { Step(kind: .removed, line: $0) } + new.map { Step(kind: .added, line: $0) }
            return
        }
        var (removed, added): (Set<Int>, Set<Int>) = ([], [])
        for change in new.difference(from: old) {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): added.insert(offset)
            }
        }
        var (left, right) = (0, 0)
        while left < old.count || right < new.count {
            if left < old.count, removed.contains(left) {
                steps.append(Step(kind: .removed, line: old[left]))
                left += 1
            } else if right < new.count, added.contains(right) {
                steps.append(Step(kind: .added, line: new[right]))
                right += 1
            } else {
                steps.append(Step(kind: .kept, line: old[left]))
                (left, right) = (left + 1, right + 1)
            }
        }
    }

    private static let longest = 4000
}
