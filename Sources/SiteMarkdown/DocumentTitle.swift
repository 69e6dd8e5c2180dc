import SiteBytes
public import SiteModel

/// The title of a document as people read it, and with its marks.
public struct DocumentTitle: Sendable, Hashable {
    /// The title as plain text.
    public let text: String
    /// The title as HTML, if Markdown marks in it are shown.
    public let html: String?

    /// Makes a title that shows what it says.
    ///
    /// - Parameter text: The title as plain text.
    public init(_ text: String) {
        self.text = text
        html = nil
    }

    /// Reads a title that may have Markdown marks: emphasis, code, strikethrough and escapes.
    ///
    /// Links, HTML and character references are text: a title is the text of links, and goes where no markup may be.
    ///
    /// - Parameters:
    ///   - title: The title as its author wrote it.
    ///   - limits: What a document may cost; a title that costs more is text.
    public init(markdown title: String, limits: SiteConfiguration.Limits) {
        self = Self.read(title, limits: limits) ?? Self(title)
    }

    private init(text: String, html: String?) {
        self.text = text
        self.html = html
    }

    /// Before the title, so that nothing in it can start a block.
    private static let lead = "a "

    /// The title, unless it has no marks, as nearly all.
    private static func read(_ title: String, limits: SiteConfiguration.Limits) -> DocumentTitle? {
        guard title.withUTF8Bytes(mayHoldMarks) else { return nil }
        let source = Array((lead + title).utf8)
        guard let traits = try? ComplexityGuard.traits(of: source, limits: limits) else { return nil }
        // The address does not matter to a text without links.
        let options = MarkdownOptions(baseURL: SiteConfiguration().baseURL)
        let (prepared, features) = SourcePreparation.prepare(source, for: options, traits: traits)
        let shielded = prepared.withView(shielded)
        return try? MarkdownTree.parse(shielded, mostBytes: limits.treeBytes) { root -> DocumentTitle? in
            MarkdownRenderer.pairMarks(in: root, features: features, isPlain: false)
            guard let paragraph = root.onlyChild, paragraph.isParagraph else { return nil }
            let text = String(PlainText.text(of: paragraph).dropFirst(lead.count)).trimmed
            guard !text.isEmpty else { return nil }
            // An array, since the optimiser of Swift 6.3 crashes on the sequence here.
            guard !Array(paragraph.children).allSatisfy({ $0.kind == .text }) else { return Self(text) }
            let writer = HTMLWriter(options: options, root: root, source: shielded, features: .init())
            return Self(text: text, html: String(writer.titleHTML(of: paragraph).dropFirst(lead.count)).trimmed)
        }
    }

    private static func mayHoldMarks(_ title: ByteView) -> Bool {
        title.firstIndex(from: 0) { $0.or("*").or("`").or("_").or("~").or("\\") } < title.count
    }

    /// The prepared title with a marker wherever a link, a tag or a character reference could start, and with the `_` of
    /// names such as `__init__` replaced.
    private static func shielded(_ title: ByteView) -> [UInt8] {
        var shielded: [UInt8] = []
        var index = 0
        while index < title.count {
            let byte = title[index]
            if isNameByte(byte) {
                let end = title[index...].firstIndex { !isNameByte($0) } ?? title.count
                append(name: title[view: index..<end], to: &shielded)
                index = end
                continue
            }
            if byte == UInt8(ascii: "("), shielded.last == UInt8(ascii: "]") { shielded += Marker.escape }
            shielded.append(byte)
            if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") { shielded += Marker.escape }
            index += 1
        }
        return shielded
    }

    private static func append(name: ByteView, to shielded: inout [UInt8]) {
        guard name.contains(where: \.isASCIIAlphanumeric) else { return shielded.append(contentsOf: name) }
        for byte in name {
            if byte == UInt8(ascii: "_") {
                shielded += Marker.placeholder(for: byte)
            } else {
                shielded.append(byte)
            }
        }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        byte.isASCIIAlphanumeric || byte == UInt8(ascii: "_")
    }
}
