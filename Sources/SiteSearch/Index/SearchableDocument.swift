import SiteBytes
public import SiteModel

/// What a document's body gives to the search, found when the document is converted: its entries with their keys.
public struct SearchableDocument: Sendable {
    /// The entries, packed as a `DocumentContribution` reads them.
    public let encoded: [UInt8]

    /// Finds the entries of a document and their keys.
    ///
    /// - Parameters:
    ///   - body: The body.
    ///   - outline: The headings.
    public init(body: DocumentBody, outline: [OutlineEntry]) {
        let entries = SearchEntries(of: body).entries
        var packed = ByteBuffer(capacity: 4096)
        var keys = EntryKeys()
        var postings = 0
        for entry in entries {
            keys.add(entry)
            if entry.anchored == nil, entries.count == 1 {
                for heading in outline { keys.add(heading.text, as: .inHeading) }
            }
            packed.append(counted: entry.anchored?.anchor ?? "")
            packed.append(counted: entry.anchored?.headline ?? "")
            postings += keys.pack(into: &packed)
        }
        var head = ByteBuffer(capacity: packed.count + 16)
        head.append(variable: entries.count)
        head.append(variable: postings)
        head.append(packed.bytes)
        encoded = Array(head.bytes)
    }

    /// The entries of a document besides its own.
    ///
    /// - Parameters:
    ///   - body: The body.
    ///   - outline: The headings.
    /// - Returns: The items of a digest or the chapters of a transcript.
    public static func anchored(in body: DocumentBody, outline: [OutlineEntry]) -> [EntryBlock.Anchored] {
        SearchEntries(of: body).entries.compactMap(\.anchored)
    }
}

extension EntryKeys {
    fileprivate mutating func add(_ entry: SearchEntries.Entry) {
        var writer = PlainTextWriter(capacity: 4096)
        for piece in entry.pieces {
            writer.breakLine()
            switch piece {
            case .html(let html): html.withView { writer.write(html: $0) }
            case .text(let text): writer.write(text: text)
            }
        }
        writer.withText { add($0, as: .inText) }
        if let headline = entry.anchored?.headline { add(headline, as: .inTitle) }
    }
}
