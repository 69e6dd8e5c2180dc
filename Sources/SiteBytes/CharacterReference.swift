/// Resolves character references such as `&amp;`, `&#47;` and `&#x2F;`.
package enum CharacterReference {
    /// Replaces the references in a text by their characters.
    ///
    /// It knows the names of ASCII and Latin-1 characters and a few others that people write; other references are left
    /// unchanged.
    ///
    /// - Parameters:
    ///   - bytes: UTF-8.
    ///   - written: What to write for a character; `nil` leaves its reference unchanged.
    /// - Returns: The text.
    package static func resolved(
        in bytes: some BidirectionalCollection<UInt8>, as written: (Unicode.Scalar) -> Unicode.Scalar? = { $0 }
    ) -> [UInt8] {
        guard bytes.contains(UInt8(ascii: "&")) else { return Array(bytes) }
        let bytes = Array(bytes)
        var text: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "&"), let found = reference(at: index, in: bytes),
                let scalar = written(found.scalar)
            {
                text += String(Character(scalar)).utf8
                index = found.end
            } else {
                text.append(bytes[index])
                index += 1
            }
        }
        return text
    }

    /// Where a reference to `*` ends that starts at an index, such as `&#42;`.
    package static func end(ofAsteriskAt start: Int, in bytes: ByteView) -> Int? {
        let head = Array(bytes[start...].prefix(longest + 1))
        guard let found = reference(at: 0, in: head), found.scalar == "*" else { return nil }
        return start + found.end
    }

    /// Longer than any known name, and than any number of a character.
    private static let longest = 12

    private static func reference(at start: Int, in bytes: [UInt8]) -> (scalar: Unicode.Scalar, end: Int)? {
        let rest = bytes[(start + 1)...].prefix(longest)
        guard let semicolon = rest.firstIndex(of: UInt8(ascii: ";")) else { return nil }
        let name = String(decoding: rest[..<semicolon], as: UTF8.self)
        guard let scalar = name.hasPrefix("#") ? numbered(name.dropFirst()) : names[name] else { return nil }
        return (scalar, semicolon + 1)
    }

    /// Numbers that are not a character's mean U+FFFD, and those of C1 controls what Windows-1252 has there
    /// (https://html.spec.whatwg.org/multipage/parsing.html#numeric-character-reference-end-state).
    private static func numbered(_ digits: Substring) -> Unicode.Scalar? {
        let isHexadecimal = digits.first == "x" || digits.first == "X"
        let number = isHexadecimal ? digits.dropFirst() : digits
        guard number.allSatisfy(\.isHexDigit), let value = UInt32(number, radix: isHexadecimal ? 16 : 10) else {
            return nil
        }
        if (0x80...0x9F).contains(value) { return windows1252[Int(value) - 0x80] }
        return value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
    }

    private static let windows1252 = Array(
        "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)

    // https://html.spec.whatwg.org/multipage/named-characters.html
    private static let names = common.merging(zip(latin1, (0xA0...0xFF).compactMap(Unicode.Scalar.init))) { $1 }

    private static let common: [String: Unicode.Scalar] = [
        "Tab": "\t", "NewLine": "\n", "excl": "!", "quot": "\"", "QUOT": "\"", "num": "#", "dollar": "$", "percnt": "%",
        "amp": "&", "AMP": "&", "apos": "'", "lpar": "(", "rpar": ")", "ast": "*", "midast": "*", "plus": "+",
        "comma": ",", "period": ".", "sol": "/", "colon": ":", "semi": ";", "lt": "<", "LT": "<", "equals": "=",
        "gt": ">", "GT": ">", "quest": "?", "commat": "@", "lsqb": "[", "lbrack": "[", "bsol": "\\", "rsqb": "]",
        "rbrack": "]", "Hat": "^", "lowbar": "_", "UnderBar": "_", "grave": "`", "lcub": "{", "lbrace": "{",
        "verbar": "|", "vert": "|", "VerticalLine": "|", "rcub": "}", "rbrace": "}", "hellip": "…",
        "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "sbquo": "‚", "bdquo": "„",
        "lsaquo": "‹", "rsaquo": "›", "bull": "•", "trade": "™", "euro": "€", "larr": "←", "uarr": "↑", "rarr": "→",
        "darr": "↓", "harr": "↔", "prime": "′", "Prime": "″", "minus": "−", "ne": "≠", "le": "≤", "ge": "≥",
        "infin": "∞", "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}",
    ]

    /// The names of U+00A0 to U+00FF, in order.
    private static let latin1 = """
        nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro \
        para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil \
        Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave \
        Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml \
        igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute \
        thorn yuml
        """.split(separator: " ").map(String.init)
}
