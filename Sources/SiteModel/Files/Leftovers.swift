/// Files and folders that programs leave behind, and that nobody means to publish.
///
/// The guide lists them.
package enum Leftovers {
    /// The patterns by which they are known, besides `numbered` and what `LeftoverNames` knows.
    package static let patterns = [
        // Copies of editors, and what merges and patches leave.
        "*~", "#*#", "*.bkp", "*.rej", "*.wbk", "*.xlk", "*___jb_tmp___", "*___jb_old___",
        // Swap files and what is saved without being asked for.
        "*.swp", "*.swo", "*.swn", "*.swm", "*.swl", "*.kate-swp", "*.asv", "*.asd", "*.autosave",
        // Locks of office programs, unfinished downloads, and files that are not here yet.
        "~$*", "*.lck", "*.idlk", "*.laccdb", "*.dwl", "*.dwl2", "*.crdownload", "*.part", "*.partial", "*.filepart",
        "*.opdownload", "*.aria2", "*.icloud",
        // What systems and network drives put beside files.
        "Thumbs.db", "ehthumbs.db", "ehthumbs_vista.db", "*:encryptable", "*Zone.Identifier", "desktop.ini", "Icon\r",
        "__MACOSX", "$RECYCLE.BIN", "System Volume Information", "lost+found", "@eaDir", "#recycle",
        // What package managers and interpreters fill.
        "node_modules", "bower_components", "__pycache__",
    ]

    /// Extensions of copies, which programs and people also number: `글.md.bak`, `글.md.bak1`, `글.md.bak.2`.
    package static let numbered: Set<String> = ["bak", "backup", "old", "orig", "save", "tmp", "temp"]

    private static let rules = NameRules((patterns + numbered.map { "*." + $0 }).compactMap { try? PathPattern($0) })

    /// The pattern by which a name in lower case is known as that of a leftover.
    static func pattern(for name: String, isFolder: Bool, isEmpty: Bool) -> String? {
        if let pattern = rules.pattern(for: name, isFolder: isFolder) { return pattern }
        return LeftoverNames.pattern(for: name, isFolder: isFolder, isEmpty: isEmpty)
    }
}
