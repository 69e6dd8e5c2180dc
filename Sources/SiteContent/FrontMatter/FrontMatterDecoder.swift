import Foundation
import SiteModel

/// Decodes front matter from the raw text of its fields.
struct FrontMatterDecoder {
    private let source: YAMLText
    private var frontMatter = FrontMatter()
    private var diagnostics: [Diagnostic] = []
    private let entries: [YAMLEntry]

    /// Decodes front matter.
    ///
    /// - Parameter source: The YAML between the fences.
    /// - Returns: The fields, and what is wrong with them.
    static func decode(_ source: YAMLText) -> (frontMatter: FrontMatter, diagnostics: [Diagnostic]) {
        let parsed = YAMLParser.parse(source, subject: .frontMatter)
        var decoder = FrontMatterDecoder(source: source, entries: parsed.entries)
        decoder.diagnostics = parsed.diagnostics
        for entry in parsed.entries { decoder.decode(entry.name, entry.value) }
        return (decoder.frontMatter, decoder.diagnostics)
    }

    private init(source: YAMLText, entries: [YAMLEntry]) {
        self.source = source
        self.entries = entries
    }

    private mutating func decode(_ key: String, _ node: YAMLNode) {
        switch key {
        case "title": frontMatter.title = sentence(key, node)
        case "author": decodeAuthor(node)
        case "source": frontMatter.source = text(key, node)
        case "slug": decodeSlug(node)
        case "kind": decodeKind(node)
        case "crawled_at": frontMatter.crawled = date(key, node)
        case "timezone": decodeTimeZone(node)
        case "tags", "categories": frontMatter.tags += tags(key, node)
        case "aliases": decodeAliases(key, node, areFromRoot: false)
        case "redirect_from": decodeAliases(key, node, areFromRoot: true)
        case "permalink", "url": decodeElsewhere(key, node)
        case "featured": frontMatter.isFeatured = boolean(key, node)
        case "draft": frontMatter.isDraft = boolean(key, node) || frontMatter.isDraft
        case "published": decodePublication(node)
        case "ogImage": decodeSocialImage(node)
        case "canonicalURL": frontMatter.canonicalURL = address(key, node, allowingPaths: false)
        default: decodeRival(key, node)
        }
    }

    /// Decodes a field that has several names, of which only the first with a value counts.
    ///
    /// One that gives way is kept for templates, as any other key, and not judged.
    private mutating func decodeRival(_ key: String, _ node: YAMLNode) {
        guard let rivals = FrontMatterKeys.rivals.first(where: { $0.contains(key) }), isUsed(key, among: rivals) else {
            return keep(key, node)
        }
        guard !node.isBlank else { return }
        switch rivals[0] {
        case "pubDatetime": frontMatter.published = date(key, node)
        case "modDatetime": frontMatter.modified = date(key, node)
        default: frontMatter.description = sentence(key, node)
        }
    }

    private func isUsed(_ key: String, among rivals: [String]) -> Bool {
        rivals.prefix { $0 != key }.allSatisfy { better in
            !entries.contains { $0.name == better && !$0.value.isBlank }
        }
    }

    // MARK: Fields

    private mutating func decodeSlug(_ node: YAMLNode) {
        guard let scalar = node.scalar else { return report(FrontMatterProblem.notText(key: "slug"), at: node) }
        guard !scalar.text.isBlank else { return }
        do {
            frontMatter.slug = try Slug(written: scalar.text)
        } catch {
            report(error, at: node)
        }
    }

    /// Hugo writes a list, Jekyll's themes a mapping with `name`.
    private mutating func decodeAuthor(_ node: YAMLNode) {
        switch node.content {
        case .scalar: frontMatter.author = text("author", node)
        case .sequence(let items):
            let authors = items.filter { !$0.isBlank }
            if authors.count == 1 { return decodeAuthor(authors[0]) }
            guard !authors.isEmpty else { return }
            report(FrontMatterProblem.severalAuthors(authors.compactMap { ($0["name"] ?? $0).scalar?.text }), at: node)
        case .mapping:
            guard let name = node["name"] else { return report(FrontMatterProblem.notText(key: "author"), at: node) }
            frontMatter.author = text("author", name)
        }
    }

    private mutating func decodeKind(_ node: YAMLNode) {
        guard let written = text("kind", node) else { return }
        frontMatter.kind = DocumentKind(rawValue: written)
        if frontMatter.kind == nil { report(FrontMatterProblem.unknownKind(written), at: node) }
    }

    /// Jekyll says with it whether a document is public, Hugo knows it as a date as well.
    private mutating func decodePublication(_ node: YAMLNode) {
        if let date = node.scalar.flatMap({ DateText($0.text) }) {
            frontMatter.published = frontMatter.published ?? date
        } else if let written = text("published", node), !boolean("published", node, written) {
            frontMatter.isDraft = true
        }
    }

    private mutating func decodeTimeZone(_ node: YAMLNode) {
        guard let written = text("timezone", node) else { return }
        frontMatter.timeZone = SiteTimeZone(identifier: written)
        if frontMatter.timeZone == nil { report(FrontMatterProblem.unknownTimeZone(written), at: node) }
    }

    /// AstroPaper writes a path, Astro's image helper a mapping with `url` or `src`.
    private mutating func decodeSocialImage(_ node: YAMLNode) {
        let inner = node["url"] ?? node["src"]
        frontMatter.socialImage = address("ogImage", inner ?? node, allowingPaths: true)
    }

