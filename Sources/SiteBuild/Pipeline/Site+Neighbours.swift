import SiteModel

extension Site {
    /// The listed documents published right after and right before one; none for a page outside the lists.
    func neighbours(of position: Int) -> (newer: Int?, older: Int?) {
        guard listed.contains(position) else { return (nil, nil) }
        let newer = position > 0 ? position - 1 : nil
        let older = position + 1 < listedCount ? position + 1 : nil
        return (newer, older)
    }
}
