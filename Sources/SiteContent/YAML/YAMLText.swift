import SiteBytes
import SiteModel

/// YAML source whose lines can be shown and fixed.
struct YAMLText {
    /// The source as UTF-8, with a line feed alone between lines.
    private(set) var bytes: [UInt8]
    /// Where each line starts in the bytes.
    private var lineStarts: [Int]
    /// The file, relative to the site's root.
    let file: String
    /// How many lines of the file come before the first of these.
    let lineOffset: Int

    /// Takes source in UTF-8; a carriage return at its very end belongs to a line feed that was cut off.
    init(_ source: ArraySlice<UInt8>, file: String, lineOffset: Int) {
        bytes = Self.withoutCarriageReturns(source)
        lineStarts = Self.lineStarts(in: bytes)
        self.file = file
        self.lineOffset = lineOffset
    }

    init(_ text: String, file: String, lineOffset: Int) {
        self.init(Array(text.utf8)[...], file: file, lineOffset: lineOffset)
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    var lines: [String] { lineStarts.indices.map { line($0 + 1) } }

    var lineCount: Int { lineStarts.count }

    /// A line by its number from 1, or an empty text past the end.
    func line(_ number: Int) -> String {
        String(decoding: bytes[range(ofLine: number)], as: UTF8.self)
    }

    /// The bytes of a line, by its number from 1; an empty range past the end.
    func range(ofLine number: Int) -> Range<Int> {
        guard lineStarts.indices.contains(number - 1) else { return bytes.endIndex..<bytes.endIndex }
        let end = number < lineStarts.count ? lineStarts[number] - 1 : bytes.count
        return lineStarts[number - 1]..<end
    }

    /// Writes another line without a line feed in place of one.
    mutating func replaceLine(_ number: Int, with line: String) {
        let range = range(ofLine: number)
        bytes.replaceSubrange(range, with: line.utf8)
        let difference = line.utf8.count - range.count
        for index in lineStarts.indices.dropFirst(number) { lineStarts[index] += difference }
    }

    /// Writes other lines in place of some, all at once: each change alone would move the rest of the text.
    ///
    /// - Parameter lines: Lines by their numbers; of several with the same number the last one counts.
    mutating func replaceLines(_ lines: [(number: Int, text: String)]) {
        guard lines.count > 1 else {
            for line in lines { replaceLine(line.number, with: line.text) }
            return
        }
        let texts = Dictionary(lines.map { ($0.number, $0.text) }) { _, last in last }
        var replaced: [UInt8] = []
        replaced.reserveCapacity(bytes.count)
        for number in 1...lineCount {
            if number > 1 { replaced.append(UInt8(ascii: "\n")) }
            if let text = texts[number] {
                replaced += text.utf8
            } else {
                replaced += bytes[range(ofLine: number)]
            }
        }
        bytes = replaced
        lineStarts = Self.lineStarts(in: bytes)
    }

    mutating func replace(_ range: Range<Int>, with text: some Collection<UInt8>) {
        bytes.replaceSubrange(range, with: text)
        lineStarts = Self.lineStarts(in: bytes)
    }

    /// The offset of a place, at most that of its line's end.
    func offset(of place: SourcePosition) -> Int {
        let line = range(ofLine: place.line)
        var offset = line.lowerBound
        for _ in 1..<max(1, place.column) where offset < line.upperBound {
            offset += 1
            while offset < line.upperBound, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
        }
        return offset
    }

    /// The column of an offset on a line, in code points from 1.
    func column(of offset: Int, onLine number: Int) -> Int {
        1 + bytes[range(ofLine: number).lowerBound..<offset].count { $0 & 0xC0 != 0x80 }
    }

    /// Says that something is wrong at a place of this source.
    func diagnostic(_ problem: any Problem, line: Int, column: Int = 1, fix: SourceFix? = nil) -> Diagnostic {
        Diagnostic(
            problem, file: file, position: position(of: SourcePosition(line: line, column: column)),
            excerpt: excerpt(at: SourcePosition(line: line, column: column)), fix: fix)
    }

    /// What to show of the line around a place.
    func excerpt(at place: SourcePosition) -> LineExcerpt {
        bytes[range(ofLine: place.line)].withView { LineExcerpt($0, around: place.column) }
    }

    /// The position in the file of a place in this source.
    func position(of place: SourcePosition) -> SourcePosition {
        SourcePosition(line: place.line + lineOffset, column: place.column)
    }

    private static func withoutCarriageReturns(_ source: ArraySlice<UInt8>) -> [UInt8] {
        let carriageReturn = UInt8(ascii: "\r")
        guard source.contains(carriageReturn) else { return Array(source) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(source.count)
        for index in source.indices {
            let next = index + 1 < source.endIndex ? source[index + 1] : UInt8(ascii: "\n")
            if source[index] != carriageReturn || next != UInt8(ascii: "\n") { bytes.append(source[index]) }
        }
        return bytes
    }

    private static func lineStarts(in bytes: [UInt8]) -> [Int] {
        var starts = [0]
        for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") { starts.append(index + 1) }
        return starts
    }
}
