import SiteModel
import Yams

extension Node {
    /// Where the node starts, with lines counted in the YAML alone.
    var place: (line: Int, column: Int) {
        (mark?.line ?? 1, mark?.column ?? 1)
    }

    /// The node as raw texts, lists and mappings, or `nil` when aliases blow it up.
    ///
    /// - Parameter budget: How many values may still be made.
    /// - Returns: The value, or `nil` when the budget is spent.
    func value(budget: inout Int) -> FrontMatterValue? {
        budget -= 1
        guard budget > 0 else { return nil }
        switch self {
        case .scalar(let scalar): return .text(scalar.string)
        case .sequence(let sequence):
            var items: [FrontMatterValue] = []
            for node in sequence {
                guard let item = node.value(budget: &budget) else { return nil }
                items.append(item)
            }
            return .list(items)
        case .mapping(let mapping):
            var entries: [String: FrontMatterValue] = [:]
            for (key, node) in mapping {
                guard let value = node.value(budget: &budget) else { return nil }
                entries[key.scalar?.string ?? ""] = value
            }
            return .mapping(entries)
        case .alias: return .text("")
        }
    }
}
