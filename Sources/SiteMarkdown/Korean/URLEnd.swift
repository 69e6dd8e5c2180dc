import SiteBytes

/// Where a bare URL ends.
///
/// The GFM specification ends it at white space or `<`, without trailing punctuation. Korean attaches particles and
/// quotes to it, so it also ends before an unpaired closing bracket that Korean follows, before marks that are not ASCII,
/// and before a particle after an ASCII path. A path segment that starts with Hangul, `/wiki/한국어`, stays whole.
enum URLEnd {
    /// The end of a URL, given where it starts and where its host name ends.
    static func find(in text: ByteView, start: Int, hostEnd: Int) -> Int {
        guard hostEnd < text.count, "/?#:".utf8.contains(text[hostEnd]) else {
            return trimmingPunctuation(of: text, from: start, to: hostEnd)
        }
        let longest = firstStop(in: text, from: hostEnd)
        let end = trimmingPunctuation(of: text, from: hostEnd, to: longest)
        return cuttingParticle(of: text, from: hostEnd, to: end)
    }

    /// The last possible end of an address in text that is not parsed yet, where an unpaired closing bracket or a bar may
    /// be markup.
    static func findBeforeParsing(in text: ByteView, hostEnd: Int) -> Int {
        firstStop(in: text, from: hostEnd, isParsed: false)
    }

    /// The index of the first byte that cannot belong to a URL.
    private static func firstStop(
        in text: ByteView, from start: Int, isParsed: Bool = true
    ) -> Int {
        var depths = BracketDepths()
        var index = start
        while index < text.count {
            switch text[index] {
            case 0...0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "`"): return index
            case UInt8(ascii: "|") where !isParsed: return index
            case 0x80...:
                guard let length = letterLength(at: index, in: text) else { return index }
                index += length - 1
            case let byte:
                let isFollowedByKorean = index + 1 < text.count && text[index + 1] >= 0x80
                if depths.count(byte), isFollowedByKorean || !isParsed { return index }
            }
            index += 1
        }
        return index
    }

    /// The length of a letter, digit or mark that is not ASCII; `nil` for punctuation, symbols and spaces.
    private static func letterLength(at index: Int, in text: ByteView) -> Int? {
        var decoder = UTF8()
        var bytes = text[index...].prefix(4).makeIterator()
        guard case .scalarValue(let scalar) = decoder.decode(&bytes) else { return nil }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
            return UTF8.width(scalar)
        default: return nil
        }
    }

    private static func trimmingPunctuation(
        of text: ByteView, from start: Int, to end: Int
    ) -> Int {
        var end = end
        var depths = BracketDepths()
        for byte in text[start..<end] { _ = depths.count(byte) }
        while end > start {
            let last = text[end - 1]
            if "?!.,:*_~'\"".utf8.contains(last) || depths.takeOffUnpaired(last) {
                end -= 1
            } else if last == UInt8(ascii: ";"), let entity = entityStart(before: end - 1, in: text), entity > start {
                end = entity
            } else {
                break
            }
        }
        return end
    }

    /// Where the entity, such as `&copy;`, whose semicolon is at an index starts.
    private static func entityStart(before semicolon: Int, in text: ByteView) -> Int? {
        var index = semicolon
        while index > 0, text[index - 1].isASCIIAlphanumeric { index -= 1 }
        guard index < semicolon, index > 0, text[index - 1] == UInt8(ascii: "&") else { return nil }
        return index - 1
    }

    /// The end without the Hangul before it, if that is a particle after ASCII.
    private static func cuttingParticle(of text: ByteView, from start: Int, to end: Int) -> Int {
        var tail = end
        while tail > start, text[tail - 1] >= 0x80 { tail -= 1 }
        guard tail < end, tail > start else { return end }
        let isWholeSegment = "/=&".utf8.contains(text[tail - 1]) && tail - 1 > start
        let word = String(decoding: text[tail..<end], as: UTF8.self)
        if isWholeSegment { return end }
        return ParticleDictionary.isParticle(word) ? trimmingPunctuation(of: text, from: start, to: tail) : end
    }
}

/// How many brackets of each kind are open in an address.
struct BracketDepths {
    private var round = 0
    private var square = 0
    private var curly = 0

    /// Counts a byte that may be a bracket, and returns whether it closes one that was never opened.
    mutating func count(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "("): round += 1
        case UInt8(ascii: "["): square += 1
        case UInt8(ascii: "{"): curly += 1
        default: return close(byte)
        }
        return false
    }

    /// Removes a closing bracket at the end if it has no partner, and returns whether it had none.
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
