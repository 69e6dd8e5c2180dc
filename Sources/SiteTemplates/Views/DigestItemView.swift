import SiteModel

/// One story of a digest.
final class DigestItemView: TabledView {
    let item: DigestItem
    /// Its place among the items, from 1.
    let position: Int

    init(_ item: DigestItem, position: Int) {
        self.item = item
        self.position = position
    }

    static let fields = FieldTable<DigestItemView>([
        "id": { .text($0.item.identifier) },
        "number": { .number(ifAny: $0.item.number) },
        "position": { .number($0.position) },
        "headline": { .text($0.item.headlineHTML) },
        "headlineText": { .text($0.item.headline) },
        "sourceURL": { .text(ifAny: $0.item.sourceURL.map(PercentEncoding.address)) },
        "sourceHost": { .text(ifAny: $0.item.sourceURL.flatMap(host)) },
        "figure": { .view(ifAny: $0.item.figure.map(FigureView.init)) },
        "body": { .text($0.item.bodyHTML) },
    ])

    /// The host of a web address, for naming a source: without what may stand before it to look like another.
    private static func host(of url: String) -> String? {
        let parts = url.split(separator: "/", maxSplits: 2)
        guard url.lowercased().hasPrefix("http"), parts.count > 1 else { return nil }
        let authority = parts[1].prefix { !"?#\\".contains($0) }
        let host = authority.split(separator: "@").last ?? ""
        return host.isEmpty ? nil : String(host.hasPrefix("www.") ? host.dropFirst(4) : host)
    }
}
