public import SiteModel

/// What an import cannot do, leaves alone, or leaves out.
public enum ImportProblem: Problem, Hashable {
    case noFolder
    case notAFolder
    case overlaps
    case unknownGenerator
    case nothingFound(Generator)

    case nameNotUTF8
    case link
    case notAFile
    case unreadable(reason: Wording)
    case tooLarge(byteCount: Int, limit: Int)
    case notUTF8
    case unreadTOML(line: Int)
    case unreadPattern(String)
    case exists
    case cannotWrite(reason: Wording)

    case liquidTag(String)
    case expression(String)
    case shortcode(String)
    case component(String)
    case query(String)
    case otherLanguage(String)
    case onlyLayout
    case excluded
    case unpublished
    case drawing
    case notMarkdown
    case noFrontMatter
    case download
    case addressUnknown(String)
    case addressLost(String)

    /// Errors stop the import, warnings concern files that are not imported, and notes what is left to do.
    public var severity: Severity {
        switch self {
        case .noFolder, .notAFolder, .overlaps, .unknownGenerator, .nothingFound, .cannotWrite: .error
        case .nameNotUTF8, .link, .notAFile, .unreadable, .tooLarge, .notUTF8, .unreadTOML, .unreadPattern, .exists:
            .warning
        case .liquidTag, .expression, .shortcode, .component, .query, .otherLanguage, .onlyLayout, .excluded,
            .unpublished, .drawing, .notMarkdown, .noFrontMatter, .download, .addressUnknown, .addressLost:
            .note
        }
    }

