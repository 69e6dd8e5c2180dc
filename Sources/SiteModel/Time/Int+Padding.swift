extension Int {
    /// The number in decimal, with leading zeros up to a width.
    ///
    /// - Parameter width: The minimum number of digits.
    /// - Returns: The digits.
    public func padded(to width: Int) -> String {
        String { $0.write(self, width: width) }
    }
}
