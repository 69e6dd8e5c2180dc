import SiteContent
import SiteFiles
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
    case unreadableManifest(reason: Wording)
    case cannotWrite(path: String, reason: Wording)
    case cannotRead(path: String, reason: Wording)
    case interrupted(path: String, reason: Wording)
    case unusableList(ResultFile.Content, reason: Wording)
    case unwrittenList(ResultFile.Content, reason: Wording)
    case tooManyPreviews

    /// Each fails the build.
    public var severity: Severity { .error }

    /// What is wrong.
    public var message: Wording {
        switch self {
        case .refusedRoot:
            Wording("the output folder must not be the root of the file system", korean: "파일 시스템의 최상위 폴더에는 출력할 수 없습니다")
        case .refusedHome: Wording("the output folder must not be your home folder", korean: "홈 폴더에는 출력할 수 없습니다")
        case .overlapsSource(let folder):
            Wording("the output folder overlaps with `\(folder)`", korean: "출력 폴더가 `\(folder)` 폴더와 겹칩니다")
        case .notAFolder: Wording("the output is a file, not a folder", korean: "출력할 곳이 폴더가 아니라 파일입니다")
        case .brokenLink:
            Wording("the output is a symbolic link that leads nowhere", korean: "출력할 곳이 심볼릭 링크인데 가리키는 곳에 아무것도 없습니다")
        case .foreignFolder(let example):
            Wording(
                "the output folder holds files that `site` did not make, such as \(example)",
                korean: "출력 폴더에 `site`가 만들지 않은 파일이 있습니다. 예: \(example)")
        case .foreignFile(let path):
            Wording(
                "\(path) would be overwritten, but `site` did not make it",
                korean: "\(path) 파일을 덮어쓰게 되는데, `site`가 만든 파일이 아닙니다")
        case .foreignFolderInPlaceOfFile(let path):
            Wording(
                "\(path) must be a file, but is a folder with files that `site` did not make",
                korean: "\(path) 자리에는 파일이 와야 하는데, `site`가 만들지 않은 파일이 든 폴더입니다")
        case .linkInPlaceOfFolder(let path):
            Wording("\(path) must be a folder, but is a symbolic link", korean: "\(path) 자리에는 폴더가 와야 하는데, 심볼릭 링크입니다")
        case .unreadableManifest(let reason):
            Wording(
                "the list of files that `site` made cannot be read: \(reason.english)",
                korean: "`site`가 만든 파일의 목록을 읽을 수 없습니다: \(reason.korean)")
        case .damagedManifest:
            Wording("the list of files that `site` made is damaged", korean: "`site`가 만든 파일의 목록이 손상되었습니다")
        case .cannotWrite(let path, let reason):
            Wording("cannot write \(path): \(reason.english)", korean: "\(path)에 쓸 수 없습니다: \(reason.korean)")
        case .cannotRead(let path, let reason):
            Wording("cannot read \(path): \(reason.english)", korean: "\(path)에서 읽을 수 없습니다: \(reason.korean)")
        case .unusableList(let content, let reason):
            Wording(
                "\(content.name.english) cannot be written here: \(reason.english)",
                korean: "여기에는 \(content.name.korean)을 쓸 수 없습니다: \(reason.korean)")
        case .unwrittenList(let content, let reason):
            Wording(
                "\(content.name.english) could not be written: \(reason.english)",
                korean: "\(content.name.korean)을 쓰지 못했습니다: \(reason.korean)")
        case .tooManyPreviews:
            Wording("too many previews of this site are running", korean: "이 사이트의 미리 보기가 너무 많이 떠 있습니다")
        case .interrupted(let path, let reason):
            Wording(
                "cannot move \(path) into place: \(reason.english)",
                korean: "\(path) 파일을 제자리에 놓을 수 없습니다: \(reason.korean)")
        }
    }

    /// How to fix it.
    public var hint: Wording? {
        switch self {
        case .unusableList(let content, _):
            Wording(
                "name another file with \(content.option)",
                korean: "\(content.option)로 다른 파일을 지정하세요")
        case .unwrittenList(.searchEntries, _):
            Wording("make room for it, and build again", korean: "자리를 마련하고 다시 빌드하세요")
        case .unwrittenList(.changes, _):
            Wording(
                "compare the output folder itself: the next build will not list these changes again",
                korean: "출력 폴더를 직접 비교하세요. 다음 빌드의 목록에는 이번에 바뀐 파일이 나오지 않습니다")
        case .refusedRoot, .refusedHome, .overlapsSource, .notAFolder:
            Wording("name another folder with --output", korean: "--output으로 다른 폴더를 지정하세요")
        case .brokenLink:
            Wording("delete the link, or make the folder that it names", korean: "링크를 지우거나, 링크가 가리키는 폴더를 만드세요")
        case .foreignFolder:
            Wording(
                """
                name an empty folder with --output, or accept this one with --force; other files stay where they are \
                unless a page takes their place
                """,
                korean: """
                    --output으로 빈 폴더를 지정하거나, --force를 붙여 이 폴더에 쓰게 하세요. 다른 파일은 페이지와 자리가 \
                    겹치지 않으면 그대로 남습니다
                    """)
        case .foreignFile:
            Wording(
                "move it into `content`, from where it is copied, or overwrite it with --force",
                korean: "`content` 폴더로 옮기면 거기서 복사됩니다. 덮어쓰려면 --force를 붙이세요")
        case .foreignFolderInPlaceOfFile: Wording("move the folder somewhere else", korean: "폴더를 다른 곳으로 옮기세요")
        case .linkInPlaceOfFolder:
            Wording("delete the link; builds never write through links", korean: "링크를 지우세요. 빌드는 링크 너머에 쓰지 않습니다")
        case .unreadableManifest, .cannotRead: Wording("give yourself permission to read it", korean: "읽기 권한을 주세요")
        case .interrupted:
            Wording(
                "some files are new and some old; fix the cause and build again to finish",
                korean: "새 파일과 옛 파일이 섞여 있습니다. 원인을 고치고 다시 빌드하면 마저 끝냅니다")
        case .tooManyPreviews: Wording("stop some of them", korean: "몇 개를 끝내세요")
        case .damagedManifest:
            Wording(
                "empty the folder, or use --force, which treats everything in it as not made by `site`",
                korean: "폴더를 비우거나, --force를 붙여 안에 든 것을 모두 `site`가 만들지 않은 파일로 받아들이게 하세요")
        case .cannotWrite:
            Wording(
                """
                the folder is as the last build left it; make room or give yourself permission to write there, and \
                build again
                """, korean: "폴더는 지난 빌드 그대로입니다. 공간을 마련하거나 쓰기 권한을 준 뒤 다시 빌드하세요")
        }
    }
}

extension Diagnostic {
    /// Whether the problem may go away without a change of the sources, for example when a disk has room again.
    public var mayPass: Bool {
        switch problem {
        case is OutputProblem, SystemProblem.noOpenFiles, ContentProblem.unreadable, BuildProblem.contentKeepsChanging:
            true
        default: false
        }
    }
}

extension DiskError {
    var problem: any Problem {
        if isOutOfOpenFiles { return SystemProblem.noOpenFiles }
        return isReading
            ? OutputProblem.cannotRead(path: path, reason: reason)
            : OutputProblem.cannotWrite(path: path, reason: reason)
    }
}