    /// What is wrong, or left.
    public var message: Wording {
        switch self {
        case .noFolder: Wording("there is no such folder", korean: "그런 폴더가 없습니다")
        case .notAFolder: Wording("this is not a folder", korean: "폴더가 아닙니다")
        case .overlaps:
            Wording(
                "the blog to import and the folder to write into overlap", korean: "가져올 블로그와 쓸 폴더가 겹칩니다")
        case .unknownGenerator:
            Wording(
                "this is not a blog of Jekyll, Hugo or AstroPaper, nor an Obsidian vault",
                korean: "Jekyll, Hugo, AstroPaper 블로그도 Obsidian 보관함도 아닙니다")
        case .nothingFound(let generator):
            Wording("there are no documents of \(generator.name) in it", korean: "\(generator.name) 글이 없습니다")
        case .nameNotUTF8: Wording("left out: the name is not UTF-8", korean: "뺐습니다: 이름이 UTF-8이 아닙니다")
        case .link: Wording("left out: this is a symbolic link", korean: "뺐습니다: 심볼릭 링크입니다")
        case .notAFile: Wording("left out: this is neither a file nor a folder", korean: "뺐습니다: 파일도 폴더도 아닙니다")
        case .unreadable(let reason):
            Wording("left out: it cannot be read: \(reason.english)", korean: "뺐습니다: 읽을 수 없습니다: \(reason.korean)")
        case .tooLarge(let byteCount, let limit):
            Wording(
                "left out: it has \(byteCount) bytes; the limit is \(limit)",
                korean: "뺐습니다: \(byteCount)바이트입니다. 한도는 \(limit)바이트입니다")
        case .notUTF8: Wording("left out: this is not UTF-8 text", korean: "뺐습니다: UTF-8 텍스트가 아닙니다")
        case .unreadTOML:
            Wording("left out: this line of TOML is not understood", korean: "뺐습니다: TOML의 이 줄을 이해하지 못했습니다")
        case .unreadPattern(let pattern):
            Wording(
                "the pattern ‘\(pattern)’ of `ignoreFiles` is not understood, so it leaves no file out",
                korean: "`ignoreFiles`의 ‘\(pattern)’ 패턴을 이해하지 못해, 이 패턴으로 빠지는 파일이 없습니다")
        case .exists:
            Wording(
                "left out: a file that differs is already there", korean: "뺐습니다: 내용이 다른 파일이 이미 있습니다")
        case .cannotWrite(let reason):
            Wording("cannot be written: \(reason.english)", korean: "쓸 수 없습니다: \(reason.korean)")
        case .liquidTag(let name):
            Wording(
                "the Liquid tag `\(name)` is left as it is",
                korean: "Liquid 태그 `\(name)`\(KoreanParticle.object.form(after: name)) 그대로 두었습니다")
        case .expression(let name):
            Wording(
                "the expression `\(name)` is left as it is",
                korean: "식 `\(name)`\(KoreanParticle.object.form(after: name)) 그대로 두었습니다")
        case .shortcode(let name):
            Wording(
                "the shortcode `\(name)` is left as it is",
                korean: "숏코드 `\(name)`\(KoreanParticle.object.form(after: name)) 그대로 두었습니다")
        case .component(let name):
            Wording(
                "the component `\(name)` is left as it is",
                korean: "컴포넌트 `\(name)`\(KoreanParticle.object.form(after: name)) 그대로 두었습니다")
        case .query(let name):
            Wording("the code of the plugin `\(name)` is left as it is", korean: "플러그인 `\(name)`의 코드를 그대로 두었습니다")
        case .otherLanguage(let code):
            Wording(
                "left out: it is in the language `\(code)`; a site is in Korean or English",
                korean: "뺐습니다: 언어가 `\(code)`입니다. 사이트는 한국어나 영어입니다")
        case .onlyLayout:
            Wording("left out: it only calls a layout", korean: "뺐습니다: 레이아웃을 부르기만 합니다")
        case .excluded:
            Wording("left out: the settings of the blog exclude it", korean: "뺐습니다: 블로그의 설정이 제외한 파일입니다")
        case .unpublished:
            Wording(
                "left out: other notes of the vault ask to be published, and this one does not",
                korean: "뺐습니다: 보관함의 다른 노트와 달리 공개하라는 말이 없습니다")
        case .drawing: Wording("left out: this is a drawing of Excalidraw", korean: "뺐습니다: Excalidraw 그림입니다")
        case .notMarkdown: Wording("left out: this document is not Markdown", korean: "뺐습니다: 마크다운으로 쓴 글이 아닙니다")
        case .download:
            Wording(
                "left out: this Markdown is a file of the blog, and would be a document here",
                korean: "뺐습니다: 블로그가 파일 그대로 싣던 마크다운입니다. 여기서는 글이 됩니다")
        case .noFrontMatter:
            Wording(
                "left out: it has no front matter, without which Jekyll does not publish a post",
                korean: "뺐습니다: 머리말이 없습니다. Jekyll은 머리말이 없는 글을 싣지 않습니다")
        case .addressUnknown(let pattern):
            Wording(
                "the former address is not known: `\(pattern)` depends on more than the document",
                korean: "예전 주소를 알 수 없습니다. `\(pattern)` 모양은 글만 보아서는 정해지지 않습니다")
        case .addressLost(let address):
            Wording(
                "the former address \(address) is not kept: it belongs to another document now",
                korean: "예전 주소 \(address)를 지키지 못했습니다. 이제 다른 글의 주소입니다")
        }
    }

