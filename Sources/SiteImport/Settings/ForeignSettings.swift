import SiteContent
import SiteModel

/// What another generator's settings say, as `site.yml` would.
struct ForeignSettings: Sendable {
    var title: String?
    var description: String?
    var author: String?
    var baseURL: String?
    var language: String?
    var timeZone: String?
    var permalink: String?
    var pageSize: Int?
    var featuredOnHome: Int?
    var socialImage: String?
    var naverSiteVerification: String?
    var googleSiteVerification: String?
    var keepsLineBreaks = false
    var isObsidian = false
    /// Folders whose documents the generator shows with their HTML.
    var foldersWithHTML: [String] = []

    /// A `site.yml` that says the same, without what it cannot say.
    func text(in words: InterfaceLanguage) -> String {
        let lines = fields.compactMap { name, value in value.map { "\(name): \($0)" } }
        return ([Self.heading.text(in: words)] + lines + trustLines(in: words)).joined(separator: "\n") + "\n"
    }

    private var fields: [(String, String?)] {
        [
            ("title", scalar(title)), ("description", scalar(description)), ("author", scalar(author)),
            ("baseURL", baseURL.flatMap { BaseURL($0) == nil ? nil : $0 }), ("language", interfaceLanguage?.rawValue),
            ("timeZone", timeZone.flatMap { SiteTimeZone(identifier: $0)?.identifier }),
            ("permalink", permalink.flatMap { PermalinkPattern($0)?.text }),
            ("pageSize", number(pageSize, in: 1...1000)), ("featuredOnHome", number(featuredOnHome, in: 0...100)),
            ("socialImage", scalar(socialImage)), ("naverSiteVerification", scalar(naverSiteVerification)),
            ("googleSiteVerification", scalar(googleSiteVerification)), ("lineBreaks", keepsLineBreaks ? "keep" : nil),
            ("obsidian", isObsidian ? "true" : nil),
        ]
    }

    /// The language that our theme speaks, if the blog is in one of them.
    var interfaceLanguage: InterfaceLanguage? {
        language.flatMap { InterfaceLanguage(rawValue: Self.primary($0)) }
    }

    /// The language of a tag such as `ko-KR`.
    static func primary(_ tag: String) -> String {
        String(tag.lowercased().prefix { $0 != "-" && $0 != "_" })
    }

    /// Writes the picture for link previews as a path from the site's root, if one of these folders has it.
    mutating func placeSocialImage(among paths: Set<String>, below roots: [String]) {
        guard let written = socialImage, RelativePath.isPath(written) else { return }
        let plain = String(written.drop { $0 == "/" })
        let isThere = roots.contains { paths.contains($0.isEmpty ? plain : $0 + "/" + plain) }
        socialImage = isThere ? "/" + plain : nil
    }

    private func scalar(_ text: String?) -> String? {
        guard let text, !text.isBlank else { return nil }
        return YAMLWriter.scalar(text.split(whereSeparator: \.isNewline).joined(separator: " ").trimmedSpaces)
    }

    private func number(_ number: Int?, in range: ClosedRange<Int>) -> String? {
        number.flatMap { range.contains($0) ? "\($0)" : nil }
    }

    private func trustLines(in words: InterfaceLanguage) -> [String] {
        guard !foldersWithHTML.isEmpty else { return [] }
        return [Self.trust.text(in: words), "#trusted: [\(foldersWithHTML.joined(separator: ", "))]"]
    }

    private static let heading = Wording(
        "# From the settings of the blog that was imported; `site init` writes one with every setting.",
        korean: "# 가져온 블로그의 설정에서 옮겼습니다. 모든 설정은 `site init`이 쓰는 파일에 있습니다.")

    private static let trust = Wording(
        "# HTML in documents is left out unless you say that you wrote it all yourself:",
        korean: "# 글 안의 HTML은 빠집니다. 모두 직접 쓴 것이라면 앞의 #을 지우세요:")
}

extension ForeignSettings {
    /// The settings of a site that has this `site.yml`.
    var configuration: SiteConfiguration { ConfigurationReader.settings(of: text(in: .english)) }
}
