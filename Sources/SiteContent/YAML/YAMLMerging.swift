/// Puts what merge keys (`<<: *defaults`) name into the mapping, as Jekyll and Hugo do.
///
/// https://yaml.org/type/merge.html
enum YAMLMerging {
    /// The entries of a mapping with those that it takes from others, which come last and replace none.
    static func merged(_ entries: [YAMLEntry]) -> [YAMLEntry] {
        guard entries.contains(where: isMerge) else { return entries }
        var merged = entries.filter { !isMerge($0) }
        var names = Set(merged.map(\.name))
        for entry in entries where isMerge(entry) {
            for other in sources(of: entry.value) where names.insert(other.name).inserted { merged.append(other) }
        }
        return merged
    }

    private static func isMerge(_ entry: YAMLEntry) -> Bool {
        entry.name == "<<" && (entry.key.scalar?.isPlain ?? false) && entry.value.holdsMapping
    }

    private static func sources(of value: YAMLNode) -> [YAMLEntry] {
        switch value.content {
        case .scalar: []
        case .sequence(let items): items.flatMap(sources)
        case .mapping(let entries): self.merged(entries)
        }
    }
}
