package import SiteModel

/// The fields of YAML that another program reads: front matter and settings of other generators.
package struct YAMLFields {
    /// The keys, in order.
    package let names: [String]
    /// Each key's value, as it is written; the last one of a key that is there twice.
    package let values: [String: FrontMatterValue]
    /// Whether it is YAML, and a mapping.
    package let areSound: Bool

    /// Reads YAML; where it only lacks quotes, it is read as if it had them.
    package init(_ text: String) {
        let parsed = YAMLParser.parse(YAMLText(text, file: "", lineOffset: 0), subject: .frontMatter)
        var budget = 100_000
        var values: [String: FrontMatterValue] = [:]
        for entry in parsed.entries { values[entry.name] = entry.value.value(budget: &budget) }
        names = parsed.entries.map(\.name)
        self.values = values
        areSound = !parsed.diagnostics.hasErrors
    }
}

extension ConfigurationReader {
    /// Settings as `site.yml` would say them.
    package static func settings(of yaml: String) -> SiteConfiguration { decode(yaml).configuration }
}
