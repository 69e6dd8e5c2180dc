/// An order that takes from the end of a list and from its start in turn.
///
/// A sitemap, which stands at the end of a plan, takes as long as hundreds of pages and must not come last; and workers
/// that lay out neighbours wait for each other whenever they make a folder, since those go into the same one.
struct BothEnds {
    /// How many items the list has.
    let count: Int

    /// The item whose turn it is.
    ///
    /// - Parameter turn: Which turn, from 0.
    /// - Returns: The item's position in the list.
    func position(at turn: Int) -> Int {
        turn.isMultiple(of: 2) ? count - 1 - turn / 2 : turn / 2
    }

    /// When an item has its turn.
    ///
    /// - Parameter position: The item's position in the list.
    /// - Returns: Which turn, from 0.
    func turn(of position: Int) -> Int {
        position >= count / 2 ? 2 * (count - 1 - position) : 2 * position + 1
    }
}
