/// A pattern for paths as settings of other generators have them: `*`, `?`, `[a-z]`.
struct ShellPattern: Sendable {
    /// What `*` stands for.
    enum Reach: Sendable {
        /// Any characters, as in Ruby's `File.fnmatch?` without options.
        case anything
        /// Any but `/`, which only `**` crosses.
        case names
    }

    private enum Piece {
        case one(Set<Character>?, isExcluding: Bool)
        case any(crossesFolders: Bool)
    }

    private let pieces: [Piece]

    init(_ text: String, reach: Reach) {
        var pieces: [Piece] = []
        var rest = text[...]
        while let character = rest.popFirst() {
            switch character {
            case "*":
                let count = rest.prefix { $0 == "*" }.count
                rest = rest.dropFirst(count)
                pieces.append(.any(crossesFolders: reach == .anything || count > 0))
                // `**/` stands for no folder, too.
                if reach == .names, count > 0, rest.first == "/" { rest = rest.dropFirst() }
            case "?": pieces.append(.one(nil, isExcluding: false))
            case "[":
                guard let end = rest.dropFirst().firstIndex(of: "]") else {
                    pieces.append(.one([character], isExcluding: false))
                    continue
                }
                pieces.append(Self.characters(of: rest[..<end]))
                rest = rest[rest.index(after: end)...]
            default: pieces.append(.one([character], isExcluding: false))
            }
        }
        self.pieces = pieces
    }

    private static func characters(of text: Substring) -> Piece {
        let isExcluding = text.first == "!" || text.first == "^"
        let written = Array(isExcluding ? text.dropFirst() : text)
        var characters: Set<Character> = []
        var index = 0
        while index < written.count {
            if index + 2 < written.count, written[index + 1] == "-",
                let first = written[index].unicodeScalars.first, let last = written[index + 2].unicodeScalars.first,
                first <= last, last.value - first.value < 0x3000
            {
                characters.formUnion((first.value...last.value).compactMap { Unicode.Scalar($0).map { Character($0) } })
                index += 3
            } else {
                characters.insert(written[index])
                index += 1
            }
        }
        return .one(characters, isExcluding: isExcluding)
    }

    /// Whether a whole path matches.
    func matches(_ path: String) -> Bool {
        let path = Array(path)
        var reached = Set([0])
        for character in path {
            reached = step(closed(reached), over: character)
            if reached.isEmpty { return false }
        }
        return closed(reached).contains(pieces.count)
    }

    /// The positions that are reached without a character: `*` may stand for nothing.
    private func closed(_ positions: Set<Int>) -> Set<Int> {
        var closed = positions
        for position in positions {
            var next = position
            while next < pieces.count, case .any = pieces[next] {
                next += 1
                closed.insert(next)
            }
        }
        return closed
    }

    private func step(_ positions: Set<Int>, over character: Character) -> Set<Int> {
        var next: Set<Int> = []
        for position in positions where position < pieces.count {
            switch pieces[position] {
            case .any(let crossesFolders): if crossesFolders || character != "/" { next.insert(position) }
            case .one(let characters?, let isExcluding):
                if characters.contains(character) != isExcluding { next.insert(position + 1) }
            case .one(nil, _): next.insert(position + 1)
            }
        }
        return next
    }
}
