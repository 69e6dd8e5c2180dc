/// Gives every heading of a page an `id` of its own, by the algorithm GitHub uses.
struct HeadingIdentifiers {
    private var uses: [String: Int] = [:]

    /// Makes an id from a heading: lower case, without punctuation, spaces as `-`; Hangul stays.
    ///
    /// A repeated one gets `-1`, `-2` and so on.
    ///
    /// - Parameter heading: The heading as plain text.
    /// - Returns: An id that no other call has returned.
    mutating func identifier(for heading: String) -> String {
        var base = ""
        for scalar in heading.lowercased().unicodeScalars {
            if scalar == " " {
                base.unicodeScalars.append("-")
            } else if scalar.staysInIdentifier {
                base.unicodeScalars.append(scalar)
            }
        }
        return claim(base.isEmpty ? "section" : base)
    }

    /// Takes an id, or the next free one that starts with it.
    mutating func claim(_ wanted: String) -> String {
        guard let count = uses[wanted] else {
            uses[wanted] = 0
            return wanted
        }
        var number = count + 1
        while uses["\(wanted)-\(number)"] != nil { number += 1 }
        uses[wanted] = number
        uses["\(wanted)-\(number)"] = 0
        return "\(wanted)-\(number)"
    }
}

extension Unicode.Scalar {
    /// Letters, numbers, marks, `-` and `_`; ASCII and Hangul are told without a look into the tables.
    fileprivate var staysInIdentifier: Bool {
        if isASCII { return isASCIIAlphanumeric || self == "-" || self == "_" }
        if (0xAC00...0xD7A3).contains(value) { return true }
        return properties.isAlphabetic || isNumberOrMark
    }

    private var isNumberOrMark: Bool {
        switch properties.generalCategory {
        case .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }
}
