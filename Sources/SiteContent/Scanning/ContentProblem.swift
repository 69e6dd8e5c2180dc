public import SiteModel

/// What can be wrong with a file before its text is understood.
public enum ContentProblem: Problem, Hashable {
    case noRoot
    case noContentFolder
    case noDocuments
    case folderNamedAsDocument
    case notAFile(in: String)
    case linkLeadsOut(of: String, target: String)
    case linkLeadsOutOfBlog(target: String)
    case brokenLink
    case linkLoop
    case tooManyLinks
    case nameNotUTF8
    case nameHasControlCharacter
    case sameNameTwice
    case notAPlainFile
    case notAFolder
    case unreadable(reason: Wording)
    case tooLarge(byteCount: Int, limit: Int)
    /// A file that is no document.
    case fileTooLarge(byteCount: Int, limit: Int)
    case templatesTooLarge(limit: Int)
    case notUTF8
    case utf16
    case empty
    /// A copy that a program left where two changes met; `path` is its own, from the site's root.
    case conflictCopy(path: String)

    /// Each fails the build, but for a copy that is left out.
    public var severity: Severity {
        switch self {
        case .conflictCopy: .warning
        case .noRoot, .noContentFolder, .noDocuments, .folderNamedAsDocument, .notAFile, .linkLeadsOut,
            .linkLeadsOutOfBlog, .brokenLink,
            .tooManyLinks, .linkLoop, .nameNotUTF8, .nameHasControlCharacter, .sameNameTwice, .notAPlainFile,
            .notAFolder, .unreadable,
            .tooLarge, .fileTooLarge, .templatesTooLarge, .notUTF8, .utf16, .empty:
            .error
        }
    }

    /// What is wrong.
    public var message: Wording {
        switch self {
        case .noRoot: Wording("there is no such folder", korean: "그런 폴더가 없습니다")
        case .noContentFolder: Wording("there is no folder `content`", korean: "`content` 폴더가 없습니다")
        case .noDocuments: Wording("`content` has no documents", korean: "`content` 폴더에 글이 없습니다")
        case .folderNamedAsDocument:
            Wording("this is a folder, but its name is that of a document", korean: "폴더인데 이름은 글처럼 .md로 끝납니다")
        case .notAFile: Wording("this is neither a file nor a folder", korean: "파일도 폴더도 아닙니다")
        case .linkLeadsOut(let folder, let target):
            Wording(
                "this symbolic link leads out of `\(folder)` to \(target)",
                korean: "심볼릭 링크가 `\(folder)` 폴더 밖을 가리킵니다: \(target)")
        case .linkLeadsOutOfBlog(let target):
            Wording(
                "this symbolic link leads out of the blog's folder to \(target)",
                korean: "심볼릭 링크가 블로그 폴더 밖을 가리킵니다: \(target)")
        case .brokenLink: Wording("this symbolic link leads nowhere", korean: "심볼릭 링크가 가리키는 곳에 아무것도 없습니다")
        case .linkLoop:
            Wording("this symbolic link leads back to a folder that holds it", korean: "심볼릭 링크가 자신이 든 폴더를 가리킵니다")
        case .tooManyLinks:
            Wording("too many folders are reached through symbolic links", korean: "심볼릭 링크로 이어진 폴더가 너무 많습니다")
        case .nameNotUTF8: Wording("the file's name is not UTF-8", korean: "파일 이름이 UTF-8이 아닙니다")
        case .nameHasControlCharacter:
            Wording("the file's name contains a control character", korean: "파일 이름에 제어 문자가 있습니다")
        case .sameNameTwice:
            Wording(
                "two files have this name, once with composed and once with decomposed letters",
                korean: "이름이 같은 파일이 둘입니다. 하나는 한글을 완성형(NFC)으로, 하나는 자모로 풀어(NFD) 썼습니다")
        case .notAPlainFile: Wording("this must be a file", korean: "파일이어야 합니다")
        case .notAFolder: Wording("this must be a folder", korean: "폴더여야 합니다")
        case .unreadable(let reason):
            Wording("cannot be read: \(reason.english)", korean: "읽을 수 없습니다: \(reason.korean)")
        case .tooLarge(let byteCount, let limit):
            Wording(
                "the document has \(byteCount) bytes; the limit is \(limit)",
                korean: "글이 \(byteCount)바이트입니다. 한도는 \(limit)바이트입니다")
        case .fileTooLarge(let byteCount, let limit):
            Wording(
                "the file has \(byteCount) bytes; the limit is \(limit)",
                korean: "파일이 \(byteCount)바이트입니다. 한도는 \(limit)바이트입니다")
        case .templatesTooLarge(let limit):
            Wording(
                "all templates together have more than \(limit) bytes",
                korean: "템플릿을 모두 합쳐 \(limit)바이트를 넘습니다")
        case .notUTF8: Wording("this is not UTF-8 text", korean: "UTF-8 텍스트가 아닙니다")
        case .utf16: Wording("this is UTF-16 text, not UTF-8", korean: "UTF-8이 아니라 UTF-16 텍스트입니다")
        case .empty: Wording("the document is empty", korean: "글이 비어 있습니다")
        case .conflictCopy:
            Wording(
                "this is a copy left by conflicting changes, and is not published",
                korean: "바뀐 내용이 충돌해 생긴 사본이라 공개하지 않습니다")
        }
    }

