/// Recognises addresses of other sites that lack their `https://`, so that browsers look for them in this one.
enum ForgottenScheme {
    /// The address as it was probably meant.
    ///
    /// - Parameter written: A link that leads nowhere.
    /// - Returns: The address with a scheme; `nil` for one that does not start with the name of a host.
    static func mended(_ written: String) -> String? {
        let host = written.prefix { !"/?#:".contains($0) }
        let port = written.dropFirst(host.count).prefix { !"/?#".contains($0) }
        let labels = host.lowercased().split(separator: ".", omittingEmptySubsequences: false)
        guard let first = labels.first, let last = labels.last, labels.count > 1, labels.allSatisfy(isLabel),
            port.dropFirst().allSatisfy(\.isNumber),
            first == "www" || endings.contains(String(last))
        else { return nil }
        return "https://" + written
    }

    private static func isLabel(_ text: Substring) -> Bool {
        !text.isEmpty && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
    }

    /// Ends of host names that Korean writers link to, and that files of a blog hardly have.
    private static let endings = Set(
        """
        com net org kr 한국 io ai dev co me edu gov info biz jp cn tw us uk eu de fr tv blog tech news cloud wiki xyz
        """.split(separator: " ").map(String.init))
}
