import SiteBytes
import SiteFiles
import SiteFix
import SiteModel

/// Reads a blog's files one after the other, and decides what becomes of them.
struct ImportAssembly {
    private let folder: ForeignFolder
    private let source: any ImportSource
    private let configuration: SiteConfiguration
    private var drafts: [ForeignDocument] = []
    private var places: Set<String> = []
    private var copies: [(source: String, destination: String, isNamed: Bool)] = []

    private(set) var documents: [ImportPlan.Document] = []
    private(set) var files: [ImportPlan.File] = []
    private(set) var remarks: [Diagnostic] = []
    /// How many files belong to the generator or its theme.
    private(set) var ignoredCount = 0
    var translationCount: Int { drafts.count { $0.language != nil } }

    init(folder: ForeignFolder, source: any ImportSource, configuration: SiteConfiguration) {
        self.folder = folder
        self.source = source
        self.configuration = configuration
        remarks = folder.remarks + source.remarks
    }

    mutating func run() {
        for file in folder.files { place(file) }
        var addresses = AddressAssignment(configuration: configuration)
        addresses.assign(to: &drafts, formerAddress: source.formerAddress)
        remarks += addresses.remarks
        let index = DocumentIndex(
            addresses: addresses.addresses, paths: folder.paths,
            destinations: Dictionary(
                copies.map { ($0.source, $0.destination) }, uniquingKeysWith: { first, _ in first }))
        documents = drafts.compactMap { finish($0, among: index) }
        chooseCopies()
    }

    // MARK: Files

    private mutating func place(_ file: ForeignFolder.File) {
        switch source.place(of: file.path) {
        case .document(let destination, let language):
            if let language, InterfaceLanguage(rawValue: ForeignSettings.primary(language)) == nil {
                remark(.otherLanguage(language), at: file.path)
            } else {
                addDocument(file, to: "content/" + destination.composed, language: language)
            }
        case .copy(let destination): addCopy(file, to: destination, isNamed: false)
        case .copyIfNamed(let destination): addCopy(file, to: destination, isNamed: true)
        case .leave(let problem): remark(problem, at: file.path)
        case .ignore: ignoredCount += 1
        }
    }

    private mutating func addCopy(_ file: ForeignFolder.File, to destination: String, isNamed: Bool) {
        guard file.byteCount <= ForeignFolder.largestFile else {
            return remark(.tooLarge(byteCount: file.byteCount, limit: ForeignFolder.largestFile), at: file.path)
        }
        copies.append((file.path, "content/" + destination.composed, isNamed))
    }

    /// The most bytes of a document, as it was and as it is written.
    private var limit: Int { configuration.limits.documentBytes }

    private mutating func addDocument(_ file: ForeignFolder.File, to destination: String, language: String?) {
        guard file.byteCount <= limit else {
            return remark(.tooLarge(byteCount: file.byteCount, limit: limit), at: file.path)
        }
        guard let bytes = folder.bytes(of: file.path) else {
            return remark(.unreadable(reason: DiskError.unreadable), at: file.path)
        }
        guard UTF8Check.isValid(bytes) else { return remark(.notUTF8, at: file.path) }
        let plain = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        do throws(TOMLReader.Fault) {
            let text = try ForeignText(anyFrontMatter: String(decoding: plain, as: UTF8.self))
            var document = ForeignDocument(
                path: file.path, destination: destination, language: language, text: text, original: bytes)
            add(&document)
        } catch {
            remarks.append(
                Diagnostic(
                    ImportProblem.unreadTOML(line: error.line), file: file.path,
                    position: SourcePosition(line: error.line + 1)))
        }
    }

    private mutating func add(_ document: inout ForeignDocument) {
        switch source.rewriteHead(&document) {
        case .imported:
            if let language = document.language, InterfaceLanguage(rawValue: ForeignSettings.primary(language)) == nil {
                remark(.otherLanguage(language), at: document.path)
            } else {
                document.destination = freePlace(for: document.destination)
                drafts.append(document)
            }
        case .left(let problem): remark(problem, at: document.path)
        case .ignored: ignoredCount += 1
        }
    }

