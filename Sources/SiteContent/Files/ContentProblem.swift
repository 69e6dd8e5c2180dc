public import SiteModel

/// What can be wrong with a file before its text is understood.
public enum ContentProblem: Problem, Hashable {
    case noRoot
    case noContentFolder
    case noDocuments
    case folderNamedAsDocument
    case notAFile
    case linkLeadsOut(target: String)
    case brokenLink
    case linkLoop
    case nameNotUTF8
    case nameHasControlCharacter
    case sameNameTwice
    case notAPlainFile
    case notAFolder
    case unreadable(reason: String)
    case tooLarge(byteCount: Int, limit: Int)
    case notUTF8
    case utf16
    case empty

    /// Each fails the build.
    public var severity: Severity { .error }

    /// What is wrong.
    public var message: Wording {
        switch self {
        case .noRoot: "there is no such folder"
        case .noContentFolder: "there is no folder `content`"
        case .noDocuments: "`content` has no documents"
        case .folderNamedAsDocument: "this is a folder, but its name is that of a document"
        case .notAFile: "this is neither a file nor a folder"
        case .linkLeadsOut(let target): "this symbolic link leads out of `content` to \(target)"
        case .brokenLink: "this symbolic link leads nowhere"
        case .linkLoop: "this symbolic link leads back to a folder that holds it"
        case .nameNotUTF8: "the file's name is not UTF-8"
        case .nameHasControlCharacter: "the file's name contains a control character"
        case .sameNameTwice: "two files have this name, once with composed and once with decomposed letters"
        case .notAPlainFile: "this must be a file"
        case .notAFolder: "this must be a folder"
        case .unreadable(let reason): "cannot be read: \(reason)"
        case .tooLarge(let byteCount, let limit): "the document has \(byteCount) bytes; the limit is \(limit)"
        case .notUTF8: "this is not UTF-8 text"
        case .utf16: "this is UTF-16 text, not UTF-8"
        case .empty: "the document is empty"
        }
    }

    /// How to mend it.
    public var hint: Wording? {
        switch self {
        case .noRoot: "name the folder that holds `content` with --root"
        case .noContentFolder: "run `site` in the folder that holds `content`, or name that folder with --root"
        case .noDocuments: "write a first one, such as content/posts/hello.md"
        case .folderNamedAsDocument: "rename the folder so that it does not end in .md"
        case .notAFile: "move it out of `content`"
        case .linkLeadsOut:
            "copy the file into `content`, or start the link's name with a dot to keep it out of the site"
        case .brokenLink, .linkLoop: "delete the link"
        case .nameNotUTF8, .nameHasControlCharacter: "rename the file"
        case .sameNameTwice: "delete or rename one of them"
        case .notAPlainFile, .notAFolder: "rename it, or delete it"
        case .unreadable: "give yourself the right to read it"
        case .tooLarge: "split the document, or raise `limits.documentBytes` in site.yml"
        case .notUTF8, .utf16: "save the file as UTF-8"
        case .empty: "write something in it, or delete it"
        }
    }
}
