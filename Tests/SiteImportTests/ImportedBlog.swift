import SiteModel

@testable import SiteImport

/// A blog in memory, imported without a disk.
struct ImportedBlog {
    let documents: [String: String]
    let files: [String]
    /// The rule and place of everything left alone.
    let remarks: [String]
    let settings: String

    init(_ generator: Generator, _ texts: [String: String], configuration: SiteConfiguration? = nil) {
        let folder = ForeignFolder(texts: texts)
        let source = generator.source.init(folder)
        settings = source.settings.text(in: .english)
        var assembly = ImportAssembly(
            folder: folder, source: source,
            configuration: configuration ?? source.settings.configuration)
        assembly.run()
        documents = Dictionary(
            uniqueKeysWithValues: assembly.documents.map {
                ($0.destination, String(decoding: $0.new, as: UTF8.self))
            })
        files = assembly.files.map(\.destination)
        remarks = assembly.remarks.inReadingOrder().map { remark in
            let place = remark.position.map { ":\($0.line):\($0.column)" } ?? ""
            return "\(remark.file)\(place) \(remark.problem.identifier)"
        }
    }

    /// The body of a document behind its front matter.
    func body(_ path: String) -> String? {
        documents[path].map { ForeignText($0).body.joined(separator: "\n") }
    }

    /// The front matter of a document.
    func head(_ path: String) -> [String]? {
        documents[path].map { ForeignText($0).fields?.flatMap(\.lines) ?? [] }
    }
}