    /// A path that no other document has, as `a.md` and `a.mdx` would; capitals make no difference on some disks.
    private mutating func freePlace(for path: String) -> String {
        let dot = path.lastIndex(of: ".") ?? path.endIndex
        var place = path
        var number = 2
        while !places.insert(place.lowercased()).inserted {
            place = path[..<dot] + "-\(number)" + path[dot...]
            number += 1
        }
        return place
    }

    private mutating func remark(_ problem: ImportProblem, at path: String) {
        remarks.append(Diagnostic(problem, file: path))
    }

    /// Files that documents have to name: those whose names are in one.
    private mutating func chooseCopies() {
        var named = NamedFiles(copies.filter(\.isNamed).map { FilePath.name(of: $0.source) })
        for document in documents { named.look(through: document.new) }
        named.look(through: Array(source.settings.text(in: .english).utf8))
        let chosen = copies.filter { copy in
            !copy.isNamed || named.contains(FilePath.name(of: copy.source)) && !isTemplate(copy.source)
        }
        ignoredCount += copies.count - chosen.count
        files = chosen.map { ImportPlan.File(source: $0.source, destination: $0.destination) }
    }

    /// Whether a page is one of the generator's templates, which start with front matter.
    private func isTemplate(_ path: String) -> Bool {
        FileSort(path) == .page && folder.bytes(of: path)?.starts(with: "---".utf8) == true
    }

    // MARK: Documents

    private mutating func finish(_ draft: ForeignDocument, among index: DocumentIndex) -> ImportPlan.Document? {
        var document = draft
        source.rewriteBody(&document, among: index)
        dropBasePath(in: &document)
        let copy = document
        document.text.body = LinkRewriter.rewritten(document.text.body) { address, use in
            use == .link ? index.addressOfPage(address, from: copy) : nil
        }
        let bytes = Array(document.text.text.utf8)
        // What was a short tag may have become a long address.
        guard bytes.count <= limit else { return leaveOut(document, bytes.count) }
        reportLeftMarkup(in: document)
        let fixed = SiteFixer.fixed(bytes, path: document.destination)
        return ImportPlan.Document(
            source: document.path, destination: document.destination, old: document.original, new: fixed)
    }

    private mutating func leaveOut(_ document: ForeignDocument, _ byteCount: Int) -> ImportPlan.Document? {
        remark(.tooLarge(byteCount: byteCount, limit: limit), at: document.path)
        return nil
    }

    private mutating func reportLeftMarkup(in document: ForeignDocument) {
        let modules = document.path.hasSuffix(".mdx") ? [LeftMarkup.Syntax.modules] : []
        var cursor = ExcerptCursor()
        for left in LeftMarkup.find(in: document.text.body, source.leftMarkup + modules) {
            let line = left.line + document.text.bodyLineOffset
            let position = SourcePosition(line: line, column: left.column)
            let excerpt = document.text.body[left.line - 1].withUTF8Bytes { cursor.excerpt(of: $0, at: position) }
            remarks.append(
                Diagnostic(left.problem, file: document.destination, position: position, excerpt: excerpt))
        }
    }

    /// Links from the host's root lead below the base path; here the theme adds it.
    private func dropBasePath(in document: inout ForeignDocument) {
        let path = configuration.baseURL.basePath
        guard !path.isEmpty else { return }
        document.text.body = LinkRewriter.rewritten(document.text.body) { address, _ in
            address.hasPrefix(path + "/") ? String(address.dropFirst(path.count)) : nil
        }
    }
}

extension DiskError {
    /// A file that was there when the folder was listed.
    fileprivate static let unreadable = Wording("it has changed meanwhile", korean: "그사이 바뀌었습니다")
}
