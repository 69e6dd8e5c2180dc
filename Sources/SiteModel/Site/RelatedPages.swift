import Foundation
import SiteBytes

/// Finds the listed pages most similar to each other: those that share tags, preferably rare ones, then by date.
///
/// A tag on every page means nothing, one on few pages means much. Its weight is the logarithm of the number of all pages
/// divided by the number of pages that have it, the inverse document frequency (Spärck Jones, “A statistical
/// interpretation of term specificity and its application in retrieval”, Journal of Documentation 28, 1972).
public struct RelatedPages: Sendable {
    /// The maximum number of related pages for a page.
    public static let maximumCount = 4
    /// How many pages of a tag before and after a page are considered: a tag may have thousands.
    private static let reach = 32

    private let site: Site
    /// The weight of each of the site's tags, in thousandths, so that sums are exact.
    private let weights: [Int]
    /// The tags of all pages one after another, each with the index of the page among the tag's members.
    private let entries: [Entry]
    /// When each listed page was published, in milliseconds; undated pages are far from all others.
    private let times: [Int]
    /// Where the tags of each listed page start in `entries`, and where those of the last page end.
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

    /// The related pages of some pages.
    ///
    /// - Parameter pages: The positions of consecutive listed pages.
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

    /// Adds up the weights of shared tags for every page within reach.
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

    /// The candidates with the highest scores, inserted into a short sorted list.
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
