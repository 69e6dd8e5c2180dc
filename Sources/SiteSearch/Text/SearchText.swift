import SiteBytes
import SiteModel

/// Text as the search compares it: composed (NFC), in one width, without invisible characters.
///
/// Letters keep their case until `lowercased` takes it away, since words are divided at capitals.
public enum SearchText {
    /// Brings text into the form that tokens are found in.
    ///
    /// - Parameter text: UTF-8.
    /// - Returns: Code points.
    public static func scalars(of text: [UInt8]) -> [UInt32] {
        var scalars: [UInt32] = []
        text.withView { append($0, to: &scalars) }
        return scalars
    }

    /// Brings text into that form, in lower case.
    ///
    /// - Parameter text: UTF-8.
    /// - Returns: Code points.
    public static func lowercased(_ text: [UInt8]) -> [UInt32] {
        scalars(of: text).map(SearchScalar.lowercased)
    }

    /// Adds text in that form.
    static func append(_ text: ByteView, to scalars: inout [UInt32]) {
        let start = scalars.count
        scalars.reserveCapacity(start + text.count / 2)
        if appendStable(text, to: &scalars) { return }
        scalars.removeSubrange(start...)
        Composition.composed(Array(text)).withView { composed in
            var index = 0
            while index < composed.count { append(next(in: composed, at: &index), to: &scalars) }
        }
    }

    /// Adds text up to the first code point that composition might change.
    ///
    /// - Returns: Whether that was all of it.
    private static func appendStable(_ text: ByteView, to scalars: inout [UInt32]) -> Bool {
        var index = 0
        while index < text.count {
            let scalar = next(in: text, at: &index)
            guard isStable(scalar) else { return false }
            append(scalar, to: &scalars)
        }
        return true
    }

    @inline(__always)
    private static func append(_ scalar: UInt32, to scalars: inout [UInt32]) {
        if scalar < 0x80 || (0xAC00...0xD7A3).contains(scalar) { return scalars.append(scalar) }
        if let folded = folded(scalar) { scalars.append(folded) }
    }

    /// The code point at an index, which is moved behind it; U+FFFD for what is not UTF-8.
    @inline(__always)
    static func next(in text: ByteView, at index: inout Int) -> UInt32 {
        let lead = text[index]
        index += 1
        if lead < 0x80 { return UInt32(lead) }
        let length = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3
        guard lead >= 0xC2, index + length <= text.count else { return 0xFFFD }
        var scalar = UInt32(lead) & (0x3F >> UInt32(length))
        for byte in text[view: index..<(index + length)] { scalar = scalar << 6 | UInt32(byte & 0x3F) }
        index += length
        return scalar
    }

    /// What a code point counts as; `nil` if it is invisible and divides nothing.
    private static func folded(_ scalar: UInt32) -> UInt32? {
        switch scalar {
        case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF, 0xFE00...0xFE0F: nil
        case 0xFF01...0xFF5E: scalar - 0xFEE0
        case 0x3000: 0x20
        case 0x2010, 0x2011: 0x2D
        case 0x2019: 0x27
        default: scalar
        }
    }

    /// Whether a code point is never changed by composition, whatever stands beside it.
    ///
    /// Others may be as well; a text that has one of them is composed to be sure.
    @inline(__always)
    private static func isStable(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0..<0x300, 0xAC00...0xD7A3, 0x2002...0x2125, 0x212C...0x2328, 0x2500...0x2ADB, 0x3000...0x3029,
            0x3030...0x3098, 0x309B...0x30FF, 0x3131...0x318E, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xFE00...0xFE0F,
            0xFEFF,
            0xFF01...0xFFEE, 0x1_F000...0x1_FAFF:
            true
        default: false
        }
    }
}
