import SiteBytes
public import SiteModel

/// What a new document should be.
public struct DocumentRequest: Sendable {
    /// The title; `nil` for a digest that is named after its source and day.
    public let title: String?
    /// The kind of document.
    public let kind: DocumentKind
    /// Its tags, in order.
    public let tags: [Tag]
    /// The last part of its address, unless that comes from the title.
    public let slug: Slug?
    /// Where a digest's news comes from.
    public let source: String?
    /// The date of publication; now if there is none.
    public var date: DateText?
    /// Whether it is not published yet.
    public var isDraft = false
    /// Whether it is featured on the home page.
    public var isFeatured = false

    /// Checks the parts of a request.
    ///
    /// - Parameters:
    ///   - title: The title; white space around it is dropped.
    ///   - kind: The kind of document.
    ///   - tags: Its tags.
    ///   - slug: The last part of its address.
    ///   - source: Where a digest's news comes from; a digest with a source needs no title.
    /// - Throws: A `DiagnosedError` for a value that no document could have.
    public init(
        title: String, kind: DocumentKind = .post, tags: [String] = [], slug: String? = nil, source: String? = nil
    ) throws(DiagnosedError) {
        let source = try source.flatMap { text throws(DiagnosedError) in try Self.line(text, option: "--source") }
        guard source == nil || kind.traits.titleSource == .sourceAndDay else {
            throw DiagnosedError(StarterProblem.sourceWithoutDigest)
        }
        let title = try Self.title(title)
        guard title != nil || source != nil else { throw DiagnosedError(StarterProblem.noTitle) }
        self.title = title
        self.kind = kind
        self.source = source
        self.slug = try slug.map { text throws(DiagnosedError) in try Self.slug(text) }
        self.tags = try Self.tags(tags)
    }

    private static func title(_ written: String) throws(DiagnosedError) -> String? {
        let title = written.trimmed.composed
        guard title.isOneLine else { throw DiagnosedError(StarterProblem.lineBreakInTitle) }
        let isClean = !title.unicodeScalars.contains(where: \.cannotBeWritten)
        guard isClean else { throw DiagnosedError(StarterProblem.controlCharacter(option: nil)) }
        return title.isEmpty ? nil : title
    }

    private static func line(_ written: String, option: String) throws(DiagnosedError) -> String? {
        let text = written.trimmed.composed
        let isClean = text.isOneLine && !text.unicodeScalars.contains(where: \.cannotBeWritten)
        guard isClean else { throw DiagnosedError(StarterProblem.controlCharacter(option: option)) }
        return text.isEmpty ? nil : text
    }

    private static func slug(_ written: String) throws(DiagnosedError) -> Slug {
        do throws(SlugProblem) {
            return try Slug(written: written)
        } catch {
            throw DiagnosedError(StarterProblem.badSlug(error))
        }
    }

    private static func tags(_ names: [String]) throws(DiagnosedError) -> [Tag] {
        var seen: Set<Slug> = []
        var tags: [Tag] = []
        for name in names {
            guard let name = try line(name, option: "--tag") else { continue }
            do throws(SlugProblem) {
                let tag = try Tag(name: name)
                if seen.insert(tag.slug).inserted { tags.append(tag) }
            } catch {
                throw DiagnosedError(StarterProblem.badTag(name, reason: error.message))
            }
        }
        return tags
    }
}

extension Unicode.Scalar {
    /// Whether YAML forbids or drops the scalar (YAML 1.2.2, 5.1 and 5.2): control characters, noncharacters and byte
    /// order marks.
    fileprivate var cannotBeWritten: Bool {
        properties.generalCategory == .control || value == 0xFEFF || (0xFDD0...0xFDEF).contains(value)
            || value & 0xFFFE == 0xFFFE
    }
}
