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

    /// The block that leaves the page to become its title, if the body has to provide one.
    static func leavingTitle(of root: Node, _ options: MarkdownOptions) -> Node?

    /// The blocks at which the reader starts a new part, so that no element may contain them.
    static func partStarts(in root: Node) -> Set<Node>

    /// Reads a document; its tree may be changed.
    mutating func read(_ root: Node) -> DocumentReading
}

extension KindReader {
    static func recognizes(_ text: [UInt8]) -> Bool { false }

    static func prepared(_ text: [UInt8]) -> PreparedLines? { nil }

    static func leavingTitle(of root: Node, _ options: MarkdownOptions) -> Node? { nil }

    static func partStarts(in root: Node) -> Set<Node> { [] }
}

/// What a reader found in a document.
struct DocumentReading {
    let body: DocumentBody
    /// The title, if the body has to provide it and has one.
    var title: String?
    /// The blocks to take a description from.
    let running: [Node]

    /// What is read of a document that is parsed once more.
    static var nothing: DocumentReading { DocumentReading(body: .article(html: []), running: []) }
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
