extension [UInt8] {
    /// Where some text begins.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - start: Where to begin looking.
    /// - Returns: The first place from there on, or `nil`.
    func position(of text: StaticString, from start: Int) -> Int? {
        text.withUTF8Buffer { wanted in
            var place = start
            while place + wanted.count <= count {
                if self[place..<place + wanted.count].elementsEqual(wanted) { return place }
                place += 1
            }
            return nil
        }
    }

    /// How many bytes the line break at a place has, of those that Unicode knows; 0 when none is there.
    func newlineLength(at place: Int) -> Int {
        guard place < count else { return 0 }
        switch self[place] {
        case 0x0D: return place + 1 < count && self[place + 1] == 0x0A ? 2 : 1
        case 0x0A...0x0C: return 1
        case 0xC2: return self[place...].starts(with: [0xC2, 0x85]) ? 2 : 0
        case 0xE2:
            return self[place...].starts(with: [0xE2, 0x80, 0xA8]) || self[place...].starts(with: [0xE2, 0x80, 0xA9])
                ? 3 : 0
        default: return 0
        }
    }

    /// Where the spaces and tabs end that begin at a place.
    func endOfBlanks(from place: Int) -> Int {
        var end = place
        while end < count, self[end] == UInt8(ascii: " ") || self[end] == UInt8(ascii: "\t") { end += 1 }
        return end
    }
}
