/// The numbers, times of day and dates of YAML 1.1 (https://yaml.org/type/) and of the core schema of 1.2.2 (10.3.2).
///
/// Lists have a hundred thousand items, so a text is read once, byte by byte.
struct YAMLNumberForm {
    private var rest: Substring.UTF8View

    /// Whether a whole text has one of these forms.
    static func fits(_ text: String) -> Bool {
        guard let first = text.utf8.first, first.isASCIIDigit || "+-.".utf8.contains(first) else { return false }
        return [isDecimal, isFraction, isOfOtherBase, isTimeOfDay, isDate].contains { form in
            var reader = YAMLNumberForm(rest: Substring(text).utf8)
            return form(&reader)
        }
    }

    private static func isDecimal(_ reader: inout YAMLNumberForm) -> Bool {
        reader.takeSign()
        guard reader.takeDigit() else { return false }
        reader.takeAll(of: "0123456789_,")
        if reader.take(".") { reader.takeAll(of: "0123456789_") }
        return reader.endsInExponent()
    }

    private static func isFraction(_ reader: inout YAMLNumberForm) -> Bool {
        reader.takeSign()
        guard reader.take("."), reader.takeDigit() else { return false }
        reader.takeAll(of: "0123456789_")
        return reader.endsInExponent()
    }

    private static func isOfOtherBase(_ reader: inout YAMLNumberForm) -> Bool {
        reader.takeSign()
        return reader.take("0") && reader.takeAny(of: "xob") && reader.takeAll(of: "0123456789abcdefABCDEF_") > 0
            && reader.rest.isEmpty
    }

    private static func isTimeOfDay(_ reader: inout YAMLNumberForm) -> Bool {
        reader.takeSign()
        guard reader.takeDigit() else { return false }
        reader.takeAll(of: "0123456789_")
        guard reader.rest.first == UInt8(ascii: ":") else { return false }
        while reader.take(":") {
            let isTens = reader.takeAny(of: "012345")
            guard reader.takeDigit() || isTens else { return false }
        }
        if reader.take(".") { reader.takeAll(of: "0123456789_") }
        return reader.rest.isEmpty
    }

    private static func isDate(_ reader: inout YAMLNumberForm) -> Bool {
        for _ in 0..<4 where !reader.takeDigit() { return false }
        for _ in 0..<2 {
            guard reader.take("-"), reader.takeDigit() else { return false }
            _ = reader.takeDigit()
        }
        return reader.rest.isEmpty || reader.takeAny(of: "Tt \t")
    }

    // MARK: Bytes

    private mutating func endsInExponent() -> Bool {
        if takeAny(of: "eE") {
            takeSign()
            guard takeAll(of: "0123456789") > 0 else { return false }
        }
        return rest.isEmpty
    }

    private mutating func takeSign() { _ = takeAny(of: "+-") }

    private mutating func takeDigit() -> Bool { takeAny(of: "0123456789") }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: character) else { return false }
        rest.removeFirst()
        return true
    }

    private mutating func takeAny(of characters: String) -> Bool {
        guard let first = rest.first, characters.utf8.contains(first) else { return false }
        rest.removeFirst()
        return true
    }

    @discardableResult
    private mutating func takeAll(of characters: String) -> Int {
        var count = 0
        while takeAny(of: characters) { count += 1 }
        return count
    }
}
