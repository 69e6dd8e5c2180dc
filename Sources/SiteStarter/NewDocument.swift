import Foundation
import SiteBuild
import SiteContent
public import SiteModel

/// A document written by `site new`.
public struct NewDocument {
    private let request: DocumentRequest
    private let configuration: SiteConfiguration
    private let published: Timestamp

    /// Writes a new document to its place in `content/`.
    ///
    /// - Parameters:
    ///   - request: What it should be.
    ///   - root: The site's root on disk.
    ///   - now: The current time, for a document without a date.
    /// - Returns: The file's path, with the root before it unless that is `.`.
    /// - Throws: A `DiagnosedError` if there is no such site, its settings have errors, the file exists or another
    ///   document has its address.
    public static func write(
        _ request: DocumentRequest, root: String, now: Timestamp
    ) throws(DiagnosedError) -> String {
        let (configuration, diagnostics) = try ConfigurationReader.read(root: root)
        let addresses = try DocumentAddresses(root: root, configuration: configuration)
        guard !diagnostics.hasErrors else { throw DiagnosedError(diagnostics) }
        let document = NewDocument(request: request, configuration: configuration, now: now)
        // `content` itself may be a link.
        let (folder, path) = (root == "." ? "content" : root + "/content", document.path)
        // Checked before addresses, because an existing file also has the address.
        try NewFiles.check([path], in: folder)
        if let route = document.route, GeneratedAddresses.contain(route, in: configuration) {
            throw DiagnosedError(StarterProblem.addressGenerated(route))
        }
        if let route = document.route, let holder = addresses.document(at: route, configuration: configuration) {
            throw DiagnosedError(StarterProblem.addressTaken(route, document: holder))
        }
        try NewFiles.write([path: Array(document.text.utf8)], into: folder)
        return folder + "/" + path
    }

    private init(request: DocumentRequest, configuration: SiteConfiguration, now: Timestamp) {
        self.request = request
        self.configuration = configuration
        published = request.date?.timestamp(in: configuration.timeZone) ?? now
    }

    private var traits: DocumentKind.Traits { request.kind.traits }

    private var day: CivilDate { configuration.timeZone.civilTime(at: published).date }

    private var dayText: String {
        "\(day.year.padded(to: 4))-\(day.month.padded(to: 2))-\(day.day.padded(to: 2))"
    }

    // MARK: Place

    /// The file's path in `content/`.
    private var path: String { "\(traits.folder)/\(stem).md" }

    /// The file's name without its extension: the slug, preceded by the day if documents of the kind are for a day.
    private var stem: String {
        let name = FileStem.name(for: request.slug?.text ?? request.title ?? request.source ?? "")
        if traits.dating == .day { return name.isEmpty ? dayText : "\(dayText)-\(name)" }
        return name.isEmpty ? "\(request.kind.rawValue)-\(dayText)" : name
    }

    /// The address of the page.
    private var route: Route? {
        var frontMatter = FrontMatter()
        frontMatter.title = request.title
        frontMatter.slug = request.slug
        frontMatter.source = request.source
        return DocumentAddresses.route(
            ofNew: "content/" + path, frontMatter: frontMatter, kind: request.kind, day: day,
            configuration: configuration)
    }

    // MARK: Text

    private var text: String {
        (["---"] + fields + ["---", ""]).joined(separator: "\n") + "\n"
            + body
    }

    /// The kind's file in `starter/skeletons/`, which shows its format; empty if there is none.
    private var body: String {
        let path = "skeletons/\(configuration.language.rawValue)/\(request.kind.rawValue).md"
        let skeleton = EmbeddedStarter.base64Files[path].flatMap { Data(base64Encoded: $0) } ?? Data()
        // Addresses in it contain the day, because `site check` reports stories with the same address.
        return String(decoding: skeleton, as: UTF8.self).replacing("{day}", with: dayText)
    }

    private var fields: [String] {
        var fields: [String] = []
        if let title = request.title { fields.append("title: " + YAMLWriter.scalar(title)) }
        if needsKind { fields.append("kind: \(request.kind.rawValue)") }
        if let date = dateField { fields.append(date) }
        if let source = request.source { fields.append("source: " + YAMLWriter.scalar(source)) }
        if let slug = request.slug { fields.append("slug: " + YAMLWriter.scalar(slug.text)) }
        if !request.tags.isEmpty {
            fields.append("tags:")
            fields += request.tags.map { "  - " + YAMLWriter.scalar($0.name) }
        }
        if request.isFeatured { fields.append("featured: true") }
        if request.isDraft { fields.append("draft: true") }
        return fields
    }

    /// Without a title, its date and source show that a document is a digest.
    private var needsKind: Bool {
        traits.namesItself || traits.titleSource == .sourceAndDay && request.title != nil
    }

    private var dateField: String? {
        switch traits.dating {
        case .day: return "date: \(dayText)"
        case .undated where request.date == nil: return nil
        case .moment, .undated:
            if let date = request.date, date.isDayOnly { return "pubDatetime: \(dayText)" }
            let format = DateFormat(zone: configuration.timeZone, language: configuration.language)
            return "pubDatetime: \(format.rfc3339(published))"
        }
    }
}

/// Makes names for new files, without extension.
enum FileStem {
    /// The most bytes, so that the name is a valid slug even with a date before it.
    private static let maximumByteCount = Slug.maximumByteCount - "2025-05-02-".utf8.count

    /// The slug that a document with this slug or title would get, without what keeps a file from being published; may
    /// be empty.
    static func name(for text: String) -> String {
        let usable = RefusedCharacters.removed(from: text.cut(toByteCount: 4 * maximumByteCount))
        let words = ((try? Slug(title: usable).text) ?? "").split(separator: "-")
        return String(words.joined(separator: "-").drop { "_.-".contains($0) })
            .cut(toByteCount: maximumByteCount).droppingLast("-")
    }
}

extension String {
    /// The text without a character at its end.
    fileprivate func droppingLast(_ character: Character) -> String {
        var text = self
        while text.last == character { text.removeLast() }
        return text
    }
}
