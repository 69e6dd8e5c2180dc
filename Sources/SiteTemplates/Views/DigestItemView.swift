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
        "id": Field { .text($0.item.identifier) },
        "number": Field { .number(ifAny: $0.item.number) },
        "position": Field { .number($0.position) },
        "headline": Field { .text($0.item.headlineHTML) },
        "headlineText": Field { .text($0.item.headline) },
        "sourceURL": Field { .text(ifAny: $0.item.sourceURL.map(PercentEncoding.address)) },
        "sourceHost": Field { .text(ifAny: $0.item.sourceURL.flatMap(host)) },
        "figure": Field { .view(ifAny: $0.item.figure.map(FigureView.init)) },
        "body": Field { .text($0.item.bodyHTML) },
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
