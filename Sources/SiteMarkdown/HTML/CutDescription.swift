import SiteBytes

/// A description that may have been cut within a word by the program that wrote it, as `…(Next Token Predict` was.
struct CutDescription {
    /// The last characters, enough to be found by.
    private let end: [UInt8]

    /// How many characters are compared: programs cut at fixed lengths, and all of these are longer.
    private static let length = 20

    /// Recognises a description that ends within a text, by its last character; one with a full stop or an ellipsis ends
    /// where it should.
    init?(_ description: String) {
        guard let last = description.unicodeScalars.last(where: { $0.value > 0x20 }), last.isPartOfWord else {
            return nil
        }
        // With room for white space: the whole description costs more than all the rest. A character that is cut at the
        // start does no harm.
        let tail = Summary.collapsingSpaces(
            of: String(decoding: description.utf8.suffix(12 * Self.length), as: UTF8.self))
        let end = tail.unicodeScalars.suffix(Self.length)
        guard end.count == Self.length else { return nil }
        self.end = Array(String(end).utf8)
    }

    /// Whether a word of the document goes on where the description ends.
    ///
    /// The program may have taken the text of the document, or its Markdown as it is.
    func isPart(of root: Node, source: [UInt8]) -> Bool {
        guard source.withView(mayGoOn) else { return false }
        return isPart(of: PlainText.text(of: root)) ?? isPart(of: String(decoding: source, as: UTF8.self)) ?? false
    }

    /// Whether the last letters of the description are followed by others anywhere: most descriptions are not cut, and
    /// this is far cheaper than to read the text of a document.
    private func mayGoOn(in source: ByteView) -> Bool {
        let letters = Array(end.suffix(while: { $0 >= 0x80 || $0.isASCIIAlphanumeric }))
        return letters.withView { letters in
            var index = 0
            while let found = source.firstIndex(of: letters, from: index) {
                let next = found + letters.count
                guard next < source.count else { return false }
                if source[next] >= 0x80 || source[next].isASCIIAlphanumeric { return true }
                index = next
            }
            return false
        }
    }

    /// Whether a word goes on wherever the end of the description is in a text; `nil` if it is nowhere.
    private func isPart(of text: String) -> Bool? {
        let text = Array(Summary.collapsingSpaces(of: text).utf8)
        var rest = text[...]
        var goesOn: Bool?
        while let found = rest.firstRange(of: end) {
            rest = rest[found.upperBound...]
            guard let next = Self.firstScalar(of: rest), next.isPartOfWord else { return false }
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
