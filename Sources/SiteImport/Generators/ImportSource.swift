import SiteModel

/// What is known of a generator: how to tell its blogs, where their files go, and how to rewrite their documents.
///
/// A new generator is a case of `Generator` and one of these.
protocol ImportSource: Sendable {
    /// The file or folder that shows a blog of the generator; `exists` says what there is in the blog's folder.
    static func sign(where exists: (String) -> Bool) -> String?

    /// The folders at the top that hold nothing of the blog.
    static var ignoredFolders: Set<String> { get }

    /// Reads the blog's settings.
    init(_ folder: ForeignFolder)

    /// What the blog's settings say.
    var settings: ForeignSettings { get }

    /// What the settings say that is not understood.
    var remarks: [Diagnostic] { get }

    /// What is left in bodies that only the generator understands.
    var leftMarkup: [LeftMarkup.Syntax] { get }

    /// Where a file of the blog goes.
    func place(of path: String) -> Placement

    /// Brings the front matter to our names, and says whether the document is imported.
    func rewriteHead(_ document: inout ForeignDocument) -> HeadOutcome

    /// The path at which the blog published a document; `nil` where that is not known.
    func formerAddress(of document: ForeignDocument) -> FormerAddress?

    /// Rewrites the body, once the addresses of all documents are known.
    func rewriteBody(_ document: inout ForeignDocument, among documents: DocumentIndex)
}

extension ImportSource {
    var remarks: [Diagnostic] { [] }
}

/// Where a file of a blog goes.
enum Placement: Sendable, Equatable {
    /// A document, to a path below `content/`, in a language that is not the blog's main one if it names one.
    case document(String, language: String? = nil)
    /// A file to a path below `content/`.
    case copy(String)
    /// A file that is copied only if a document names it.
    case copyIfNamed(String)
    /// Nowhere, and it is said why.
    case leave(ImportProblem)
    /// Nowhere: it belongs to the generator or its theme.
    case ignore
}

/// What becomes of a document by its front matter.
enum HeadOutcome: Sendable {
    case imported
    /// It is left out, and it is said why.
    case left(ImportProblem)
    /// It is not a document.
    case ignored
}

/// Where a blog published a document.
enum FormerAddress: Sendable, Equatable {
    /// The path from the site's root.
    case path(String)
    /// A pattern that cannot be followed.
    case unknown(String)
}
