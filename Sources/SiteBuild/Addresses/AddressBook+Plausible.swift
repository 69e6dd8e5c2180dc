import SiteFeeds
import SiteModel

extension AddressBook {
    /// The address book without what no build can have written: a file may come from anyone.
    var plausible: AddressBook {
        var counts: [String: Int] = [:]
        let moves = moves.filter { move in
            guard move.route.isPlausible else { return false }
            counts[move.file, default: 0] += 1
            return counts[move.file, default: 0] <= Self.mostMovesOfDocument
        }
        return AddressBook(
            known: known.filter(\.route.isPlausible), moves: moves,
            identities: identities.filter { $0.value.isPlausible })
    }

    /// More than any document has had; each becomes a page.
    private static let mostMovesOfDocument = 1_000
}

extension FeedIdentity {
    fileprivate var isPlausible: Bool { route.isPlausible && (1...Self.mostAtOneAddress).contains(number) }

    private static let mostAtOneAddress = 1_000_000
}

extension Route {
    /// Whether a file of the output can have this address: no name is empty, consists of dots or belongs to builds, and
    /// neither a name nor the path is longer than systems allow.
    fileprivate var isPlausible: Bool {
        let bytes = path.utf8
        guard bytes.first == UInt8(ascii: "/"), bytes.count <= Self.mostBytes else { return false }
        // The page of a folder ends in a slash, and so does the home page.
        let names = bytes.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        let named = names.last?.isEmpty == true ? names.dropLast() : names[...]
        return named.first?.starts(with: ".site-".utf8) != true
            && named.allSatisfy { name in
                (1...255).contains(name.count) && (name.count > 2 || name.contains { $0 != UInt8(ascii: ".") })
            }
    }

    /// More than the longest path.
    private static let mostBytes = 8192
}
