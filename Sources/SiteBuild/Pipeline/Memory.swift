/// Gives memory back.
enum Memory {
    /// Lets go of values beside whatever comes next: what a large site is made of takes a while to free.
    ///
    /// By then whoever holds them now has let go of them; a program that ends with its build leaves them to the system.
    ///
    /// - Parameter values: What nobody needs any more.
    static func release(_ values: some Sendable) {
        Task.detached(priority: .background) {
            try? await Task.sleep(for: .seconds(1))
            withExtendedLifetime(values) {}
        }
    }
}
