import SiteContent
import SiteFiles
public import SiteModel

/// Imports the blog of another generator: reads its folder, which is never changed, and writes new files into a site.
public enum SiteImporter {
    /// Reads a blog, and decides what to write.
    ///
    /// - Parameters:
    ///   - location: The blog's folder.
    ///   - generator: Whose blog it is; `nil` to find out.
    ///   - root: The site's root.
    ///   - words: The language of comments in the settings.
    /// - Returns: What to write.
    /// - Throws: A `DiagnosedError` if the folder is not such a blog, or cannot be read.
    public static func plan(
        importing location: String, from generator: Generator?, into root: String, words: InterfaceLanguage
    ) throws(DiagnosedError) -> ImportPlan {
        try checkPlaces(location, root)
        let recognised = generator == nil ? recognise(location) : nil
        guard let generator = generator ?? recognised?.generator else {
            throw DiagnosedError(ImportProblem.unknownGenerator, file: location)
        }
        let folder: ForeignFolder
        do throws(DiskError) {
            folder = try ForeignFolder(at: location, passingOver: generator.source.ignoredFolders)
        } catch {
            throw DiagnosedError(ContentProblem.unreadable(reason: error.reason), file: location)
        }
        let source = generator.source.init(folder)
        let ownSettings =
            FileKind(at: root + "/site.yml") == nil ? nil : try ConfigurationReader.read(root: root).configuration
        let suggestion = source.settings.text(in: words)
        let configuration = ownSettings ?? source.settings.configuration
        var assembly = ImportAssembly(folder: folder, source: source, configuration: configuration)
        assembly.run()
        guard !assembly.documents.isEmpty else {
            throw DiagnosedError(ImportProblem.nothingFound(generator), file: location)
        }
        return ImportPlan(
            generator: generator, sign: recognised?.sign, documents: assembly.documents, files: assembly.files,
            settings: ownSettings == nil ? suggestion : nil, remarks: assembly.remarks.inReadingOrder(),
            translationCount: assembly.translationCount, ignoredCount: assembly.ignoredCount, folder: folder, root: root
        )
    }

    /// Whose blog a folder is, and what shows it.
    private static func recognise(_ location: String) -> (generator: Generator, sign: String)? {
        // A blog of another generator may be written in Obsidian.
        for generator in [Generator.astropaper, .jekyll, .hugo, .obsidian] {
            let sign = generator.source.sign { FileKind(at: location + "/" + $0) != nil }
            if let sign { return (generator, sign) }
        }
        return nil
    }

    private static func checkPlaces(_ location: String, _ root: String) throws(DiagnosedError) {
        guard let kind = FileKind(atTarget: location) else {
            throw DiagnosedError(ImportProblem.noFolder, file: location)
        }
        guard kind == .folder else { throw DiagnosedError(ImportProblem.notAFolder, file: location) }
        guard FileKind(atTarget: root) == .folder else { throw DiagnosedError(ContentProblem.noRoot, file: root) }
        let (blog, content) = (FilePath.resolved(location), FilePath.resolved(root + "/content"))
        // What is written must not be in the blog, nor the blog among what is written.
        guard !(content + "/").hasPrefix(blog + "/"), !(blog + "/").hasPrefix(content + "/") else {
            throw DiagnosedError(ImportProblem.overlaps, file: location)
        }
    }
}
