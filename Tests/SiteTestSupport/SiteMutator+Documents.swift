import Foundation

/// What happens to documents.
extension SiteMutator {
    mutating func perform(onDocuments edit: Edit) throws {
        switch edit {
        case .add: try addDocument(generator.pick(RandomDocument.Kind.allCases))
        case .delete: try deleteDocument()
        case .swapFiles: try swapFiles()
        case .editInPlace: try editInPlace()
        default: try changeDocument(edit)
        }
    }

    mutating func addDocument(_ kind: RandomDocument.Kind) throws {
        guard documents.count < 18 else { return }
        let document = RandomDocument(kind, number: newNumber(), using: &generator)
        documents.append(document)
        try write(document)
    }

    func write(_ document: RandomDocument) throws {
        try site.write(document.text, to: document.path)
    }

    /// Takes a document away, but never one of the last.
    private mutating func deleteDocument() throws {
        guard documents.count > 8 else { return }
        let document = documents.remove(at: Int.random(in: documents.indices, using: &generator))
        try? site.remove(document.path)
    }

    private mutating func changeDocument(_ edit: Edit) throws {
        let position = Int.random(in: documents.indices, using: &generator)
        var document = documents[position]
        let old = document.path
        change(&document, edit)
        documents[position] = document
        if document.path != old {
            // A file that moves keeps its time; then its text changes only where it must.
            let new = site.root + "/" + document.path
            let folder = URL(filePath: new).deletingLastPathComponent()
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            Foundation.rename(site.root + "/" + old, new)
        }
        if (try? site.folder.read(document.path)) != Array(document.text.utf8) { try write(document) }
    }

    private mutating func change(_ document: inout RandomDocument, _ edit: Edit) {
        switch edit {
        case .editBody: changeBody(of: &document)
        case .editTitle: document.title = "새 제목 \(newNumber())"
        case .rename:
            document.name = "글-\(newNumber())"
            document.isBundle = generator.isOnce(in: 6)
        case .move: if document.kind != .page { document.folder = generator.pick(RandomDocument.folders) }
        case .retag: changeField("tags", of: &document)
        case .redate: document.day = generator.pick(RandomDocument.days)
        default: changeField(generator.pick(RandomDocument.values.keys.sorted()), of: &document)
        }
    }

    /// Gives a field of front matter another value, or none.
    private mutating func changeField(_ key: String, of document: inout RandomDocument) {
        let value = generator.pick([nil] + (RandomDocument.values[key] ?? []).map { $0 })
        document.fields[key] = value.map { RandomDocument.value($0, number: newNumber(), using: &generator) }
    }

    private mutating func changeBody(of document: inout RandomDocument) {
        let paragraph = RandomDocument.paragraph(using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0 where document.paragraphs.count > 1: document.paragraphs.removeLast()
        case 1: document.paragraphs.append(paragraph)
        default: document.paragraphs[0] = paragraph
        }
    }

    /// Changes a document to one of the same length, and gives the file back its time.
    private mutating func editInPlace() throws {
        let position = Int.random(in: documents.indices, using: &generator)
        let digits = String(Int.random(in: 1000...9999, using: &generator))
        documents[position].paragraphs[0].replaceSubrange(
            ..<documents[position].paragraphs[0].index(documents[position].paragraphs[0].startIndex, offsetBy: 4),
            with: digits)
        let document = documents[position]
        try FileTime.keeping(site.root + "/" + document.path) { try write(document) }
    }

    /// Lets two files trade places: each keeps its time and its number on disk.
    private mutating func swapFiles() throws {
        let pair = documents.indices.filter { documents[$0].kind == .post }.shuffled(using: &generator).prefix(2)
        guard let first = pair.first, let second = pair.last, first != second else { return }
        let names = (documents[first].path, documents[second].path)
        (documents[first].name, documents[second].name) = (documents[second].name, documents[first].name)
        (documents[first].folder, documents[second].folder) = (documents[second].folder, documents[first].folder)
        (documents[first].isBundle, documents[second].isBundle) = (
            documents[second].isBundle, documents[first].isBundle
        )
        let between = site.root + "/between"
        Foundation.rename(site.root + "/" + names.0, between)
        Foundation.rename(site.root + "/" + names.1, site.root + "/" + names.0)
        Foundation.rename(between, site.root + "/" + names.1)
    }
}
