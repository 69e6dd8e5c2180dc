import SiteModel

/// Divides a parsed document of one kind into what templates lay out.
///
/// A new kind is a case of `DocumentKind`, one of `DocumentBody` if its shape is new, and a reader here.
protocol KindReader {
    init(writer: HTMLWriter)

    /// Whether a text shows by its form that it is of this kind.
    static func recognizes(_ text: [UInt8]) -> Bool

    /// The text to parse instead of the document's own, if the kind needs its lines changed.
    static func prepared(_ text: [UInt8]) -> PreparedLines?

    /// Reads a document; its tree may be changed.
    mutating func read(_ root: Node) -> DocumentReading
}

extension KindReader {
    static func recognizes(_ text: [UInt8]) -> Bool { false }

    static func prepared(_ text: [UInt8]) -> PreparedLines? { nil }
}

/// What a reader found in a document.
struct DocumentReading {
    let body: DocumentBody
    /// The title, if the body has to provide it and has one.
    var title: String?
    /// The blocks to take a description from.
    let running: [Node]
}

/// A text with lines added for the parser.
struct PreparedLines {
    private(set) var text: [UInt8] = []
    /// The line that each line of `text` came from; line 1 is at index 0.
    private var originalLines: [Int] = []

    /// Adds a line that comes from a line of the original text, counted from 1.
    mutating func append(_ line: ArraySlice<UInt8>, from number: Int) {
        text += line
        text.append(UInt8(ascii: "\n"))
        originalLines.append(number)
    }

    /// The line that a line of `text` came from, both counted from 1.
    func originalLine(of line: Int) -> Int {
        originalLines[min(max(line, 1), originalLines.count) - 1]
    }
}

extension DocumentKind {
    /// What divides documents of this kind.
    var reader: any KindReader.Type {
        switch self {
        case .post, .page: ArticleReader.self
        case .digest: DigestReader.self
        case .transcript: TranscriptReader.self
        }
    }
}
