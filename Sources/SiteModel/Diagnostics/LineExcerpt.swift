package import SiteBytes

/// A source line, or of a long one what is around a place.
///
/// A line may have megabytes, and ten thousand findings on it would keep as many copies of it.
public struct LineExcerpt: Sendable, Hashable {
    /// The line, or the part of it.
    public package(set) var text: String
    /// How many code points of the line come before the text.
    public package(set) var skippedCount: Int

    /// Takes what is needed of a line.
    ///
    /// - Parameters:
    ///   - line: The line without its ending.
    ///   - column: The place, in code points from 1.
    public init(_ line: String, around column: Int) {
        guard line.utf8.count > Self.reach else {
            self.init(whole: line)
            return
        }
        self = line.withUTF8Bytes { LineExcerpt($0, around: column) }
    }

    /// Takes what is needed of a line.
    ///
    /// - Parameters:
    ///   - line: The line without its ending, as UTF-8.
    ///   - column: The place, in code points from 1.
    ///   - known: A place on the line that is known already, at or before the column: its offset and its column.
    package init(_ line: ByteView, around column: Int, from known: (offset: Int, column: Int) = (0, 1)) {
        guard line.count > Self.reach else {
            self.init(whole: String(decoding: line, as: UTF8.self))
            return
        }
        let place = line.codePoints(column - known.column, from: known.offset)
        let start = line.codePoints(-Self.reach, from: place.offset)
        let end = line.codePoints(Self.reach, from: place.offset)
        self.init(
            text: String(decoding: line[start.offset..<end.offset], as: UTF8.self),
            skippedCount: known.column - 1 + place.count + start.count)
    }

    private init(whole line: String) {
        self.init(text: line, skippedCount: 0)
    }

    private init(text: String, skippedCount: Int) {
        self.text = text
        self.skippedCount = skippedCount
    }

    /// How many code points before a place and behind it are kept: more than fit a terminal.
    private static let reach = 500

    /// How many bytes the excerpts of one document have: a hundred thousand of a kilobyte each would help nobody.
    package static let mostBytes = 2_000_000

    /// The column in the text of a column of the line.
    ///
    /// - Parameter column: The column in the line, in code points from 1.
    /// - Returns: The column in the text.
    public func column(of column: Int) -> Int { max(1, column - skippedCount) }
}

extension LineExcerpt: ExpressibleByStringInterpolation {
    /// Takes a whole line.
    ///
    /// - Parameter line: The line.
    public init(stringLiteral line: String) {
        self.init(whole: line)
    }
}

extension ByteView {
    /// The offset so many code points further on, or back, as far as the text goes; and how many those are.
    package func codePoints(_ distance: Int, from start: Int) -> (offset: Int, count: Int) {
        var (offset, count) = (start, 0)
        while count < distance, offset < self.count {
            offset += 1
            while offset < self.count, self[offset] & 0xC0 == 0x80 { offset += 1 }
            count += 1
        }
        while count > distance, offset > 0 {
            offset -= 1
            while offset > 0, self[offset] & 0xC0 == 0x80 { offset -= 1 }
            count -= 1
        }
        return (offset, count)
    }
}

/// Cuts excerpts around one place after another, and finds each from the last one: a thousand places on a line of a
/// megabyte are not counted from its start each.
package struct ExcerptCursor: Sendable {
    private var line = 0
    private var offset = 0
    private var column = 1

    package init() {}

    /// Takes what is needed of a line.
    ///
    /// - Parameters:
    ///   - bytes: The line at the place, without its ending, as UTF-8.
    ///   - place: The place.
    /// - Returns: The line, or the part of it around the place.
    package mutating func excerpt(of bytes: ByteView, at place: SourcePosition) -> LineExcerpt {
        if place.line != line || place.column < column { (line, offset, column) = (place.line, 0, 1) }
        let step = bytes.codePoints(place.column - column, from: offset)
        (offset, column) = (step.offset, column + step.count)
        return LineExcerpt(bytes, around: place.column, from: (offset, column))
    }
}
