import Foundation
package import SiteBytes

/// Brings texts to Normalization Form C (https://www.unicode.org/reports/tr15/).
///
/// Foundation's own function takes quadratic time, so Hangul is composed by arithmetic and the rest in short pieces.
package enum Composition {
    /// A text in NFC.
    ///
    /// Of more than 30 marks on one letter, those behind are kept apart by U+034F, as in the Stream-Safe Text Format
    /// (https://www.unicode.org/reports/tr15/#Stream_Safe_Text_Format): no writing system has so many.
    ///
    /// - Parameter text: Valid UTF-8.
    /// - Returns: The text in NFC, as UTF-8.
    package static func composed(_ text: [UInt8]) -> [UInt8] {
        let joined = HangulComposer.composed(text)
        return joined.withView { PieceComposer.composed($0) } ?? joined
    }
}

/// Joins conjoining letters to Hangul syllables (The Unicode Standard 16.0, 3.12), except a last consonant behind a syllable
/// that is joined already: Foundation leaves that as well.
private enum HangulComposer {
    private static let leads: ClosedRange<UInt32> = 0x1100...0x1112
    private static let vowels: ClosedRange<UInt32> = 0x1161...0x1175
    private static let trails: ClosedRange<UInt32> = 0x11A8...0x11C2
    private static let firstSyllable: UInt32 = 0xAC00
    private static let vowelCount: UInt32 = 21
    private static let trailCount: UInt32 = 28

    static func composed(_ text: [UInt8]) -> [UInt8] {
        text.withView { text in
            var output: [UInt8] = []
            output.reserveCapacity(text.count)
            var (copied, index) = (0, 0)
            while index < text.count {
                guard (0xE1...0xED).contains(text[index]), let syllable = syllable(at: index, in: text) else {
                    index += 1
                    continue
                }
                output.append(contentsOf: text[view: copied..<index])
                output.append(contentsOf: UTF8.encode(syllable.scalar) ?? UTF8.encodedReplacementCharacter)
                (copied, index) = (syllable.end, syllable.end)
            }
            output.append(contentsOf: text[view: copied...])
            return output
        }
    }

    /// The syllable of the letters at an index, and where they end; `nil` if there is nothing to join.
    private static func syllable(at index: Int, in text: ByteView) -> (scalar: Unicode.Scalar, end: Int)? {
        guard let first = value(at: index, in: text), let second = value(at: index + 3, in: text) else { return nil }
        guard leads.contains(first), vowels.contains(second) else { return nil }
        let open = firstSyllable + ((first - leads.lowerBound) * vowelCount + second - vowels.lowerBound) * trailCount
        let trail = value(at: index + 6, in: text).flatMap { trails.contains($0) ? $0 - trails.lowerBound + 1 : nil }
        return Unicode.Scalar(open + (trail ?? 0)).map { ($0, index + (trail == nil ? 6 : 9)) }
    }

    /// The value of the scalar at an index, if it has three bytes.
    private static func value(at index: Int, in text: ByteView) -> UInt32? {
        guard index + 2 < text.count, text[index] & 0xF0 == 0xE0 else { return nil }
        return UInt32(text[index] & 0x0F) << 12 | UInt32(text[index + 1] & 0x3F) << 6 | UInt32(text[index + 2] & 0x3F)
    }
}

/// Composes a text in pieces that have nothing to do with each other.
private struct PieceComposer {
    private let text: ByteView
    private var output: [UInt8] = []
    /// Where the piece starts that has not been written, and where the last letter starts that a piece may start with.
    private var (start, letter) = (0, 0)
    /// Whether something in the piece may have to be composed.
    private var isOdd = false
    private var markCount = 0

    private static let longestPiece = 1024
    private static let mostMarks = 30
    private static let separator = Array("\u{34F}".utf8)

    /// The text in NFC; `nil` if it is so already.
    static func composed(_ text: ByteView) -> [UInt8]? {
        var composer = PieceComposer(text)
        composer.run()
        return composer.output.isEmpty ? nil : composer.output
    }

    private init(_ text: ByteView) {
        self.text = text
    }

    private mutating func run() {
        var index = 0
        while index < text.count {
            let (scalar, length) = Self.scalar(at: index, in: text)
            read(scalar, at: index)
            index += length
        }
        guard isOdd || !output.isEmpty else { return }
        write(to: text.count)
    }

    private mutating func read(_ scalar: Unicode.Scalar, at index: Int) {
        let isComposed = scalar.isComposed
        if isComposed || !scalar.joinsLetterBefore {
            (letter, markCount) = (index, 0)
            if isOdd, index - start >= Self.longestPiece { write(to: index) }
        } else if markCount == Self.mostMarks {
            setOdd()
            write(to: index)
            output += Self.separator
            (letter, markCount) = (index, 1)
        } else {
            markCount += 1
        }
        if !isComposed { setOdd() }
    }

    /// Lets the piece begin at the last letter, unless it has begun before.
    private mutating func setOdd() {
        guard !isOdd else { return }
        output.append(contentsOf: text[view: start..<letter])
        (start, isOdd) = (letter, true)
    }

    private mutating func write(to end: Int) {
        let piece = text[view: start..<end]
        if isOdd {
            output += String(decoding: piece, as: UTF8.self).precomposedStringWithCanonicalMapping.utf8
        } else {
            output.append(contentsOf: piece)
        }
        (start, isOdd) = (end, false)
    }

    private static func scalar(at index: Int, in text: ByteView) -> (Unicode.Scalar, length: Int) {
        guard text[index] >= 0x80 else { return (Unicode.Scalar(text[index]), 1) }
        var decoder = UTF8()
        var bytes = text[index...].prefix(4).makeIterator()
        guard case .scalarValue(let scalar) = decoder.decode(&bytes) else { return ("\u{FFFD}", 1) }
        return (scalar, UTF8.width(scalar))
    }
}

extension Unicode.Scalar {
    /// Whether the scalar is certainly in NFC and never joins what is before it: it is below the combining marks, common
    /// punctuation, an ideograph, a Hangul syllable or, once Hangul is joined, one of its letters.
    fileprivate var isComposed: Bool {
        switch value {
        case ..<0x300, 0x1100..<0x1200, 0x2010..<0x2070, 0x3000..<0x302A, 0x4E00..<0xA000: true
        default: isHangulSyllable
        }
    }

    /// Whether the scalar may belong to the letter before it: it is a mark, or a vowel sign of Kirat Rai, which are the only
    /// others that compose (https://www.unicode.org/Public/16.0.0/ucd/DerivedNormalizationProps.txt, `NFC_QC=Maybe`).
    fileprivate var joinsLetterBefore: Bool {
        switch properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: (0x16D40..<0x16D80).contains(value)
        }
    }
}
