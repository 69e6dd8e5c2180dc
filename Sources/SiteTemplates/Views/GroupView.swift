import Foundation
import SiteModel

/// A tag, a source or an author, with its page.
final class GroupView: TabledView, Sendable {
    let name: String
    let url: String
    let count: Int?
    let weight: Int?
    let text: InterfaceText

    init(name: String, url: String, text: InterfaceText) {
        self.name = name
        self.url = url
        self.text = text
        count = nil
        weight = nil
    }

    /// A group in a list of all of them.
    ///
    /// - Parameters:
    ///   - group: The group.
    ///   - mostUses: How many documents the largest one has.
    ///   - context: What all views of the site share.
    init(_ group: PageContent.Group, mostUses: Int, context: ViewContext) {
        name = group.name
        url = context.link(to: group.route)
        text = context.text
        count = group.count
        weight = Self.weight(of: group.count, among: mostUses)
    }

    /// How large to show a name, 1 to 5: equal factors of use are equal steps.
    private static func weight(of count: Int, among most: Int) -> Int {
        guard most > 1 else { return 1 }
        return 1 + Int((4 * log(Double(count)) / log(Double(most))).rounded())
    }

    static let fields = FieldTable<GroupView>([
        "name": Field { .text($0.name) }, "url": Field { .text($0.url) }, "count": Field { .number(ifAny: $0.count) },
        "countText": Field { group in .text(ifAny: group.count.map(group.text.count)) },
        "weight": Field { .number(ifAny: $0.weight) },
    ])
}
