import SiteBytes
import Foundation

/// Which listed pages are most like each other: those that share tags, the rarer the better, then those near in time.
///
/// A tag that is on every page says nothing; one on few pages says much. It counts as the logarithm of how many pages
/// there are for each that has it, as terms do in inverse document frequency (Spärck Jones, “A statistical
/// interpretation of term specificity and its application in retrieval”, Journal of Documentation 28, 1972).
public struct RelatedPages: Sendable {
    /// The most related pages that a page has.
    public static let maximumCount = 4
    /// How many pages of a tag are looked at before and after a page: a tag may have thousands.
    private static let reach = 32

    private let site: Site
    /// How much each of the site's tags counts, in thousandths, so that sums are exact.
    private let weights: [Int]
    /// The tags of all pages behind each other, each with the page's place among the tag's members.
    private let entries: [Entry]
    /// When each listed page was published, in milliseconds; the undated lie far from all.
    private let times: [Int]
    /// Where the tags of each listed page start in `entries`, and where those of the last one end.
    private let starts: [Int]

    private struct Entry {
        var tag: Int32 = 0
        var place: Int32 = 0
    }

    /// Prepares to compare the pages of a site.
    ///
    /// - Parameter site: The site.
    public init(site: Site) {
        self.site = site
        times = site.listed.map { site.pages[$0].published?.instant.millisecondsSinceEpoch ?? Int.min / 2 }
        weights = site.tags.map { Int((log(Double(site.listedCount) / Double($0.members.count)) * 1000).rounded()) }
        var counts = [Int](repeating: 0, count: site.listedCount + 1)
        for tag in site.tags { for member in tag.members { counts[member + 1] += 1 } }
        for position in site.listed { counts[position + 1] += counts[position] }
        starts = counts
        var entries = [Entry](repeating: Entry(), count: counts.last ?? 0)
        for (tag, group) in site.tags.enumerated() {
            for (place, member) in group.members.enumerated() {
                entries[counts[member]] = Entry(tag: Int32(tag), place: Int32(place))
                counts[member] += 1
            }
        }
        self.entries = entries
    }

    /// The pages that are most like some pages.
    ///
    /// - Parameter pages: Positions of listed pages in the site that follow each other.
    /// - Returns: For each, the positions of related pages, the most related first.
    public func related(to pages: Range<Int>) -> [[Int]] {
        var scores = [Int](repeating: 0, count: site.listedCount)
        var touched: [Int] = []
        return pages.map { page in
            score(neighboursOf: page, into: &scores, touched: &touched)
            defer {
                for other in touched { scores[other] = 0 }
                touched.removeAll(keepingCapacity: true)
            }
            return best(of: touched, for: page, scores: scores)
        }
    }

    /// Adds up what shared tags count for every page within reach.
    private func score(neighboursOf page: Int, into scores: inout [Int], touched: inout [Int]) {
        for entry in entries[starts[page]..<starts[page + 1]] {
            let weight = weights[Int(entry.tag)]
            guard weight > 0 else { continue }
            let members = site.tags[Int(entry.tag)].members
            let place = Int(entry.place)
            for other in members[max(0, place - Self.reach)..<min(members.count, place + Self.reach + 1)]
            where other != page {
                if scores[other] == 0 { touched.append(other) }
                scores[other] += weight
            }
        }
    }

    /// The candidates with the highest scores, by insertion into a short list.
    private func best(of candidates: [Int], for page: Int, scores: [Int]) -> [Int] {
        var best: [Int] = []
        best.reserveCapacity(Self.maximumCount + 1)
        for candidate in candidates {
            // Most candidates share one tag and end here.
            if best.count == Self.maximumCount, scores[candidate] < scores[best[best.count - 1]] { continue }
            var place = best.count
            while place > 0, precedes(candidate, best[place - 1], for: page, scores: scores) { place -= 1 }
            guard place < Self.maximumCount else { continue }
            best.insert(candidate, at: place)
            if best.count > Self.maximumCount { best.removeLast() }
        }
        return best
    }

    private func precedes(_ left: Int, _ right: Int, for page: Int, scores: [Int]) -> Bool {
        if scores[left] != scores[right] { return scores[left] > scores[right] }
        let (leftGap, rightGap) = (abs(times[left] - times[page]), abs(times[right] - times[page]))
        return leftGap != rightGap ? leftGap < rightGap : left < right
    }
}
