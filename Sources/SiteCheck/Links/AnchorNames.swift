import SiteBytes
import SiteModel

/// The places of a page, to find the one that someone probably meant.
struct AnchorNames {
    private let ordered: [String]
    private var byLetters: [String: String] = [:]

    /// Takes the places of a page.
    init(_ anchors: Set<String>) {
        ordered = anchors.sorted { $0.precedes($1) }
        for anchor in ordered.reversed() { byLetters[Suggestions.letters(of: anchor)] = anchor }
    }

    /// How many there are.
    var count: Int { ordered.count }

    /// The one that differs from a place in case or punctuation alone.
    func same(as anchor: String) -> String? { byLetters[Suggestions.letters(of: anchor)] }

    /// The one that is a slip away.
    func nearest(to anchor: String) -> String? { SpellingSuggestion.nearest(to: anchor, among: ordered) }
}
