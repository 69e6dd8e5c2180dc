import SiteBytes
import SiteModel

/// An entry of a table of contents, with those below it.
final class OutlineView: TabledView {
    let entry: OutlineEntry
    let children: [OutlineView]

    init(entry: OutlineEntry, children: [OutlineView]) {
        self.entry = entry
        self.children = children
    }

    /// Nests headings: each holds the deeper ones that follow it.
    static func nest(_ entries: some Collection<OutlineEntry>) -> [OutlineView] {
        var views: [OutlineView] = []
        var rest = Array(entries)[...]
        while let entry = rest.popFirst() {
            let below = rest.prefix { $0.level > entry.level }
            rest = rest.dropFirst(below.count)
            views.append(OutlineView(entry: entry, children: nest(below)))
        }
        return views
    }

    static let fields = FieldTable<OutlineView>([
        "id": Field { .text($0.entry.identifier) },
        "anchor": Field { .text(PercentEncoding.component($0.entry.identifier)) },
        "title": Field { .text($0.entry.text) },
        "titleHTML": Field { .bound($0.entry.text) },
        "time": Field { .text(ifAny: $0.entry.time) },
        "children": Field { .views($0.children) },
        "hasChildren": Field { .flag(!$0.children.isEmpty) },
    ])
}
