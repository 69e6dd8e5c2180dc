import SiteBytes

/// The elements that any document may contain: they cannot run anything, and change nothing outside of themselves.
enum AllowedElement: Int, CaseIterable {
    case br, wbr
    case sup, sub, kbd, mark, u, s, del, ins, small, abbr, ruby, rt, rp
    case details, summary

    /// The element with a name in lower case.
    init?(named name: String) {
        guard let element = Self.named[name] else { return nil }
        self = element
    }

    private static let named = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })

    /// The name in tags.
    var name: String { String(describing: self) }

    /// Whether the element has no content and no end tag.
    var isVoid: Bool { self == .br || self == .wbr }

    /// Whether the element contains blocks, and is one itself.
    var isBlock: Bool { self == .details || self == .summary }
}
