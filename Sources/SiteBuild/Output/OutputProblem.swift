public import SiteModel

/// What can be wrong with the output folder or the disk.
public enum OutputProblem: Problem, Hashable {
    case refusedRoot
    case refusedHome
    case overlapsSource(folder: String)
    case notAFolder
    case foreignFolder(example: String)
    case foreignFile(path: String)
    case damagedManifest
    case inUse
    case cannotWrite(path: String, reason: String)
    case cannotRead(path: String, reason: String)

    /// Each fails the build.
    public var severity: Severity { .error }

    /// What is wrong.
    public var message: String {
        switch self {
        case .refusedRoot: "the output folder may not be the root of the file system"
        case .refusedHome: "the output folder may not be your home folder"
        case .overlapsSource(let folder): "the output folder is, holds or lies in `\(folder)`"
        case .notAFolder: "the output is a file, not a folder"
        case .foreignFolder(let example): "the output folder holds files that `site` did not make, such as \(example)"
        case .foreignFile(let path): "\(path) would be overwritten, but `site` did not make it"
        case .damagedManifest: "the list of files that `site` made is damaged"
        case .inUse: "another build is writing to the output folder"
        case .cannotWrite(let path, let reason): "cannot write \(path): \(reason)"
        case .cannotRead(let path, let reason): "cannot read \(path): \(reason)"
        }
    }

    /// How to mend it.
    public var hint: String? {
        switch self {
        case .refusedRoot, .refusedHome, .overlapsSource, .notAFolder: "name another folder with --output"
        case .foreignFolder:
            "name an empty folder with --output, or accept this one with --force; files of other "
                + "origin stay where they are unless a page takes their place"
        case .foreignFile: "move it into `content`, from where it is copied, or overwrite it with --force"
        case .damagedManifest: "empty the folder, or accept all that is in it as foreign with --force"
        case .inUse: "wait for it to end"
        case .cannotWrite, .cannotRead:
            "the folder is as the last build left it; make room or give yourself the "
                + "right to write there, and build again"
        }
    }
}
