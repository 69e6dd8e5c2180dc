/// The lines of two texts in one row: those of both, those that go, and those that come.
///
/// A byte order mark and the kind of line ends are no difference.
struct LineDifference {
    enum Kind {
        case kept, removed, added
    }

    struct Step {
        let kind: Kind
        let line: String
    }

    /// How lines of one text belong to lines of the other.
    enum Alignment {
        /// So that as few as possible go and come.
        case shortest
        /// By their place, counted from the end: lines go only at the top.
        case fromEnd
    }

    private(set) var steps: [Step] = []

    init(_ old: [UInt8], _ new: [UInt8], alignment: Alignment) {
        let (old, new) = (Self.lines(of: old), Self.lines(of: new))
        switch alignment {
        case .fromEnd where new.count <= old.count: addFromEnd(old, new)
        case .fromEnd, .shortest: addShortest(old, new)
        }
    }

    /// Whether any line changes.
    var hasChanges: Bool { steps.contains { $0.kind != .kept } }

    /// Whether two texts differ in a line.
    static func hasChanges(_ old: [UInt8], _ new: [UInt8]) -> Bool { old != new && lines(of: old) != lines(of: new) }

    private static func lines(of bytes: [UInt8]) -> [String] {
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        let text = content.last == UInt8(ascii: "\n") ? content.dropLast() : content
        return text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
            String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
        }
    }

    private mutating func add(_ lines: some Sequence<String>, _ kind: Kind) {
        steps += lines.map { Step(kind: kind, line: $0) }
    }

    // MARK: Alignment

    private mutating func addFromEnd(_ old: [String], _ new: [String]) {
        let shift = old.count - new.count
        add(old[..<shift], .removed)
        var index = shift
        while index < old.count {
            let isKept = old[index] == new[index - shift]
            let end = old[index...].indices.first { (old[$0] == new[$0 - shift]) != isKept } ?? old.count
            add(old[index..<end], isKept ? .kept : .removed)
            if !isKept { add(new[(index - shift)..<(end - shift)], .added) }
            index = end
        }
    }

    private mutating func addShortest(_ old: [String], _ new: [String]) {
        let start = zip(old, new).prefix { $0 == $1 }.count
        let end = zip(old[start...].reversed(), new[start...].reversed()).prefix { $0 == $1 }.count
        add(old[..<start], .kept)
        addMiddle(Array(old[start..<(old.count - end)]), Array(new[start..<(new.count - end)]))
        add(old[(old.count - end)...], .kept)
    }

    /// Finding the shortest difference takes the product of length and changes; long texts are shown as replaced whole.
    private mutating func addMiddle(_ old: [String], _ new: [String]) {
        guard old.count + new.count <= Self.longest else {
            add(old, .removed)
            add(new, .added)
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
                add([old[left]], .removed)
                left += 1
            } else if right < new.count, added.contains(right) {
                add([new[right]], .added)
                right += 1
            } else {
                add([old[left]], .kept)
                (left, right) = (left + 1, right + 1)
            }
        }
    }

    private static let longest = 4000
}