    /// Jekyll counts every path from the site's root, Hugo only those that start with a slash.
    private mutating func decodeAliases(_ key: String, _ node: YAMLNode, areFromRoot: Bool) {
        for (text, item) in textNodes(key, node) {
            let isRooted = text.hasPrefix("/") || text.contains("://")
            frontMatter.aliases.append(alias(areFromRoot && !isRooted ? "/" + text : text, at: item))
        }
    }

    /// Where Hugo (`url`) and Jekyll (`permalink`) published the document, when that is a path and no pattern or style.
    private mutating func decodeElsewhere(_ key: String, _ node: YAMLNode) {
        keep(key, node)
        guard !node.isBlank, let text = node.scalar?.text.composed, !text.contains(":"),
            !["date", "pretty", "ordinal", "weekdate", "none"].contains(text)
        else { return }
        frontMatter.elsewhere.append(alias(text.hasPrefix("/") ? text : "/" + text, at: node))
    }

    private func alias(_ text: String, at node: YAMLNode) -> WrittenAlias {
        WrittenAlias(text: text, position: source.position(of: node.place), excerpt: source.line(node.place.line))
    }

    private mutating func keep(_ key: String, _ node: YAMLNode) {
        var budget = 10_000
        guard let value = node.value(budget: &budget) else { return report(YAMLProblem.tooDeep, at: node) }
        frontMatter.extra[key] = value
    }

    // MARK: Values

    /// The text of a scalar in NFC; `nil` when nothing is written.
    private mutating func text(_ key: String, _ node: YAMLNode) -> String? {
        guard let scalar = node.scalar else {
            report(FrontMatterProblem.notText(key: key), at: node)
            return nil
        }
        let text = scalar.text.composed
        return text.isBlank ? nil : text
    }

    /// A web address, or a path of the site: what a stranger wrote must not become a script in the page's head.
    private mutating func address(_ key: String, _ node: YAMLNode, allowingPaths: Bool) -> String? {
        guard let written = text(key, node) else { return nil }
        let lowered = written.lowercased()
        let isWeb = lowered.hasPrefix("https://") || lowered.hasPrefix("http://")
        let isPath = allowingPaths && !written.contains(":")
        let isClean = written.unicodeScalars.allSatisfy { $0.value > 0x20 && !"\"<>".unicodeScalars.contains($0) }
        if (isWeb && isClean) || isPath { return written }
        report(FrontMatterProblem.notAnAddress(key: key, value: written), at: node)
        return nil
    }

    /// A text that people write freely, where a `#` is more likely a mark than a comment.
    private mutating func sentence(_ key: String, _ node: YAMLNode) -> String? {
        let bytes = source.bytes[source.range(ofLine: node.place.line)]
        if bytes.contains(UInt8(ascii: "#")), let scalar = node.scalar, scalar.isPlain,
            let quoting = YAMLQuoting(line: source.line(node.place.line)),
            quoting.value.contains(" #"), quoting.value.hasPrefix(scalar.text), !scalar.text.isEmpty
        {
            report(FrontMatterProblem.cutByComment(key: key, mended: quoting.mended), at: node)
        }
        guard let text = text(key, node) else { return nil }
        return text.isOneLine ? text : text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    /// One text may hold several tags between commas, not between spaces: Korean tags have those.
    private mutating func tags(_ key: String, _ node: YAMLNode) -> [String] {
        let texts = textNodes(key, node).map(\.text)
        guard node.scalar != nil, let text = texts.first, text.utf8.contains(UInt8(ascii: ",")) else { return texts }
        return text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }

    /// The texts of a list, or the one text, each with the value that holds it.
    private mutating func textNodes(_ key: String, _ node: YAMLNode) -> [(text: String, node: YAMLNode)] {
        switch node.content {
        case .scalar: return text(key, node).map { [($0, node)] } ?? []
        case .sequence(let items):
            return items.compactMap { item in
                guard item.scalar != nil else {
                    reportListItem(item, of: key)
                    return nil
                }
                return text(key, item).map { ($0, item) }
            }
        case .mapping:
            report(FrontMatterProblem.notAList(key: key), at: node)
            return []
        }
    }

    /// An item such as `- GPT: 새 모델` is a mapping to YAML, and lacks only quotes.
    private mutating func reportListItem(_ item: YAMLNode, of key: String) {
        let line = source.line(item.place.line)
        if case .mapping = item.content, let quoting = YAMLQuoting(line: line), quoting.value.contains(": "),
            line.drop(while: { $0 == " " }).hasPrefix("- ")
        {
            report(YAMLProblem.needsQuotes(value: quoting.value, mended: quoting.mended), at: item)
        } else {
            report(FrontMatterProblem.notAList(key: key), at: item)
        }
    }

    private mutating func boolean(_ key: String, _ node: YAMLNode) -> Bool {
        guard let written = text(key, node) else { return false }
        return boolean(key, node, written)
    }

    private mutating func boolean(_ key: String, _ node: YAMLNode, _ written: String) -> Bool {
        switch written.lowercased() {
        case "true", "yes", "on": return true
        case "false", "no", "off": return false
        default:
            report(FrontMatterProblem.notABoolean(key: key, value: written), at: node)
            return false
        }
    }

    private mutating func date(_ key: String, _ node: YAMLNode) -> DateText? {
        guard !node.isBlank, let written = text(key, node) else { return nil }
        let date = DateText(written)
        if date == nil { report(FrontMatterProblem.unreadableDate(key: key, value: written), at: node) }
        return date
    }

    private mutating func report(_ problem: any Problem, at node: YAMLNode) {
        diagnostics.append(source.diagnostic(problem, line: node.place.line, column: node.place.column))
    }
}
