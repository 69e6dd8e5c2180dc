import SiteBytes

/// A description that may have been cut within a word by the program that wrote it, as `…(Next Token Predict` was.
struct CutDescription {
    /// The last characters, enough to be found by.
    private let end: [UInt8]

    /// Programs cut at fixed lengths, and all of these are longer.
    private static let shortest = 20

    /// Recognises a description that ends within a text, by its last character; one with a full stop or an ellipsis ends
    /// where it should.
    init?(_ description: String) {
        let text = Summary.collapsingSpaces(of: description)
        guard let last = text.unicodeScalars.last, last.isPartOfWord else { return nil }
        let end = text.suffix(Self.shortest)
        guard end.count == Self.shortest else { return nil }
        self.end = Array(end.utf8)
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
        guard let last = end.last else { return false }
        let letters = end.suffix(while: { $0 >= 0x80 || $0.isASCIIAlphanumeric })
        var index = -1
        repeat {
            index = source.firstIndex(from: index + 1) { $0.or(last) }
            let next = index + 1
            if next < source.count, source[next] >= 0x80 || source[next].isASCIIAlphanumeric, next >= letters.count,
                source[(next - letters.count)..<next].elementsEqual(letters)
            {
                return true
            }
        } while index < source.count
        return false
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
