import Foundation

/// Writes a Swift source that contains each file of a folder in Base64: `FileEmbedder FOLDER TYPE OUTPUT.swift`.
///
/// Base64 keeps the source short: the compiler is slow on array literals of megabytes.
@main
struct FileEmbedder {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 4 else {
            FileHandle.standardError.write(Data("usage: FileEmbedder FOLDER TYPE OUTPUT.swift\n".utf8))
            exit(64)
        }
        let folder = URL(filePath: arguments[1], directoryHint: .isDirectory)
        let entries = try files(in: folder).map { path in
            let bytes = try Data(contentsOf: folder.appending(path: path))
            return "        \"\(path)\": \"\(bytes.base64EncodedString())\",\n"
        }
        let source = """
            enum \(arguments[2]) {
                /// Path inside `\(folder.lastPathComponent)/` → the file's bytes in Base64.
                static let base64Files: [String: String] = [
            \(entries.joined())    ]
            }

            """
        try source.write(toFile: arguments[3], atomically: true, encoding: .utf8)
    }

    /// The files of the folder, as relative paths in NFC and in a fixed order, without those of the macOS Finder.
    private static func files(in folder: URL) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false))
            .filter { !$0.hasSuffix(".DS_Store") }
            .filter { path in
                var isFolder: ObjCBool = false
                let exists = FileManager.default.fileExists(
                    atPath: folder.appending(path: path).path(percentEncoded: false), isDirectory: &isFolder)
                return exists && !isFolder.boolValue
            }
            .map(\.precomposedStringWithCanonicalMapping)
            .sorted()
    }
}