    /// How to fix it.
    public var hint: Wording? {
        switch self {
        case .noRoot:
            Wording("name the folder that holds `content` with --root", korean: "--root로 `content`가 있는 폴더를 지정하세요")
        case .noContentFolder:
            Wording(
                "run `site` in the folder that holds `content`, name it with --root, or make a blog with `site init`",
                korean: "`content`가 있는 폴더에서 실행하거나 --root로 그 폴더를 지정하세요. 새 블로그는 `site init`으로 만드세요")
        case .noDocuments:
            Wording("write a first one, such as content/posts/hello.md", korean: "content/posts/hello.md처럼 첫 글을 쓰세요")
        case .folderNamedAsDocument:
            Wording("rename the folder so that it does not end in .md", korean: "폴더 이름이 .md로 끝나지 않게 바꾸세요")
        case .notAFile(let folder): Wording("move it out of `\(folder)`", korean: "`\(folder)` 밖으로 옮기세요")
        case .linkLeadsOut(let folder, _):
            Wording(
                "copy the file into `\(folder)`, or start the link's name with a dot to keep it out of the site",
                korean: "파일을 `\(folder)` 안으로 복사하거나, 링크 이름을 점으로 시작해 사이트에서 빼세요")
        case .linkLeadsOutOfBlog:
            Wording(
                "move what it leads to here, in place of the link; a link to it may take its place there",
                korean: "링크가 가리키는 것을 링크 자리로 옮기세요. 원래 자리에 여기를 가리키는 링크를 두어도 됩니다")
        case .brokenLink, .linkLoop, .tooManyLinks: Wording("delete the link", korean: "링크를 지우세요")
        case .nameNotUTF8, .nameHasControlCharacter: Wording("rename the file", korean: "파일 이름을 바꾸세요")
        case .sameNameTwice: Wording("delete or rename one of them", korean: "하나를 지우거나 이름을 바꾸세요")
        case .notAPlainFile, .notAFolder: Wording("rename it, or delete it", korean: "이름을 바꾸거나 지우세요")
        case .unreadable: Wording("give yourself permission to read it", korean: "읽기 권한을 주세요")
        case .tooLarge:
            Wording(
                "split the document, or raise `limits.documentBytes` in site.yml",
                korean: "글을 나누거나, site.yml의 `limits.documentBytes` 값을 늘리세요")
        case .fileTooLarge, .templatesTooLarge: Wording("delete what is not needed", korean: "필요 없는 것을 지우세요")
        case .notUTF8, .utf16: Wording("save the file as UTF-8", korean: "파일을 UTF-8로 저장하세요")
        case .empty: Wording("write something in it, or delete it", korean: "내용을 쓰거나 파일을 지우세요")
        case .conflictCopy(let path):
            Wording(
                "keep what you need of it and delete it, or write `include: [\(Self.pattern(path))]` in site.yml to publish it",
                korean: "필요한 내용을 옮기고 지우세요. 공개하려면 site.yml에 `include: [\(Self.pattern(path))]`라고 쓰세요")
        }
    }

    /// A path as an item of `include: […]`.
    private static func pattern(_ path: String) -> String {
        YAMLWriter.listItem(String(path.dropFirst("content".count)))
    }
}
