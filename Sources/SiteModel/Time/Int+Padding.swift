extension Int {
    /// The number in decimal, with leading zeros up to a width.
    ///
    /// - Parameter width: The least number of digits.
    /// - Returns: The digits.
    public func padded(to width: Int) -> String {
        let digits = String(self)
        return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
    }
}
