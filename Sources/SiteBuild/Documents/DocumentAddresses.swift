import SiteContent
public import SiteModel

/// The addresses of a site's documents, as far as their front matter and file names tell without a build.
public struct DocumentAddresses {
    private let documents: [SourceFile]

    /// Finds the documents of a site.
    ///
    /// - Parameter root: The site's root on disk.
    /// - Throws: A `DiagnosedError` if there is no `content` folder.
    public init(root: String) throws(DiagnosedError) {
        documents = try ContentScanner.scan(root: root).documents
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

    /// The slug of a document that has none in its front matter, from its file's name.
    ///
    /// - Parameters:
    ///   - stem: The name without its extension.
    ///   - permalink: The shape of addresses; where it carries the date, one that starts the name is dropped.
    /// - Returns: The slug; `nil` if none can be made of the name.
    public static func slug(ofFileNamed stem: String, permalink: PermalinkPattern) -> Slug? {
        let rest = permalink.carriesDate ? DateText.leading(stem)?.rest : nil
        return try? Slug(fileName: rest.map { $0.isEmpty ? stem : String($0) } ?? stem)
    }

    /// The document's own address and its former ones.
    private static func routes(of file: SourceFile, configuration: SiteConfiguration) -> [Route] {
        guard let text = try? TextFile(file, limit: configuration.limits.documentBytes),
            let document = try? DocumentReader.parse(text, file: file).document,
            let slug = document.frontMatter.slug ?? slug(ofFileNamed: file.ownName, permalink: configuration.permalink)
        else { return [] }
        let kind = DocumentConverter.kind(of: document)
        let published = PublicationDateDecision.date(of: document, zone: configuration.timeZone)
        let route = PageDecision.route(
            slug: slug, kind: kind, file: file, day: published?.day, configuration: configuration)
        return [route]
            + document.frontMatter.aliases.compactMap {
                try? $0.alias(beside: route, under: configuration.baseURL).route
            }
    }
}
