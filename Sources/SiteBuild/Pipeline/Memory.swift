/// Gives memory back.
enum Memory {
    /// Lets go of values beside whatever comes next: what a large site is made of takes a while to free.
    ///
    /// Whoever lets go last frees them; this is for the place where nobody else holds them any more.
    ///
    /// - Parameter values: What nobody needs any more.
    static func release(_ values: any Sendable) {
        Task.detached(priority: .background) { withExtendedLifetime(values) {} }
    }
}
