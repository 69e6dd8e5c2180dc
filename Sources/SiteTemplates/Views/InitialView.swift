import SiteBytes
import SiteModel

/// The names that start with one letter.
final class InitialView: TabledView {
    let name: String
    let groups: [GroupView]

    init(name: String, groups: [GroupView]) {
        self.name = name
        self.groups = groups
    }

    /// Files names by their first letter: Hangul consonants, the Latin alphabet, numbers, the rest.
    static func file(_ groups: [GroupView], text: InterfaceText) -> [InitialView] {
        Dictionary(grouping: groups) { Initial(of: $0.name) }
            .sorted { $0.key < $1.key }
            .map { initial, groups in
                InitialView(
                    name: initial.name ?? text.word("otherInitials"), groups: groups.sorted(by: isBefore))
            }
    }

    private static func isBefore(_ left: GroupView, _ right: GroupView) -> Bool {
        let names = (left.name.lowercased(), right.name.lowercased())
        return names.0 != names.1 ? names.0.precedes(names.1) : left.url.precedes(right.url)
    }

    private var id: String { "tags-" + name }

    static let fields = FieldTable<InitialView>([
        "name": Field { .text($0.name) },
        "id": Field { .text($0.id) },
        "anchor": Field { .text(PercentEncoding.component($0.id)) },
        "count": Field { .number($0.groups.count) },
        "countText": Field { initial in .text(ifAny: initial.groups.first?.text.tagCount(initial.groups.count)) },
        "groups": Field { .views($0.groups) },
    ])
}
