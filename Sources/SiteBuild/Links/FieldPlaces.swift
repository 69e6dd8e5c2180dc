package import SiteContent
package import SiteModel

extension WrittenFields {
    /// A link with the place of the field that holds it, if it is one of front matter or of settings.
    package func placing(_ link: DocumentLink) -> DocumentLink {
        guard case .field(let key) = link.kind else { return link }
        return DocumentLink(
            kind: link.kind, written: link.written, address: link.address,
            position: values[key]?.first?.position ?? SourcePosition(line: 1))
    }
}

extension OpenedSite {
    /// Whether an error in the settings makes the addresses of pages unknown, so that no link can be followed.
    package var hidesAddresses: Bool {
        setup.diagnostics.contains { diagnostic in
            guard diagnostic.file == ConfigurationReader.fileName else { return false }
            return (diagnostic.problem as? ConfigurationProblem)?.concernsAddresses ?? (diagnostic.severity == .error)
        }
    }

    /// The files that settings name, with their places in `site.yml`.
    package func settingLinks(root: String) -> [DocumentLink] {
        let configuration = setup.configuration
        guard let image = configuration.socialImage else { return [] }
        let link = DocumentLink(
            kind: .field(key: "socialImage"), written: image,
            address: image.hasPrefix("/") ? configuration.baseURL.basePath + image : image,
            position: SourcePosition(line: 1))
        let text = SourceFile(settingsOf: root).flatMap { try? TextFile($0, limit: 1_000_000) }
        return [text.map { WrittenFields(ofSettings: $0).placing(link) } ?? link]
    }
}
