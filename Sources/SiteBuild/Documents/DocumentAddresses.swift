import SiteContent
import SiteFiles
public import SiteModel

/// The addresses of a site's documents, as far as their front matter and file names tell without a build.
public struct DocumentAddresses {
    private let documents: [SourceFile]

    /// Finds the documents of a site.
    ///
    /// - Parameters:
    ///   - root: The site's root on disk.
    ///   - configuration: The site's settings.
    /// - Throws: A `DiagnosedError` if there is no `content` folder.
    public init(root: String, configuration: SiteConfiguration) throws(DiagnosedError) {
        documents = try ContentScanner.scan(root: root, selecting: FileSelection(configuration)).documents
    }

    /// The document that has an address already, as its own or as an alias, or one that differs from it only in case.
    ///
    /// Documents with errors are passed over: a build will tell of them.
    ///
    /// - Parameters:
    ///   - route: The address.
    ///   - configuration: The site's settings.
    /// - Returns: The document's path from the site's root.
    public func document(at route: Route, configuration: SiteConfiguration) -> String? {
        let wanted = route.path.lowercased()
        let file = documents.first { file in
            Self.routes(of: file, configuration: configuration).contains { $0.path.lowercased() == wanted }
        }
        return file?.path
    }

    /// The address of a document that does not exist yet.
    ///
    /// - Parameters:
    ///   - path: Where it will be, from the site's root.
    ///   - frontMatter: What it will say about itself.
    ///   - kind: What it will be.
    ///   - day: When it will be published.
    ///   - configuration: The site's settings.
    /// - Returns: The address; `nil` if neither its file's name nor its title gives one.
    public static func route(
        ofNew path: String, frontMatter: FrontMatter, kind: DocumentKind, day: CivilDate?,
        configuration: SiteConfiguration
    ) -> Route? {
        DocumentName(
            DocumentPath(path), frontMatter: frontMatter, kind: kind, title: frontMatter.title, day: day,
            configuration: configuration
        ).route
    }

    /// The address that a document will have, as far as its front matter and file name tell.
    ///
    /// - Parameters:
    ///   - text: The document.
    ///   - path: The path of its file from the site's root.
    ///   - configuration: The site's settings.
    /// - Returns: The address; `nil` if the document has errors.
    package static func address(
        ofText text: [UInt8], at path: String, configuration: SiteConfiguration
    ) -> Route? {
        guard let text = try? TextFile(bytes: text, path: path) else { return nil }
        let folders = path.split(separator: "/").dropFirst().dropLast().filter { !$0.hasPrefix("_") }.map(String.init)
        let file = SourceFile(
            path: path, location: path, folders: folders, stamp: FileStamp(byteCount: 0, modified: 0, changed: 0))
        return routes(of: file, text, configuration: configuration).first
    }

    /// The document's own address and its former ones.
    private static func routes(of file: SourceFile, configuration: SiteConfiguration) -> [Route] {
        guard let text = try? TextFile(file, limit: configuration.limits.documentBytes) else { return [] }
        return routes(of: file, text, configuration: configuration)
    }

    private static func routes(of file: SourceFile, _ text: TextFile, configuration: SiteConfiguration) -> [Route] {
        guard let document = try? DocumentReader.parse(text, file: file).document else { return [] }
        let kind = DocumentConverter.kind(of: document)
        let published = PublicationDateDecision.date(of: document, zone: configuration.timeZone)
        let address = DocumentAddress(
            of: document, kind: kind, title: document.frontMatter.title, day: published?.day, in: configuration)
        guard let route = address.route else { return [] }
        return [route]
            + document.frontMatter.aliases.compactMap {
                try? $0.alias(beside: route, under: configuration.baseURL).route
            }
    }
}
