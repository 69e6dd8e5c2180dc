import Foundation
import SiteFiles
public import SiteModel

/// The blog that `site init` makes: settings, one document of each kind, and a workflow that publishes it.
public enum StarterBlog {
    /// The blog's files.
    ///
    /// - Parameter language: The language of the comments in its settings.
    /// - Returns: Each file's bytes by its path in the blog.
    public static func files(in language: InterfaceLanguage) -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for (path, text) in EmbeddedStarter.base64Files {
            guard let place = place(of: path, language: language) else { continue }
            files[place] = Data(base64Encoded: text).map { [UInt8]($0) }
        }
        return files
    }

    /// The file that lists what git ignores: a repository often has one before it becomes a blog.
    public static let ignored = ".gitignore"

    /// The blog's files for a folder that may have a `.gitignore` already.
    ///
    /// - Parameters:
    ///   - language: The language of the comments in its settings.
    ///   - folder: The folder.
    /// - Returns: The files, without `.gitignore` if the folder has one.
    public static func files(in language: InterfaceLanguage, keeping folder: String) -> [String: [UInt8]] {
        var files = files(in: language)
        if FileKind(atTarget: folder + "/" + ignored) != nil { files[ignored] = nil }
        return files
    }

    /// The place of a file of `starter/` in the blog: `content/` is the same for every language, settings and workflows
    /// are in a folder per language, and skeletons are for new documents.
    private static func place(of path: String, language: InterfaceLanguage) -> String? {
        if path.hasPrefix("content/") { return path }
        let folder = language.rawValue + "/"
        return path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : nil
    }
}
