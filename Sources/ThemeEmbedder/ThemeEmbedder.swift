import Foundation

/// Writes a Swift source that holds each file of a folder as Base64: `ThemeEmbedder FOLDER OUTPUT.swift`.
///
/// Base64 keeps the source short and spares the compiler megabytes of array literals.
@main
struct ThemeEmbedder {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3 else {
            FileHandle.standardError.write(Data("usage: ThemeEmbedder FOLDER OUTPUT.swift\n".utf8))
            exit(64)
        }
        let folder = URL(filePath: arguments[1], directoryHint: .isDirectory)
        let entries = try themeFiles(in: folder).map { path in
            let bytes = try Data(contentsOf: folder.appending(path: path))
            return "        \"\(path)\": \"\(bytes.base64EncodedString())\",\n"
        }
        let source = """
            enum BuiltInTheme {
                /// Path inside `templates/` → the file's bytes in Base64.
                static let base64Files: [String: String] = [
            \(entries.joined())    ]
            }

            """
        try source.write(toFile: arguments[2], atomically: true, encoding: .utf8)
    }

    /// The templates and assets of the folder, as relative paths in a fixed order; documentation stays out.
    private static func themeFiles(in folder: URL) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false))
            .filter { $0.hasSuffix(".mustache") || $0.hasPrefix("assets/") }
            .filter { path in
                var isFolder: ObjCBool = false
                let exists = FileManager.default.fileExists(
                    atPath: folder.appending(path: path).path(percentEncoded: false), isDirectory: &isFolder)
                return exists && !isFolder.boolValue
            }
            .sorted()
    }
}
