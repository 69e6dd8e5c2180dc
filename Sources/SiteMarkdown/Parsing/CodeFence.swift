/// Follows fenced code from line to line, by fences of three or more backticks or tildes.
///
/// The length of a fence does not matter here: a shorter one inside closes it as well.
struct CodeFence {
    /// The character of the fence that is open.
    private var open: UInt8?

    /// Whether the next line is in fenced code, unless it closes it.
    var isOpen: Bool { open != nil }

    /// Takes the next line, by the character of its fence, and returns whether it belongs to fenced code: it opens it,
    /// closes it or is inside.
    mutating func readLine(mark: UInt8?) -> Bool {
        guard let mark else { return isOpen }
        if open == nil {
            open = mark
        } else if open == mark {
            open = nil
        }
        return true
    }

    /// The character of the fence that a line starts with after its indentation, if there is one.
    static func mark(of line: some Collection<UInt8>) -> UInt8? {
        guard let first = line.first, first == UInt8(ascii: "`") || first == UInt8(ascii: "~") else { return nil }
        let run = line.prefix(3)
        return run.count == 3 && run.allSatisfy { $0 == first } ? first : nil
    }
}
