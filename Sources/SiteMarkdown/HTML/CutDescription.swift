import SiteBytes

/// A description that may have been cut within a word by the program that wrote it, as `…(Next Token Predict` was.
struct CutDescription {
    /// The last characters, enough to be found by.
    private let end: [UInt8]
    /// How many bytes of the document are searched: the program that cut a text took its start, behind at most a few
    /// pictures and headings.
    private let reach: Int

    /// How many characters are compared: programs cut at fixed lengths, and all of these are longer.
    private static let length = 20

    /// Recognises a description that ends within a text, by its last character; one with a full stop or an ellipsis ends
    /// where it should.
    init?(_ description: String) {
        guard let end = description.withUTF8Bytes(Self.end) else { return nil }
        self.end = end
        reach = max(2000, 10 * description.utf8.count)
    }

    /// The last characters of a text, with each run of white space as one space, if the last one belongs to a word.
    ///
    /// By bytes, since nearly every document has a description: 1 % of a cold build.
    private static func end(of text: ByteView) -> [UInt8]? {
        guard var index = text.lastIndex(where: { $0 > 0x20 }), isWordEnd(index, in: text) else { return nil }
        var reversed: [UInt8] = []
        reversed.reserveCapacity(4 * length)
        var count = 0
        while index >= 0, count < length {
            let byte = text[index]
            if !byte.isASCIIWhitespace {
                reversed.append(byte)
            } else if reversed.last != UInt8(ascii: " ") {
                reversed.append(UInt8(ascii: " "))
            } else {
                count -= 1
            }
            if byte & 0xC0 != 0x80 { count += 1 }
            index -= 1
        }
        return count == length ? reversed.reversed() : nil
    }

    private static func isWordEnd(_ index: Int, in text: ByteView) -> Bool {
        if text[index] < 0x80 { return text[index].isASCIIAlphanumeric }
        var start = index
        while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
        return firstScalar(of: Array(text[start...index])[...])?.isPartOfWord == true
    }

    /// Whether a word of the document goes on where the description ends.
    ///
    /// The program may have taken the text of the document, or its Markdown as it is.
    func isPart(of root: Node, source: [UInt8]) -> Bool {
        guard source.withView({ mayGoOn(in: $0[view: ..<min(reach, $0.count)]) }) else { return false }
        return isPart(of: Array(PlainText.text(of: root).utf8.prefix(reach)))
            ?? isPart(of: Array(source.prefix(reach))) ?? false
    }

    /// Whether the last letters of the description are followed by others anywhere: most descriptions are not cut, and
    /// this is far cheaper than to read the text of a document.
    private func mayGoOn(in source: ByteView) -> Bool {
        let wordStart = end.lastIndex { $0 < 0x80 && !$0.isASCIIAlphanumeric }.map { $0 + 1 } ?? 0
        return end[wordStart...].withView { letters in
            var index = 0
            while let found = source.firstIndex(of: letters, from: index) {
                index = found + letters.count
                if index < source.count, source[index] >= 0x80 || source[index].isASCIIAlphanumeric { return true }
            }
            return false
        }
    }

    /// Whether a word goes on wherever the end of the description is in a text; `nil` if it is nowhere.
    private func isPart(of text: [UInt8]) -> Bool? {
        let text = Array(Summary.collapsingSpaces(of: String(decoding: text, as: UTF8.self)).utf8)
        var goesOn: Bool?
        var index = 0
        // The search of `Collection` takes as long as all the rest of rendering.
        while let found = text.withView({ text in end.withView { text.firstIndex(of: $0, from: index) } }) {
            index = found + end.count
            guard let next = Self.firstScalar(of: text[index...]), next.isPartOfWord else { return false }
            goesOn = true
        }
        return goesOn
    }

    private static func firstScalar(of bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
        var decoder = UTF8()
        var bytes = bytes.prefix(4).makeIterator()
        guard case .scalarValue(let scalar) = decoder.decode(&bytes) else { return nil }
        return scalar
    }
}

extension Unicode.Scalar {
    /// Whether this is a letter or a digit.
    fileprivate var isPartOfWord: Bool { properties.isAlphabetic || properties.numericType != nil }
}
