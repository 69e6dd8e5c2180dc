/// Gives memory back.
enum Memory {
    /// Lets go of values beside whatever comes next: what a large site is made of takes a while to free.
    ///
    /// - Parameter values: What nobody needs any more.
    static func release(_ values: some Sendable) {
        Task.detached(priority: .background) { withExtendedLifetime(values) {} }
    }
}
