public import SiteModel

/// What an import writes, and what it leaves alone.
public struct ImportPlan: Sendable {
    /// Whose blog it is.
    public let generator: Generator
    /// The file or folder by which it was recognised; `nil` if it was said.
    public let sign: String?
    /// The documents, by the paths at which they are written.
    public let documents: [Document]
    /// The other files, by the paths at which they are written.
    public let files: [File]
    /// The settings to write; `nil` if the site has a `site.yml`.
    public let settings: String?
    /// What is left alone and left out, in reading order.
    public let remarks: [Diagnostic]
    /// How many documents are in another language than most.
    public let translationCount: Int
    /// How many files belong to the generator or its theme.
    public let ignoredCount: Int
    let folder: ForeignFolder
    let root: String

    /// A document.
    public struct Document: Sendable {
        /// The path from the blog's folder.
        public let source: String
        /// The path from the site's root.
        public let destination: String
        /// The file as it is.
        public let old: [UInt8]
        /// The file as it is written.
        public let new: [UInt8]
    }

    /// A file that is copied as it is.
    public struct File: Sendable {
        /// The path from the blog's folder.
        public let source: String
        /// The path from the site's root.
        public let destination: String
    }
}

/// What an import wrote.
public struct ImportOutcome: Sendable {
    /// How many documents were written.
    public internal(set) var documentCount = 0
    /// How many other files were written.
    public internal(set) var fileCount = 0
    /// How many files were there already, with the same content.
    public internal(set) var presentCount = 0
    /// Whether the settings were written.
    public internal(set) var hasWrittenSettings = false
    /// Why the others were not.
    public internal(set) var failures: [Diagnostic] = []
}
