public import SiteCheck
public import SiteModel

/// What can be fixed in a site with certainty.
public struct FixPlan: Sendable {
    /// Files whose text changes, by path.
    public let edits: [Edit]
    /// Files and folders that are renamed, the content of a folder before the folder.
    public let renamings: [Renaming]

    /// What a check has found in the site as it is.
    public let findings: Result<CheckReport, DiagnosedError>
    /// Why some files were not read to their end.
    public let failures: [Diagnostic]

    /// Whether there is nothing to fix.
    public var isEmpty: Bool { edits.isEmpty && renamings.isEmpty }

    /// A file whose text changes line by line; lines are removed only at its start.
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

/// What became of the changes of a plan.
public struct FixOutcome: Sendable {
    /// How many files and folders were changed.
    public private(set) var fixedCount = 0
    /// Why the others were not.
    public private(set) var failures: [Diagnostic] = []

    /// An outcome without changes.
    public init() {}

    /// Makes one change, and notes how it went.
    mutating func note(_ change: () throws(DiagnosedError) -> Void) {
        do throws(DiagnosedError) {
            try change()
            fixedCount += 1
        } catch {
            failures += error.diagnostics
        }
    }
}
