import SiteBytes

/// Resolves character references such as `&amp;`, `&#47;` and `&#x2F;`.
package enum CharacterReference {
    /// Replaces the references in a text by their characters.
    ///
    /// It knows the names of ASCII characters, which addresses consist of, and a few others that people write; other
    /// references are left unchanged.
    ///
    /// - Parameter bytes: UTF-8.
    /// - Returns: The text.
    package static func resolved(in bytes: some BidirectionalCollection<UInt8>) -> [UInt8] {
        guard bytes.contains(UInt8(ascii: "&")) else { return Array(bytes) }
        let bytes = Array(bytes)
        var text: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "&"), let found = reference(at: index, in: bytes) {
                text += String(Character(found.scalar)).utf8
                index = found.end
            } else {
                text.append(bytes[index])
                index += 1
            }
        }
        return text
    }

    /// Where a reference to `*` ends that starts at an index, such as `&#42;`.
    static func end(ofAsteriskAt start: Int, in bytes: ByteView) -> Int? {
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

    /// Numbers that are not a character's mean U+FFFD.
    private static func numbered(_ digits: Substring) -> Unicode.Scalar? {
        let isHexadecimal = digits.first == "x" || digits.first == "X"
        let number = isHexadecimal ? digits.dropFirst() : digits
        guard number.allSatisfy(\.isHexDigit), let value = UInt32(number, radix: isHexadecimal ? 16 : 10) else {
            return nil
        }
        return value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
    }

    // https://html.spec.whatwg.org/multipage/named-characters.html
    private static let names: [String: Unicode.Scalar] = [
        "Tab": "\t", "NewLine": "\n", "excl": "!", "quot": "\"", "QUOT": "\"", "num": "#", "dollar": "$", "percnt": "%",
        "amp": "&", "AMP": "&", "apos": "'", "lpar": "(", "rpar": ")", "ast": "*", "midast": "*", "plus": "+",
        "comma": ",", "period": ".", "sol": "/", "colon": ":", "semi": ";", "lt": "<", "LT": "<", "equals": "=",
        "gt": ">", "GT": ">", "quest": "?", "commat": "@", "lsqb": "[", "lbrack": "[", "bsol": "\\", "rsqb": "]",
        "rbrack": "]", "Hat": "^", "lowbar": "_", "UnderBar": "_", "grave": "`", "lcub": "{", "lbrace": "{",
        "verbar": "|", "vert": "|", "VerticalLine": "|", "rcub": "}", "rbrace": "}", "nbsp": "\u{A0}",
        "middot": "·", "hellip": "…", "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’", "ldquo": "“",
        "rdquo": "”", "copy": "©", "reg": "®", "times": "×",
    ]
}
