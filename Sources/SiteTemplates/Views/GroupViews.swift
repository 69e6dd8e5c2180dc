import Foundation
import SiteBytes
import SiteModel

/// A tag, a source or an author, with its page.
final class GroupView: TabledView, Sendable {
    let name: String
    /// Its page; `nil` if the document that names it is in no list.
    let url: String?
    let count: Int?
    let weight: Int?
    let text: InterfaceText

    init(name: String, url: String?, text: InterfaceText) {
        self.name = name
        self.url = url
        self.text = text
        count = nil
        weight = nil
    }

    /// A group in a list of groups, of which the largest has `mostUses` documents.
    init(_ group: PageContent.Group, mostUses: Int, context: ViewContext) {
        name = group.name
        url = context.link(to: group.route)
        text = context.text
        count = group.count
        weight = Self.weight(of: group.count, among: mostUses)
    }

    /// How large to show a name, from 1 to 5, on a logarithmic scale.
    private static func weight(of count: Int, among most: Int) -> Int {
        guard most > 1 else { return 1 }
        return 1 + Int((4 * log(Double(count)) / log(Double(most))).rounded())
    }

    static let fields = FieldTable<GroupView>([
        "name": Field { .text($0.name) }, "url": Field { .text(ifAny: $0.url) },
        "count": Field { .number(ifAny: $0.count) },
        "countText": Field { group in .text(ifAny: group.count.map(group.text.count)) },
        "weight": Field { .number(ifAny: $0.weight) },
    ])
}

/// The names that start with one letter.
final class InitialView: TabledView {
    let name: String
    let groups: [GroupView]

    init(name: String, groups: [GroupView]) {
        self.name = name
        self.groups = groups
    }

    /// Groups names by their first letter: Hangul consonants, the Latin alphabet, numbers, the rest.
    static func grouping(_ groups: [GroupView], text: InterfaceText) -> [InitialView] {
        Dictionary(grouping: groups) { Initial(of: $0.name) }
            .sorted { $0.key < $1.key }
            .map { initial, groups in
                InitialView(
                    name: initial.name ?? text.word(.otherInitials), groups: groups.sorted(by: isBefore))
            }
    }

    private static func isBefore(_ left: GroupView, _ right: GroupView) -> Bool {
        let names = (left.name.lowercased(), right.name.lowercased())
        return names.0 != names.1 ? names.0.precedes(names.1) : (left.url ?? "").precedes(right.url ?? "")
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
