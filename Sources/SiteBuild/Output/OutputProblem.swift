public import SiteModel

/// What can be wrong with the output folder or the disk.
public enum OutputProblem: Problem, Hashable {
    case refusedRoot
    case refusedHome
    case overlapsSource(folder: String)
    case notAFolder
    case brokenLink
    case foreignFolder(example: String)
    case foreignFile(path: String)
    case foreignFolderInPlaceOfFile(path: String)
    case linkInPlaceOfFolder(path: String)
    case damagedManifest
    case unreadableManifest(reason: String)
    case cannotWrite(path: String, reason: String)
    case cannotRead(path: String, reason: String)
    case interrupted(path: String, reason: String)
    case unusableList(reason: String)
    case unwrittenList(reason: String)
    case tooManyPreviews

    /// Each fails the build.
    public var severity: Severity { .error }

    /// What is wrong.
    public var message: Wording {
        switch self {
        case .refusedRoot: "the output folder may not be the root of the file system"
        case .refusedHome: "the output folder may not be your home folder"
        case .overlapsSource(let folder): "the output folder is, holds or lies in `\(folder)`"
        case .notAFolder: "the output is a file, not a folder"
        case .brokenLink: "the output is a symbolic link that leads nowhere"
        case .foreignFolder(let example): "the output folder holds files that `site` did not make, such as \(example)"
        case .foreignFile(let path): "\(path) would be overwritten, but `site` did not make it"
        case .foreignFolderInPlaceOfFile(let path):
            "\(path) must be a file, but is a folder with files that `site` did not make"
        case .linkInPlaceOfFolder(let path): "\(path) must be a folder, but is a symbolic link"
        case .unreadableManifest(let reason): "the list of files that `site` made cannot be read: \(reason)"
        case .damagedManifest: "the list of files that `site` made is damaged"
        case .cannotWrite(let path, let reason): "cannot write \(path): \(reason)"
        case .cannotRead(let path, let reason): "cannot read \(path): \(reason)"
        case .unusableList(let reason): "the list of changes cannot be written here: \(reason)"
        case .unwrittenList(let reason): "the list of changes could not be written: \(reason)"
        case .tooManyPreviews: "too many previews of this site run at once"
        case .interrupted(let path, let reason): "cannot bring \(path) into place: \(reason)"
        }
    }

    /// How to mend it.
    public var hint: Wording? {
        switch self {
        case .unusableList: "name another file with --list-changed"
        case .unwrittenList: "compare the output folder itself: the next build will not list these changes again"
        case .refusedRoot, .refusedHome, .overlapsSource, .notAFolder: "name another folder with --output"
        case .brokenLink: "delete the link, or make the folder that it names"
        case .foreignFolder:
            """
            name an empty folder with --output, or accept this one with --force; files of other \
            origin stay where they are unless a page takes their place
            """
        case .foreignFile: "move it into `content`, from where it is copied, or overwrite it with --force"
        case .foreignFolderInPlaceOfFile: "move the folder away"
        case .linkInPlaceOfFolder: "delete the link; a build never writes behind one"
        case .unreadableManifest: "give yourself the right to read it"
        case .interrupted: "some files are new and some old; mend the cause and build again, which finishes the work"
        case .tooManyPreviews: "end some of them"
        case .damagedManifest: "empty the folder, or accept all that is in it as foreign with --force"
        case .cannotRead: "give yourself the right to read it"
        case .cannotWrite:
            """
            the folder is as the last build left it; make room or give yourself the right to write there, and build \
            again
            """
        }
    }
}
