import Foundation

/// Does to a small site, at random, what people, editors and version control do to one.
public struct SiteMutator {
    /// The site.
    public let site: TinySite
    /// How it is built next.
    public internal(set) var variation = BuildVariation()
    var generator: SeededGenerator
    var documents: [RandomDocument] = []
    var settings = ["title": "소식", "pageSize": "4"]
    /// What was broken: the file, and its text before; nothing where there was no such file.
    public internal(set) var broken: (path: String, text: String?)?
    private var lastNumber = 0

    /// Makes a site with documents of every kind.
    ///
    /// - Parameter seed: The seed of everything that follows.
    /// - Throws: An error when the files cannot be written.
    public init(seed: UInt64) throws {
        site = try TinySite()
        generator = SeededGenerator(seed: seed)
        try writeSettings()
        try site.write("그림 a", to: "content/images/a.png")
        try writeExtraTemplates()
        for _ in 0..<3 {
            for kind in RandomDocument.Kind.allCases { try addDocument(kind) }
        }
    }

    /// Does one thing.
    ///
    /// - Returns: What was done.
    /// - Throws: An error when the files cannot be written.
    public mutating func step() throws -> String {
        if let broken, generator.isOnce(in: 2) {
            try repair(broken)
            return "repair \(broken.path)"
        }
        let edit = generator.pick(Edit.weighted)
        try perform(edit)
        // Now and then several things happen before the next build.
        return generator.isOnce(in: 4) ? try "\(edit), \(step())" : "\(edit)"
    }

    /// All that can happen between two builds.
    enum Edit: CaseIterable {
        case editBody, editTitle, editInPlace, add, delete, rename, move, retag, redate, changeField, swapFiles
        case changeAsset, renameAsset, changeTemplate, changeThemeAsset, changeSetting, touchAll, changeOptions
        case losePublished, spoilPublished, loseOutput, breakDocument, breakTemplate, breakSettings, takeAddress,
            nothing

        /// What people do most comes most.
        static let weighted =
            allCases
            + [editBody, editBody, editInPlace, add, retag, redate, rename, changeOptions]
            + Array(repeating: changeField, count: 5)
    }

    private mutating func perform(_ edit: Edit) throws {
        switch edit {
        case .changeAsset: try changeAsset()
        case .renameAsset: try renameAsset()
        case .changeTemplate: try changeTemplate()
        case .changeThemeAsset: try changeThemeAsset()
        case .changeSetting: try changeSetting()
        case .touchAll: touchAll()
        case .changeOptions: variation.change(using: &generator)
        case .losePublished: try losePublished()
        case .spoilPublished: try spoilPublished()
        case .loseOutput: try? site.remove(variation.output)
        case .breakDocument, .breakTemplate, .breakSettings, .takeAddress: try breakSomething(edit)
        case .nothing: break
        default: try perform(onDocuments: edit)
        }
    }

    mutating func newNumber() -> Int {
        lastNumber += 1
        return lastNumber
    }

    // MARK: What breaks a build

    private mutating func breakSomething(_ edit: Edit) throws {
        guard broken == nil else { return }
        let path: String
        let text: String
        switch edit {
        case .breakTemplate: (path, text) = ("templates/tags.mustache", "{{> gibtsnicht}}\n")
        case .breakSettings: (path, text) = ("site.yml", "pageSize: viele\n")
        case .takeAddress: (path, text) = ("content/한-곳/둘.md", TinySite.post("둘", "slug: \(documents[0].slug)"))
        default: (path, text) = (generator.pick(documents).path, "---\ntitle: [\n---\n")
        }
        broken = (path, (try? site.folder.read(path)).map { String(decoding: $0, as: UTF8.self) })
        try site.write(text, to: path)
    }

    private mutating func repair(_ old: (path: String, text: String?)) throws {
        broken = nil
        guard let text = old.text else { return try site.remove(old.path) }
        // Another edit may have moved or deleted the document in the meantime.
        if site.exists(old.path) { try site.write(text, to: old.path) }
        for document in documents where document.path == old.path { try write(document) }
        if old.path == "site.yml" { try writeSettings() }
    }
}
