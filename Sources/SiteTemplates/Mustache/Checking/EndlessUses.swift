/// Finds what leads back to itself among things that use each other.
///
/// This is Tarjan's algorithm for strongly connected components: each use is followed once, however many there are, and
/// without recursion, which a long chain of uses would exhaust.
enum EndlessUses {
    /// The positions of what uses itself, directly or through others, in ascending order; `uses` has for each position
    /// those that it uses.
    static func find(in uses: [[Int]]) -> [Int] {
        var search = Search(uses)
        for start in uses.indices where search.order[start] == nil { search.visit(from: start) }
        return search.endless.sorted()
    }

    private struct Search {
        let uses: [[Int]]
        /// When each was visited.
        var order: [Int?]
        /// The earliest visit that each leads back to.
        var earliest: [Int]
        /// What was visited and may still lead back to something earlier.
        var pending: [Int] = []
        var isPending: [Bool]
        var visits = 0
        var endless: [Int] = []

        init(_ uses: [[Int]]) {
            self.uses = uses
            order = uses.map { _ in nil }
            earliest = uses.map { _ in 0 }
            isPending = uses.map { _ in false }
        }

        mutating func visit(from start: Int) {
            var path = [(position: start, followed: 0)]
            enter(start)
            while let (position, followed) = path.last {
                guard followed < uses[position].count else {
                    path.removeLast()
                    leave(position, to: path.last?.position)
                    continue
                }
                path[path.count - 1].followed += 1
                let next = uses[position][followed]
                if let visit = order[next] {
                    if isPending[next] { earliest[position] = min(earliest[position], visit) }
                } else {
                    enter(next)
                    path.append((next, 0))
                }
            }
        }

        private mutating func enter(_ position: Int) {
            order[position] = visits
            earliest[position] = visits
            visits += 1
            pending.append(position)
            isPending[position] = true
        }

        private mutating func leave(_ position: Int, to user: Int?) {
            if let user { earliest[user] = min(earliest[user], earliest[position]) }
            guard earliest[position] == order[position], let first = pending.lastIndex(of: position) else { return }
            let circle = pending[first...]
            if circle.count > 1 || uses[position].contains(position) { endless += circle }
            for member in circle { isPending[member] = false }
            pending.removeSubrange(first...)
        }
    }
}
