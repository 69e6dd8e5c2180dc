import Foundation
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

    /// What git leaves out: a repository often has such a file before it becomes a blog.
    public static let ignored = ".gitignore"

    /// The blog's files, for a folder that may have its own list of what git leaves out.
    ///
    /// - Parameters:
    ///   - language: The language of the comments in its settings.
    ///   - folder: The folder.
    /// - Returns: The files, without that list where there is one.
    public static func files(in language: InterfaceLanguage, keeping folder: String) -> [String: [UInt8]] {
        var files = files(in: language)
        if access(folder + "/" + ignored, F_OK) == 0 { files[ignored] = nil }
        return files
    }

    /// Where a file of `starter/` belongs: those that every blog gets lie in `content/`, others in a folder for each
    /// language.
    private static func place(of path: String, language: InterfaceLanguage) -> String? {
        if path.hasPrefix("content/") { return path }
        let folder = language.rawValue + "/"
        return path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : nil
    }
}
