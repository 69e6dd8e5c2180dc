import SiteBytes

/// Removes references to control characters and noncharacters, such as `&#27;`, from raw HTML.
///
/// Browsers count them as errors but make characters of them, which no text for readers has
/// (https://html.spec.whatwg.org/multipage/parsing.html#numeric-character-reference-end-state). Scripts and style
/// sheets have no references.
struct ControlReferences {
    private let source: ByteView
    private var output: [UInt8] = []
    /// Where the last reference ends in the output, if it has no semicolon: what follows could make another of it.
    private var unfinishedEnd: Int?
    private var isChanged = false
    /// The script or style sheet whose tag is being read.
    private var codeElement: String?

    /// The HTML without such references; `nil` if there are none.
    static func removed(from source: ByteView) -> [UInt8]? {
        guard mayHoldNumber(source) else { return nil }
        var references = ControlReferences(source: source)
        references.read()
        return references.isChanged ? references.output : nil
    }

    /// Whether there may be a reference; control characters may be in the midst of it.
    private static func mayHoldNumber(_ source: ByteView) -> Bool {
        let ampersand = source.firstIndex(from: 0) { $0.or(UInt8(ascii: "&")) }
        return ampersand < source.count
            && source.firstIndex(from: ampersand, of: { $0.or(UInt8(ascii: "#")) }) < source.count
    }

    private init(source: ByteView) {
        self.source = source
        output.reserveCapacity(source.count)
    }

    private mutating func read() {
        var index = 0
        while index < source.count { index = step(at: index) }
    }

    /// Copies or leaves out what starts at an index; returns where it ends.
    private mutating func step(at index: Int) -> Int {
        switch source[index] {
        case UInt8(ascii: "<"):
            codeElement = Self.codeElements.first { startsTag(of: $0, at: index) } ?? codeElement
            output.append(source[index])
            return index + 1
        case UInt8(ascii: ">"):
            let end = codeElement.map { endOfCode(of: $0, from: index) } ?? index + 1
            codeElement = nil
            output += source[index..<end]
            return end
        case UInt8(ascii: "&"):
            let reference = NumericReference(at: index, in: source)
            if reference.isControlCharacter {
                leaveOut()
            } else {
                output += source[index..<reference.end]
                unfinishedEnd = reference.isFinished ? nil : output.count
            }
            return reference.end
        default:
            // Control characters themselves are removed later, and could join what stands around them.
            let count = ControlCharacter.byteCount(in: source, at: index)
            if (1...2).contains(count) {
                leaveOut()
                return index + count
            }
            output.append(source[index])
            return index + 1
        }
    }

    /// Keeps the parts of a reference apart from which something was left out.
    private mutating func leaveOut() {
        isChanged = true
        if unfinishedEnd == output.count { output += Array("\u{FFFD}".utf8) }
    }

    private static let codeElements = ["script", "style"]

    private func startsTag(of name: String, at start: Int) -> Bool {
        let end = start + 1 + name.utf8.count
        return holds("<" + name, at: start) && end < source.count && !source[end].isASCIIAlphanumeric
    }

    /// Where the content of a script or style sheet ends.
    private func endOfCode(of name: String, from start: Int) -> Int {
        var end = start
        while end < source.count, !holds("</" + name, at: end) { end += 1 }
        return end
    }

    /// Whether ASCII in lower case is at an index, in any case.
    private func holds(_ text: String, at index: Int) -> Bool {
        index + text.utf8.count <= source.count
            && text.utf8.enumerated().allSatisfy { source[index + $0.offset] | 0x20 == $0.element | 0x20 }
    }
}

/// A reference to a character by its number, with or without the semicolon, or what could become one.
private struct NumericReference {
    let end: Int
    let isFinished: Bool
    private let value: UInt32?

    /// Reads what starts at an ampersand.
    init(at start: Int, in source: ByteView) {
        var index = start + 1
        func next() -> UInt8? { index < source.count ? source[index] : nil }
        guard next() == UInt8(ascii: "#") else {
            (end, isFinished, value) = (index, false, nil)
            return
        }
        index += 1
        let isHexadecimal = next().map { $0 | 0x20 } == UInt8(ascii: "x")
        if isHexadecimal { index += 1 }
        var number: UInt32?
        while let byte = next(), let digit = Self.digit(byte, isHexadecimal: isHexadecimal) {
            // Larger numbers mean U+FFFD.
            number = min((number ?? 0) * (isHexadecimal ? 16 : 10) + digit, 0x11_0000)
            index += 1
        }
        value = number
        isFinished = number != nil && next() == UInt8(ascii: ";")
        end = isFinished ? index + 1 : index
    }

    private static func digit(_ byte: UInt8, isHexadecimal: Bool) -> UInt32? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f") where isHexadecimal: UInt32(byte - UInt8(ascii: "a") + 10)
        case UInt8(ascii: "A")...UInt8(ascii: "F") where isHexadecimal: UInt32(byte - UInt8(ascii: "A") + 10)
        default: nil
        }
    }

    /// Whether no text has the character; most numbers from 0x80 to 0x9F mean others, of Windows-1252.
    var isControlCharacter: Bool {
        switch value {
        case nil, 0, 0x09, 0x0A, 0x0D: false
        case 0x81, 0x8D, 0x8F, 0x90, 0x9D: true
        case let value?: value < 0x20 || value == 0x7F || 0xFDD0...0xFDEF ~= value || isLastOfPlane(value)
        }
    }

    /// Whether it is U+FFFE or U+FFFF, or one of the like of a later plane.
    private func isLastOfPlane(_ value: UInt32) -> Bool { value < 0x11_0000 && value & 0xFFFE == 0xFFFE }
}
