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
        let bytes = Array(text.utf8)
        var (result, position): ([UInt8], Int) = ([], 0)
        for (range, use) in addresses(in: bytes) where range.lowerBound >= position {
            let address = String(decoding: bytes[range], as: UTF8.self)
            guard let new = rule(address, use), new != address else { continue }
            result += bytes[position..<range.lowerBound] + Array(new.utf8)
            position = range.upperBound
        }
        return position == 0 ? text : String(decoding: result + bytes[position...], as: UTF8.self)
    }

    /// The addresses in their order, without those of absurd length and those within others.
    private static func addresses(in bytes: [UInt8]) -> [(Range<Int>, Use)] {
        let brackets = Brackets(bytes)
        var marks = Marks()
        var found: [(Range<Int>, Use)] = []
        if let range = definition(in: bytes, brackets, &marks) { found.append((range, .link)) }
        var end = found.first?.0.upperBound ?? 0
        func add(_ range: Range<Int>, _ use: Use) {
            guard range.lowerBound >= end, range.count <= longest else { return }
            found.append((range, use))
            end = range.upperBound
        }
        for index in bytes.indices.dropLast() {
            if bytes[index] == UInt8(ascii: "]"), bytes[index + 1] == UInt8(ascii: "("),
                let range = destination(at: index + 2, in: bytes, brackets, &marks)
            {
                add(range, isPicture(labelEnd: index, in: bytes, brackets) ? .picture : .link)
            } else if bytes[index] == UInt8(ascii: "="), let range = quoted(at: index + 1, in: bytes, &marks) {
                if ends(bytes[..<index], with: "src") { add(range, .picture) }
                if ends(bytes[..<index], with: "href") { add(range, .link) }
            }
        }
        return found
    }

    /// The most bytes of an address that is looked at.
    private static let longest = 8000

    /// The closing marks that are searched for.
    private struct Marks {
        var angle = MarkSearch(">")
        var single = MarkSearch("'")
        var double = MarkSearch("\"")
    }

    /// The address in brackets; one in `<…>` may hold spaces.
    private static func destination(
        at start: Int, in bytes: [UInt8], _ brackets: Brackets, _ marks: inout Marks
    ) -> Range<Int>? {
        guard start < bytes.count else { return nil }
        if bytes[start] == UInt8(ascii: "<") {
            return marks.angle.next(in: bytes, from: start).map { (start + 1)..<$0.lowerBound }
        }
        let end = brackets.end(ofAddressAt: start)
        return end > start ? start..<end : nil
    }

    private static func quoted(at start: Int, in bytes: [UInt8], _ marks: inout Marks) -> Range<Int>? {
        guard start < bytes.count else { return nil }
        switch bytes[start] {
        case UInt8(ascii: "\""):
            return marks.double.next(in: bytes, from: start + 1).map { (start + 1)..<$0.lowerBound }
        case UInt8(ascii: "'"): return marks.single.next(in: bytes, from: start + 1).map { (start + 1)..<$0.lowerBound }
        default: return nil
        }
    }

    private static func definition(in bytes: [UInt8], _ brackets: Brackets, _ marks: inout Marks) -> Range<Int>? {
        guard bytes.first == UInt8(ascii: "["), bytes.dropFirst().first != UInt8(ascii: "^"),
            let end = bytes.firstRange(of: Array("]: ".utf8)), bytes.firstIndex(of: UInt8(ascii: "]")) == end.lowerBound
        else { return nil }
        return destination(at: end.upperBound, in: bytes, brackets, &marks)
    }

    private static func isPicture(labelEnd end: Int, in bytes: [UInt8], _ brackets: Brackets) -> Bool {
        guard let start = brackets.start(ofLabelTo: end) else { return false }
        return start > 0 && bytes[start - 1] == UInt8(ascii: "!")
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
