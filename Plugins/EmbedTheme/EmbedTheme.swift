import Foundation
import PackagePlugin

/// Turns every file of `templates/` into a Swift source of the target, so that the binary carries the default theme.
@main
struct EmbedTheme: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: Target) async throws -> [Command] {
        let theme = context.package.directoryURL.appending(path: "templates")
        let output = context.pluginWorkDirectoryURL.appending(path: "BuiltInTheme.swift")
        return [
            .buildCommand(
                displayName: "Embedding the default theme",
                executable: try context.tool(named: "ThemeEmbedder").url,
                arguments: [theme.path(percentEncoded: false), output.path(percentEncoded: false)],
                inputFiles: Self.files(in: theme),
                outputFiles: [output]
            )
        ]
    }

    /// The folder, its subfolders and all files: a folder counts too, so that a new file is noticed.
    private static func files(in folder: URL) -> [URL] {
        let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        return [folder] + (found?.allObjects as? [URL] ?? []).sorted { $0.path < $1.path }
    }
}
