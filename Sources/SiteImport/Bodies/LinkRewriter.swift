/// Changes the addresses of links and pictures in a text.
enum LinkRewriter {
    /// What an address belongs to.
    enum Use {
        case link, picture
    }

    /// Lines with other addresses, outside of code: those in `](…)`, in `src="…"` and `href="…"`, and behind `[label]:`.
    static func rewritten(_ lines: [String], by rule: (_ address: String, _ use: Use) -> String?) -> [String] {
        lines.changingText { line in
            let bytes = line.utf8
            let mayHaveAny =
                bytes.firstRange(of: "](".utf8) != nil || bytes.firstRange(of: "=\"".utf8) != nil
                || bytes.firstRange(of: "='".utf8) != nil || bytes.firstRange(of: "]: ".utf8) != nil
            return mayHaveAny ? line.changingOutsideCode { rewritten($0, by: rule) } : line
        }
    }

    private static func rewritten(_ text: String, by rule: (String, Use) -> String?) -> String {
        var bytes = Array(text.utf8)
        for (range, use) in addresses(in: bytes).reversed() {
            let address = String(decoding: bytes[range], as: UTF8.self)
            if let new = rule(address, use), new != address { bytes.replaceSubrange(range, with: Array(new.utf8)) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func addresses(in bytes: [UInt8]) -> [(Range<Int>, Use)] {
        var found: [(Range<Int>, Use)] = []
        for index in bytes.indices.dropLast() {
            if bytes[index] == UInt8(ascii: "]"), bytes[index + 1] == UInt8(ascii: "("),
                let range = destination(at: index + 2, in: bytes)
            {
                found.append((range, isPicture(labelEnd: index, in: bytes) ? .picture : .link))
            } else if bytes[index] == UInt8(ascii: "="), let range = quoted(at: index + 1, in: bytes) {
                if ends(bytes[..<index], with: "src") { found.append((range, .picture)) }
                if ends(bytes[..<index], with: "href") { found.append((range, .link)) }
            }
        }
        if let range = definition(in: bytes) { found.append((range, .link)) }
        return found
    }

    /// The address in brackets; one in `<…>` may hold spaces.
    private static func destination(at start: Int, in bytes: [UInt8]) -> Range<Int>? {
        guard start < bytes.count else { return nil }
        if bytes[start] == UInt8(ascii: "<") {
            return bytes[start...].firstIndex(of: UInt8(ascii: ">")).map { (start + 1)..<$0 }
        }
        var depth = 0
        var end = start
        while end < bytes.count, bytes[end] > 0x20 {
            if bytes[end] == UInt8(ascii: "(") { depth += 1 }
            if bytes[end] == UInt8(ascii: ")") {
                if depth == 0 { break }
                depth -= 1
            }
            end += 1
        }
        return end > start ? start..<end : nil
    }

    private static func quoted(at start: Int, in bytes: [UInt8]) -> Range<Int>? {
        guard start < bytes.count, "\"'".utf8.contains(bytes[start]) else { return nil }
        return bytes[(start + 1)...].firstIndex(of: bytes[start]).map { (start + 1)..<$0 }
    }

    private static func definition(in bytes: [UInt8]) -> Range<Int>? {
        guard bytes.first == UInt8(ascii: "["), bytes.dropFirst().first != UInt8(ascii: "^"),
            let end = bytes.firstRange(of: Array("]: ".utf8)), bytes.firstIndex(of: UInt8(ascii: "]")) == end.lowerBound
        else { return nil }
        return destination(at: end.upperBound, in: bytes)
    }

    private static func isPicture(labelEnd end: Int, in bytes: [UInt8]) -> Bool {
        var depth = 0
        for index in stride(from: end, through: 0, by: -1) {
            if bytes[index] == UInt8(ascii: "]") { depth += 1 }
            if bytes[index] == UInt8(ascii: "[") {
                depth -= 1
                if depth == 0 { return index > 0 && bytes[index - 1] == UInt8(ascii: "!") }
            }
        }
        return false
    }

    private static func ends(_ bytes: ArraySlice<UInt8>, with name: String) -> Bool {
        bytes.suffix(name.utf8.count).elementsEqual(name.utf8)
    }
}

/// Paths with `.` and `..` in them.
enum RelativePath {
    /// A path counted from a folder; `nil` if it leads out of the top.
    static func resolved(_ path: String, from folder: String) -> String? {
        var names = path.hasPrefix("/") ? [] : folder.split(separator: "/").map(String.init)
        for name in path.split(separator: "/") {
            switch name {
            case ".": continue
            case "..": if names.popLast() == nil { return nil }
            default: names.append(String(name))
            }
        }
        return names.joined(separator: "/")
    }

    /// Whether an address is a path on the same site, rather than a web address or a place on the page.
    static func isPath(_ address: String) -> Bool {
        !address.isEmpty && !address.hasPrefix("#") && !address.hasPrefix("//")
            && !address.prefix { $0 != "/" }.contains(":") && !address.hasPrefix("{")
    }
}
