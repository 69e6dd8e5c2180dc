import SiteBytes
import SiteModel

/// Makes elements of the tags in the running text of an untrusted document that any document may contain.
struct InlineTagFilter {
    /// A tag and the node that has it.
    private struct Place {
        let node: Node
        /// `nil` for comments and other markup.
        let tag: HTMLTag?
        let isInCell: Bool
    }

    private let places: [Place]
    private var pairs: [Node: TagPairs] = [:]
    /// The tags of each `<summary>` that has no `<details>` around it.
    private var loneSummaries: Set<Int> = []

    /// Finds the tags; those in the text of an image stay, since they are part of it.
    init(in root: Node) {
        var places: [Place] = []
        var cell: Node?
        NodeWalk.run(
            from: root,
            enter: { node in
                let kind = node.kind
                if kind == .tableCell { cell = node }
                if kind == .inlineHTML {
                    let literal = Array(node.literal)
                    places.append(Place(node: node, tag: HTMLTag(literal[...]), isInCell: cell != nil))
                }
                return kind != .image
            },
            leave: { if $0 == cell { cell = nil } })
        self.places = places
        pairTags()
    }

    private mutating func pairTags() {
        for (index, place) in places.enumerated() {
            guard let tag = place.tag, let element = tag.element, !element.isVoid, let parent = place.node.parent else {
                continue
            }
            if tag.isClosing {
                pairs[parent, default: TagPairs()].close(tag.name, index)
            } else {
                pairs[parent, default: TagPairs()].open(tag.name, index)
            }
        }
        for pairs in pairs.values {
            loneSummaries.formUnion(pairs.tagsOfLoneSummaries { isAllowed($0, with: pairs.partners[$0]) })
        }
    }

    private func isAllowed(_ index: Int, with partner: Int?) -> Bool {
        guard let partner else { return false }
        return [index, partner].allSatisfy { places[$0].tag?.isAllowed == true }
    }

    private func partner(of index: Int) -> Place? {
        places[index].node.parent.flatMap { pairs[$0]?.partners[index] }.map { places[$0] }
    }

    // MARK: Decisions

    /// What becomes of a tag.
    private enum Fate {
        case stays, closes, leftOut, comment
        case opens(AllowedElement)
        case misplaced
        /// Text, and what to say about it, unless that is said of another tag.
        case text(HTMLProblem?)

        var isFine: Bool {
            switch self {
            case .stays, .closes, .opens, .comment, .text(nil): true
            case .leftOut, .misplaced, .text: false
            }
        }
    }

    private func fate(of index: Int) -> Fate {
        let place = places[index]
        guard let tag = place.tag else { return place.node.literal.starts(with: "<!--".utf8) ? .comment : .leftOut }
        guard let element = tag.element else { return .leftOut }
        if element.isVoid {
            if tag.isClosing { return .text(.strayEndTag(tag.shown, element)) }
            return tag.isAllowed ? .stays : .leftOut
        }
        guard let partner = partner(of: index)?.tag else { return fateAlone(tag, element, place) }
        guard tag.isAllowed, partner.isAllowed else { return .leftOut }
        guard fits(element, place) else { return tag.isClosing ? .leftOut : .misplaced }
        if loneSummaries.contains(index) { return .text(tag.isClosing ? nil : .summaryOutsideDetails(tag.shown)) }
        return tag.isClosing ? .closes : .opens(element)
    }

    private func fateAlone(_ tag: HTMLTag, _ element: AllowedElement, _ place: Place) -> Fate {
        if tag.isClosing { return .text(.strayEndTag(tag.shown, element)) }
        guard tag.isAllowed else { return .leftOut }
        return fits(element, place) ? .text(.unclosedTag(tag.shown, element)) : .misplaced
    }

    /// Blocks cannot be in a paragraph, but in the cell of a table.
    private func fits(_ element: AllowedElement, _ place: Place) -> Bool { !element.isBlock || place.isInCell }

    // MARK: Changes

    /// Changes the tree, and notes what readers do not see as its author meant it.
    func apply(_ report: inout HTMLReport, source: SourceLines) {
        let fates = places.indices.map(fate)
        if !fates.allSatisfy(\.isFine) { note(fates, in: &report, source: source) }
        let fateOfNode = Dictionary(zip(places.map(\.node), fates)) { first, _ in first }
        var seen: Set<Node> = []
        for parent in places.compactMap(\.node.parent) where seen.insert(parent).inserted {
            rebuild(parent, fateOfNode)
        }
    }

    private func note(_ fates: [Fate], in report: inout HTMLReport, source: SourceLines) {
        let locator = LinkLocator(source: source)
        for (place, fate) in zip(places, fates) where report.hasRoom {
            // Even if there is nothing to say, the locator has to go on.
            let offset = locator.offset(ofTag: place.node)
            if fate.isFine { continue }
            let line = offset == nil ? place.node.ownLine : 0
            note(place, fate, at: HTMLReport.Place(line: line, offset: offset), in: &report)
        }
    }

    private func note(_ place: Place, _ fate: Fate, at position: HTMLReport.Place, in report: inout HTMLReport) {
        switch fate {
        case .stays, .closes, .opens, .comment: break
        case .text(nil): break
        case .text(let problem?): report.add(problem, fix: problem.fix, at: position)
        case .misplaced:
            guard let tag = place.tag else { return }
            report.add(.tagInsideText(tag.shown), at: position)
            report.expectEnd(of: tag)
        case .leftOut:
            if let tag = place.tag {
                report.leaveOut(tag, at: position)
            } else {
                report.leaveOut(HTMLTag.shortened(place.node.literal), at: position)
            }
        }
    }

    /// Wraps what is between the tags of a pair, and turns tags without a partner into text.
    private func rebuild(_ parent: Node, _ fates: [Node: Fate]) {
        var open: [Node] = []
        for child in parent.children {
            switch fates[child] {
            case .opens(let element):
                guard let wrapper = ElementNode.inline(element) else { continue }
                wrapper.place(in: open.last, orBefore: child)
                open.append(wrapper)
                child.remove()
            case .closes:
                _ = open.popLast()
                child.remove()
            case .text:
                ElementNode.text(child.literal)?.place(in: open.last, orBefore: child)
                child.remove()
            case .stays:
                child.setMark(1)
                open.last.map { child.place(in: $0, orBefore: child) }
            case .leftOut, .misplaced, .comment, nil:
                open.last.map { child.place(in: $0, orBefore: child) }
            }
        }
    }
}
