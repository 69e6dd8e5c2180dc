public import SiteModel

/// What can be mended in a site with certainty.
public struct MendPlan: Sendable {
    /// Files whose text changes, by path.
    public let edits: [Edit]
    /// Files and folders that get another name, what lies in a folder before the folder.
    public let renamings: [Renaming]

    /// What a check has found in the site as it is.
    public let findings: Result<CheckReport, DiagnosedError>
    /// Why some files were not looked through to their end.
    public let failures: [Diagnostic]

    /// Whether there is nothing to mend.
    public var isEmpty: Bool { edits.isEmpty && renamings.isEmpty }

    /// A file whose text changes; line for line, so that both texts have as many.
    public struct Edit: Sendable {
        /// The path from the site's root.
        public let path: String
        /// The file as it is.
        public let old: [UInt8]
        /// The file as it should be.
        public let new: [UInt8]
        /// Where it is on disk, with every link followed.
        let location: String
    }

    /// A name on disk that is brought to NFC.
    public struct Renaming: Sendable {
        /// The path from the site's root, in NFC.
        public let path: String
        /// Where it is on disk.
        let oldLocation: String
        /// Where it will be.
        let newLocation: String
    }
}
