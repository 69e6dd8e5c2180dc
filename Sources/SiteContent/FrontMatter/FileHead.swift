package import SiteModel

/// The part of a file that is YAML: a document's front matter with its fences, or all of `site.yml`.
package struct FileHead {
    /// What is wrong with it.
    package let faults: [Diagnostic]
    /// The keys of the front matter.
    package let keys: Set<String>

    /// Reads a head; fails for bytes that are not UTF-8 and for documents without front matter.
    ///
    /// - Parameters:
    ///   - bytes: The head.
    ///   - path: The file's path from the site's root; it distinguishes settings from documents.
    package init?(_ bytes: [UInt8], path: String) {
        guard let text = try? TextFile(bytes: bytes, path: path) else { return nil }
        guard !Self.isSettings(path) else {
            let yaml = String(decoding: text.bytes, as: UTF8.self)
            faults = ConfigurationReader.decode(yaml, mostRepairs: Self.mostRepairs).diagnostics
            keys = []
            return
        }
        guard let block = try? FrontMatterBlock(text.bytes, file: path), let yaml = block.yaml else { return nil }
        let fields = WrittenFields(of: text, path: path)
        faults = FrontMatterDecoder.decode(yaml, mostRepairs: Self.mostRepairs).diagnostics
        keys = Set(fields.keys.map(\.text))
    }

    /// What a head says, with everything repaired that can be; `nil` if it cannot be read.
    static func reading(of bytes: [UInt8], path: String) -> YAMLReading? {
        guard let text = try? TextFile(bytes: bytes, path: path) else { return nil }
        let subject = isSettings(path) ? YAMLSubject.settings : .frontMatter
        let yaml =
            isSettings(path)
            ? YAMLText(text.bytes[...], file: path, lineOffset: 0)
            : (try? FrontMatterBlock(text.bytes, file: path)).flatMap(\.yaml)
        guard let yaml else { return nil }
        let entries = YAMLParser.parse(yaml, subject: subject, mostRepairs: mostRepairs).entries
        return entries.isEmpty ? nil : YAMLReading(entries)
    }

    /// How many lines may be fixed at once, which are more than a build reports.
    private static let mostRepairs = 100

    /// How many bytes of a file without a byte order mark are its head; `nil` if it has none.
    package static func byteCount(in bytes: [UInt8], path: String) -> Int? {
        guard !isSettings(path) else { return bytes.count }
        guard let block = try? FrontMatterBlock(bytes, file: path), block.yaml != nil else { return nil }
        return block.bodyStart
    }

    /// How many blank lines before front matter keep it from being recognised.
    package static func blankLineCount(in bytes: [UInt8], path: String) -> Int {
        guard !isSettings(path), case .afterBlankLines(let count)? = FrontMatterBlock.mistake(in: bytes).problem else {
            return 0
        }
        return count
    }

    private static func isSettings(_ path: String) -> Bool { path == ConfigurationReader.fileName }
}
