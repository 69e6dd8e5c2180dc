/// Files and folders that programs leave behind, and that nobody means to publish.
///
/// The guide lists them.
package enum Leftovers {
    /// The patterns by which they are known.
    package static let patterns = [
        // Copies of editors, and what merges and patches leave.
        "*~", "#*#", "*.bak", "*.backup", "*.old", "*.orig", "*.rej", "*.save", "*.tmp", "*.temp",
        // Swap files and what is saved without being asked for.
        "*.swp", "*.swo", "*.swn", "*.kate-swp", "*.asv", "*.autosave",
        // Locks of office programs, unfinished downloads, and conflicts of shared folders.
        "~$*", "*.lck", "*.crdownload", "*.part", "*.sync-conflict-*",
        // What systems and network drives put beside files.
        "Thumbs.db", "ehthumbs.db", "desktop.ini", "Icon\r", "__MACOSX", "$RECYCLE.BIN", "System Volume Information",
        "lost+found", "@eaDir", "#recycle",
        // What package managers and interpreters fill.
        "node_modules", "bower_components", "__pycache__",
    ]

    /// Vim tries whether it can write into a folder by a file of this name; a folder may well have a number for a name.
    package static let probe = "4913"

    private static let rules = NameRules(patterns.compactMap { try? PathPattern($0) })

    /// The pattern by which a name in lower case is known as that of a leftover.
    static func pattern(for name: String, isFolder: Bool) -> String? {
        if let pattern = rules.pattern(for: name, isFolder: isFolder) { return pattern }
        return !isFolder && name == probe ? probe : nil
    }
}
