import Foundation
import SiteBytes

/// Text as the search compares it: composed (NFC), in one width, without invisible characters.
///
/// Letters keep their case until `SearchScalar.lowercased` takes it away, since words are divided at capitals.
public enum SearchText {
    /// Brings text into the form that tokens are found in.
    ///
    /// - Parameter text: UTF-8.
    /// - Returns: Code points.
    public static func scalars(of text: [UInt8]) -> [UInt32] {
        var scalars: [UInt32] = []
        scalars.reserveCapacity(text.count)
        text.withView { append($0, to: &scalars) }
        return scalars
    }

    /// Brings text into that form, in lower case.
    public static func lowercased(_ text: [UInt8]) -> [UInt32] {
        scalars(of: text).map(SearchScalar.lowercased)
    }

    /// Adds text in that form.
    static func append(_ text: ByteView, to scalars: inout [UInt32]) {
        let start = scalars.count
        var isComposed = true
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            if !isStable(scalar.value) { isComposed = false }
            if let folded = folded(scalar.value) { scalars.append(folded) }
        }
        guard !isComposed else { return }
        scalars.removeSubrange(start...)
        let composed = String(decoding: text, as: UTF8.self).precomposedStringWithCanonicalMapping
        for scalar in composed.unicodeScalars {
            if let folded = folded(scalar.value) { scalars.append(folded) }
        }
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
    private static func isStable(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0..<0x300, 0xAC00...0xD7A3, 0x2002...0x2125, 0x212C...0x2328, 0x2500...0x2ADB, 0x3000...0x3098,
            0x309B...0x30FF, 0x3131...0x318E, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xFE00...0xFE0F, 0xFEFF,
            0xFF01...0xFFEE,
            0x1_F000...0x1_FAFF:
            true
        default: false
        }
    }
}
