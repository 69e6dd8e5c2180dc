import Foundation
import SiteModel

/// The file given to a command.
enum InputFile {
    /// Reads a file, or standard input for `-`.
    static func read(_ file: String) throws(DiagnosedError) -> [UInt8] {
        if file == "-" { return [UInt8](FileHandle.standardInput.readDataToEndOfFile()) }
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder) else {
            throw DiagnosedError(InputProblem.missing, file: file)
        }
        guard !isFolder.boolValue, let data = FileManager.default.contents(atPath: file) else {
            throw DiagnosedError(InputProblem.unreadable, file: file)
        }
        return [UInt8](data)
    }

    /// A file's path from the site's root, or the path as given if the file is elsewhere.
    static func path(of file: String, relativeTo root: String) -> String {
        let base = URL(filePath: root, directoryHint: .isDirectory).resolvingSymlinksInPath().path(
            percentEncoded: false)
        let path = URL(filePath: file).resolvingSymlinksInPath().path(percentEncoded: false)
        let prefix = base.hasSuffix("/") ? base : base + "/"
        guard path.hasPrefix(prefix) else { return file }
        return path.dropFirst(prefix.count).precomposedStringWithCanonicalMapping
    }
}
