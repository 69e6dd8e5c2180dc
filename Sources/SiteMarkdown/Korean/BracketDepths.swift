/// How many brackets of each kind are open in an address.
struct BracketDepths {
    private var round = 0
    private var square = 0
    private var curly = 0

    /// Counts a byte that may be a bracket.
    ///
    /// - Returns: Whether it closes a bracket that nothing opened.
    mutating func count(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "("): round += 1
        case UInt8(ascii: "["): square += 1
        case UInt8(ascii: "{"): curly += 1
        default: return close(byte)
        }
        return false
    }

    /// Takes a closing bracket at the end off again when it has no partner.
    ///
    /// - Returns: Whether it had none.
    mutating func takeOffUnpaired(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ")") where round < 0: round += 1
        case UInt8(ascii: "]") where square < 0: square += 1
        case UInt8(ascii: "}") where curly < 0: curly += 1
        default: return false
        }
        return true
    }

    private mutating func close(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ")"):
            round -= 1
            return round < 0
        case UInt8(ascii: "]"):
            square -= 1
            return square < 0
        case UInt8(ascii: "}"):
            curly -= 1
            return curly < 0
        default: return false
        }
    }
}
