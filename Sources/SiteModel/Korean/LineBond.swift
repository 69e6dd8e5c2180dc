public import SiteBytes

/// A place where a line must not break, although browsers would break it.
///
/// Browsers that keep Korean words together (`word-break: keep-all`) still break between a closing bracket and the
/// particle after it, `에이전트(agent)` `는`, and at the space between a number and its unit, `20억` `개`. In titles, where a
/// particle at the start of a line is conspicuous, other signs keep their particles as well: `‘o3’` `의`, `30%` `를`.
@usableFromInline
package struct LineBond {
    private let kind: Kind
    /// The bytes that stay together.
    private let range: Range<Int>

    private enum Kind {
        /// The space between a number and its unit.
        case space
        /// A closing bracket or another sign, and the first syllable after it.
        case closing
    }

    /// A piece of a text that is written as HTML.
    package enum Piece {
        /// Text, which is to be escaped.
        case text(ByteView)
        /// Markup, or a character in place of another.
        case markup(StaticString)
    }

    /// Divides a text into pieces, with markup where its lines must not break.
    ///
    /// `suspect` is where its first bond may start, if that is known.
    package static func divide(
        _ text: ByteView, isTitle: Bool, from suspect: Int = 0, into write: (Piece) -> Void
    ) {
        var written = 0
        var bond = next(in: text, from: suspect, isTitle: isTitle)
        while let found = bond {
            write(.text(text[view: written..<found.range.lowerBound]))
            switch found.kind {
            case .space: write(.markup("\u{A0}"))
            case .closing:
                write(.markup("<span class=\"bound\">"))
                write(.text(text[view: found.range]))
                write(.markup("</span>"))
            }
            written = found.range.upperBound
            bond = next(in: text, from: written, isTitle: isTitle)
        }
        write(.text(text[view: written...]))
    }

    /// The next bond in a text from an index on, if there is one.
    private static func next(in text: ByteView, from start: Int, isTitle: Bool) -> LineBond? {
        var index = firstSuspect(in: text, from: start, isTitle: isTitle)
        while index < text.count {
            if let bond = bond(at: &index, in: text, isTitle: isTitle) { return bond }
            index = firstSuspect(in: text, from: index + 1, isTitle: isTitle)
        }
        return nil
    }

    /// Where a bond may start, from an index on.
    package static func firstSuspect(in text: ByteView, from start: Int, isTitle: Bool) -> Int {
        // Two searches: a test of `isTitle` within one would be made for every sixteen bytes.
        isTitle
            ? text.firstIndex(from: start) { mayStart($0, isTitle: true) }
            : text.firstIndex(from: start) { mayStart($0, isTitle: false) }
    }

    /// Looks for digits and the first bytes of signs that keep their particles.
    @inlinable @inline(__always)
    package static func mayStart(_ bytes: ByteVector, isTitle: Bool) -> ByteVector {
        let wanted = bytes.or(UInt8(ascii: "0")...UInt8(ascii: "9")).or(")").or("]").or(0xE3)
        return isTitle ? wanted.or("}").or("%").or(0xC2).or(0xE2).or(0xEF) : wanted
    }

    /// The bond at an index where one may start; moves the index to the last digit if it is a number's.
    private static func bond(at index: inout Int, in text: ByteView, isTitle: Bool) -> LineBond? {
        if digits.contains(text[index]) {
            while index + 1 < text.count, digits.contains(text[index + 1]) { index += 1 }
            let end = numberEnd(afterDigit: index, in: text)
            let isBound = end < text.count && text[end] == UInt8(ascii: " ") && startsWithUnit(text[(end + 1)...])
            return isBound ? LineBond(kind: .space, range: end..<(end + 1)) : nil
        }
        let length = text[index] < 0x80 ? 1 : text[index] == 0xC2 ? 2 : 3
        // The signs of one byte are all that the search stops at.
        guard index + length <= text.count, startsWithHangul(text[(index + length)...]),
            length == 1
                ? !closesFormula(index, in: text)
                : (isTitle ? signsInTitles : brackets).contains(where: text[index...].starts)
        else { return nil }
        return LineBond(kind: .closing, range: index..<(index + length + 3))
    }

    /// Whether a bracket follows a backslash, as at the end of `\(x\)`, and a noncharacter that may be between the two.
    ///
    /// A script that sets formulas could not find it behind markup.
    private static func closesFormula(_ index: Int, in text: ByteView) -> Bool {
        let isMarked = index >= 4 && text[index - 3] == 0xEF && text[index - 2] == 0xB7
        let before = isMarked ? index - 4 : index - 1
        return before >= 0 && text[before] == UInt8(ascii: "\\")
    }

    private static let brackets = [")", "]", "〉", "》", "」", "』", "】", "〕"].map { Array($0.utf8) }

    /// Brackets, quotation marks and signs behind numbers and names.
    private static let signsInTitles =
        brackets
        + ["’", "”", "%", "}", "）", "］", "｝", "％", "℃", "°", "′", "″", "»", "™", "®", "©"].map { Array($0.utf8) }

    /// Whether a text starts with a Hangul syllable, whose first byte is 0xEA to 0xED.
    private static func startsWithHangul(_ text: Slice<ByteView>) -> Bool {
        guard let first = text.first, text.count >= 3 else { return false }
        return (0xEB...0xEC).contains(first)
            || first == 0xEA && text[text.startIndex + 1] >= 0xB0 || first == 0xED && text[text.startIndex + 1] <= 0x9E
    }

    // MARK: Numbers and units

    private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")

    /// The end of the number whose last digit is at an index: after the digit, or after the numeral that follows it.
    private static func numberEnd(afterDigit index: Int, in text: ByteView) -> Int {
        guard index + 4 < text.count, text[index + 1] >= 0x80 else { return index + 1 }
        let next = (text[index + 1], text[index + 2], text[index + 3])
        return numerals.contains { $0 == next } ? index + 4 : index + 1
    }

    private static func startsWithUnit(_ text: Slice<ByteView>) -> Bool {
        guard let first = text.first else { return false }
        if first >= 0x80 { return koreanUnits.contains { text.starts(with: $0) } }
        let letters = text.prefix { $0 | 0x20 >= UInt8(ascii: "a") && $0 | 0x20 <= UInt8(ascii: "z") && $0 < 0x80 }
        return latinUnits.contains { letters.elementsEqual($0) }
    }

    /// Numerals that follow digits, each of three bytes.
    private static let numerals: [(UInt8, UInt8, UInt8)] = ["십", "백", "천", "만", "억", "조"].map {
        let bytes = Array($0.utf8)
        return (bytes[0], bytes[1], bytes[2])
    }

    /// Units that are counted with digits; a longer word that starts with one stays with its number as well.
    private static let koreanUnits = [
        "개", "건", "곳", "권", "그램", "글자", "기가", "년", "달", "달러", "대", "도", "단어", "등", "리터", "마리", "메가", "명", "문항",
        "미터", "바이트", "배", "번", "분", "비트", "사람", "살", "세", "시", "쌍", "엔", "여", "원", "월", "위", "유로", "위안", "일", "자리", "장",
        "점", "조", "종", "주", "줄", "쪽", "차", "초", "층", "코어", "킬로", "토큰", "톤", "퍼센트", "편", "평", "포인트", "표", "회", "호",
    ].map { Array($0.utf8) }

    /// Signs of the International System of Units and of computing.
    private static let latinUnits = [
        "B", "KB", "MB", "GB", "TB", "PB", "KiB", "MiB", "GiB", "TiB", "Hz", "kHz", "MHz", "GHz", "bit", "bps", "Mbps",
        "Gbps",
        "mm", "cm", "m", "km", "mg", "g", "kg", "t", "ms", "s", "W", "kW", "MW", "GW", "kWh", "V", "A", "K", "fps",
        "px", "dpi",
        "FLOPS", "TFLOPS", "PFLOPS",
    ].map { Array($0.utf8) }
}