    /// What to do about it.
    public var hint: Wording? {
        switch self {
        case .noFolder, .notAFolder:
            Wording("name the folder that holds the whole blog", korean: "블로그 전체가 든 폴더를 지정하세요")
        case .overlaps:
            Wording(
                "make a folder for the new site, such as with `site init blog`, and name it with --root",
                korean: "`site init blog`처럼 새 사이트의 폴더를 만들고 --root로 지정하세요")
        case .unknownGenerator:
            Wording(
                "name the folder that holds `_config.yml`, `hugo.toml`, `astro.config.mjs` or `.obsidian`, or say what it is with --from",
                korean: "`_config.yml`, `hugo.toml`, `astro.config.mjs`, `.obsidian`이 든 폴더를 지정하거나 --from으로 무엇인지 알려 주세요")
        case .nothingFound:
            Wording(
                "name the folder that holds the whole blog, or another generator with --from",
                korean: "블로그 전체가 든 폴더를 지정하거나, --from으로 다른 생성기를 지정하세요")
        case .tooLarge: Wording("copy it yourself, if the site needs it", korean: "사이트에 필요하면 직접 복사하세요")
        case .link: Wording("copy what it leads to, if the site needs it", korean: "사이트에 필요하면 가리키는 것을 복사하세요")
        case .notUTF8: Wording("save the file as UTF-8 and import again", korean: "파일을 UTF-8로 저장하고 다시 가져오세요")
        case .unreadTOML:
            Wording(
                "write the front matter as YAML between `---` lines and import again",
                korean: "머리말을 `---` 줄 사이에 YAML로 쓰고 다시 가져오세요")
        case .unreadPattern:
            Wording(
                "look for files in `content/` that the pattern should leave out, and delete them",
                korean: "`content/` 안에 이 패턴으로 빠져야 할 파일이 있으면 지우세요")
        case .exists:
            Wording("delete or rename the one that is there, and import again", korean: "있는 파일을 지우거나 이름을 바꾸고 다시 가져오세요")
        case .nameNotUTF8: Wording("rename the file and import again", korean: "파일 이름을 바꾸고 다시 가져오세요")
        case .addressUnknown, .addressLost:
            Wording("write it as `aliases: [/old/]` if you know it", korean: "아는 주소라면 `aliases: [/old/]`처럼 적으세요")
        case .notAFile, .unreadable, .cannotWrite, .liquidTag, .expression, .shortcode, .component, .query,
            .otherLanguage, .onlyLayout, .excluded, .unpublished, .drawing, .notMarkdown, .noFrontMatter,
            .download:
            nil
        }
    }

    /// What many documents are likely to have alike.
    public var recurringKey: String? {
        switch self {
        case .liquidTag(let name), .expression(let name), .shortcode(let name), .component(let name), .query(let name):
            name
        case .otherLanguage(let code): code
        case .addressUnknown(let pattern): pattern
        case .onlyLayout, .excluded, .unpublished, .drawing, .notMarkdown, .noFrontMatter, .download, .link, .notAFile,
            .exists:
            ""
        case .noFolder, .notAFolder, .overlaps, .unknownGenerator, .nothingFound, .nameNotUTF8, .unreadable, .tooLarge,
            .notUTF8, .unreadTOML, .unreadPattern, .cannotWrite, .addressLost:
            nil
        }
    }

    /// What many of them are called in a count.
    public var plural: Wording {
        switch self {
        case .liquidTag: Wording("Liquid tags", korean: "Liquid 태그")
        case .expression: Wording("expressions", korean: "템플릿의 식")
        case .shortcode: Wording("shortcodes", korean: "숏코드")
        case .component: Wording("components", korean: "컴포넌트")
        case .query: Wording("code of plugins", korean: "플러그인의 코드")
        case .otherLanguage: Wording("documents in other languages", korean: "다른 언어의 글")
        case .onlyLayout: Wording("pages that only call a layout", korean: "레이아웃만 부르는 페이지")
        case .excluded: Wording("files that the settings exclude", korean: "설정이 제외한 파일")
        case .unpublished: Wording("notes that do not ask to be published", korean: "공개하라는 말이 없는 노트")
        case .drawing: Wording("drawings", korean: "그림 노트")
        case .download: Wording("files in Markdown", korean: "마크다운 파일")
        case .noFrontMatter: Wording("posts without front matter", korean: "머리말이 없는 글")
        case .notMarkdown: Wording("documents that are not Markdown", korean: "마크다운이 아닌 글")
        case .addressUnknown, .addressLost: Wording("former addresses", korean: "예전 주소")
        case .unreadPattern: Wording("patterns", korean: "패턴")
        case .link: Wording("symbolic links", korean: "심볼릭 링크")
        case .noFolder, .notAFolder, .overlaps, .unknownGenerator, .nothingFound, .nameNotUTF8, .notAFile, .unreadable,
            .tooLarge, .notUTF8, .unreadTOML, .exists, .cannotWrite:
            Wording("unreadable files", korean: "읽지 못한 파일")
        }
    }
}
