import SiteModel

/// What Hugo's settings keep out of a blog: `ignoreFiles`, and the patterns of mounts.
///
/// https://gohugo.io/configuration/all/#ignorefiles and https://gohugo.io/configuration/module/#mounts
struct HugoIgnoredFiles: Sendable {
    /// A folder of content with the files in it that count.
    private struct Mount: Sendable {
        let folder: String
        let included: [ShellPattern]
        let excluded: [ShellPattern]

        func leavesOut(_ path: String) -> Bool {
            guard path.hasPrefix(folder + "/") else { return false }
            let rest = String(path.dropFirst(folder.count + 1))
            return excluded.contains { $0.matches(rest) }
                || !included.isEmpty && !included.contains { $0.matches(rest) }
        }
    }

    private let expressions: [String]
    private let mounts: [Mount]
    /// The expressions that are not understood.
    let unread: [String]

    init(_ configuration: FrontMatterValue) {
        let written = (configuration["ignoreFiles"] ?? configuration["ignorefiles"])?.texts ?? []
        expressions = written.filter { (try? Regex($0)) != nil }
        unread = written.filter { (try? Regex($0)) == nil }
        guard case .list(let items)? = configuration["module.mounts"] else {
            mounts = []
            return
        }
        mounts = items.compactMap { item in
            guard let source = item["source"]?.text, item["target"]?.text?.hasPrefix("content") == true else {
                return nil
            }
            func patterns(_ key: String) -> [ShellPattern] {
                (item[key]?.texts ?? []).map { ShellPattern(String($0.drop { $0 == "/" }), reach: .names) }
            }
            return Mount(
                folder: source.split(separator: "/").joined(separator: "/"), included: patterns("includeFiles"),
                excluded: patterns("excludeFiles"))
        }
    }

    /// Whether Hugo passes over a file of content.
    func contains(_ path: String) -> Bool {
        // Hugo compares expressions with the whole path on the disk.
        expressions.contains { expression in (try? Regex(expression)).map { ("/" + path).contains($0) } ?? false }
            || mounts.contains { $0.leavesOut(path) }
    }
}
