/// Spells out the `#` in names such as `C#`, which no address can hold.
enum SharpSign {
    /// A text with `c-sharp` in place of `C#`; a `#` that belongs to no name, as in `#AI` and `Issue #12`, stays.
    ///
    /// A sharp sign follows a Latin letter. Behind a longer word, it must also end it: `GTK#`, but not `notes#1`.
    static func spelled(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "#")) else { return text }
        var spelled = ""
        var word = ""
        var rest = text[...]
        while let character = rest.popFirst() {
            guard character == "#" else {
                if !character.isASCIILetter { spelled += word }
                word = character.isASCIILetter ? word + String(character) : ""
                if !character.isASCIILetter { spelled.append(character) }
                continue
            }
            rest = rest.drop { $0 == "#" }
            let goesOn = rest.first.map { $0.isASCIILetter || $0.isASCIIDigit } ?? false
            let isSharp = word.count == 1 || word.count > 1 && !goesOn
            spelled += isSharp ? word.lowercased() + "-sharp" + (goesOn ? "-" : "") : word + "#"
            word = ""
        }
        return spelled + word
    }
}

extension Character {
    fileprivate var isASCIILetter: Bool { isASCII && isLetter }
    fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
