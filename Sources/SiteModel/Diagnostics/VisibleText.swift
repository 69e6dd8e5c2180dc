import SiteBytes

/// Text from elsewhere as a part of a line that people read in a terminal, a log or a page.
///
/// Titles, file names, quoted lines and arguments come from whoever writes documents. What they hold must not end a line,
/// move the cursor, change the order of the text around it, hide anything or command the program that reads the log.
public enum VisibleText {
    /// Replaces what cannot be seen by `␣`, breaks up runner commands, and cuts what no line needs.
    ///
    /// - Parameter text: Any text.
    /// - Returns: One line, without its end.
    public static func line(_ text: String) -> String {
        let isCut = text.utf8.count > mostBytes
        if !isCut, isPlain(text) { return text }
        var line = ""
        var before: Unicode.Scalar?
        for scalar in isCut ? text.unicodeScalars.prefix(mostBytes / 4) : text.unicodeScalars[...] {
            defer { before = scalar }
            // CR LF is one end of a line.
            if scalar == "\n", before == "\r" { continue }
            line.unicodeScalars.append(isVisible(scalar, after: before) ? scalar : replacement)
        }
        return RunnerCommands.disarmed(inside: isCut ? line + "…" : line)
    }

    /// More bytes than any message needs; a line quoted in a hint may be a megabyte long.
    private static let mostBytes = 4000

    private static let replacement: Unicode.Scalar = "␣"

    /// Whether a code point shows, or shapes what shows, and leaves its surroundings alone.
    ///
    /// - Parameters:
    ///   - scalar: The code point.
    ///   - before: The one before it.
    /// - Returns: `false` for control characters, ends of lines, marks of direction, tags and other invisible ones.
    package static func isVisible(_ scalar: Unicode.Scalar, after before: Unicode.Scalar?) -> Bool {
        if (0x20..<0x7F).contains(scalar.value) { return true }
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .surrogate: return false
        case .format: return scalar == "\u{200D}" && before.map(joins) ?? false
        default: return !scalar.properties.isDefaultIgnorableCodePoint || shapes(scalar, before)
        }
    }

    /// Whether a zero-width joiner after a code point makes one picture of two, as in 👨‍👩‍👧.
    private static func joins(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\u{FE0F}" || !scalar.isASCII && scalar.properties.isEmoji
    }

    /// Whether a code point that is invisible by itself chooses a form of the one before it, or fills an old syllable.
    private static func shapes(_ scalar: Unicode.Scalar, _ before: Unicode.Scalar?) -> Bool {
        let before = before?.properties
        return switch scalar {
        case "\u{115F}", "\u{1160}": true
        case "\u{FE00}"..."\u{FE0F}": before?.isEmoji == true || before?.isIdeographic == true
        case "\u{E0100}"..."\u{E01EF}": before?.isIdeographic == true
        default: false
        }
    }

    /// Whether text holds nothing but printable ASCII without `#`, and Han, Hangul and others of U+4000 to U+D7FF, all of
    /// which show.
    private static func isPlain(_ text: String) -> Bool {
        text.withUTF8Bytes { bytes in
            bytes.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "#"), 0x7F, 0xEE...: false
                case ..<0x20: false
                // Continuation bytes follow some first byte, which is looked at.
                case 0x80...0xBF: true
                case 0xC0...0xE3: false
                default: true
                }
            }
        }
    }
}
