import Foundation
import PackagePlugin

/// Turns the files of a folder into a Swift source of the target, so that they become part of the binary.
@main
struct EmbedFiles: BuildToolPlugin {
    /// What each target embeds: a folder of the package, as the type of this name.
    private static let embedded = [
        "SiteTemplates": (folder: "templates", type: "BuiltInTheme"),
        "SiteStarter": (folder: "starter", type: "EmbeddedStarter"),
    ]

    func createBuildCommands(context: PluginContext, target: Target) async throws -> [Command] {
        guard let (name, type) = Self.embedded[target.name] else { return [] }
        let folder = context.package.directoryURL.appending(path: name)
        let output = context.pluginWorkDirectoryURL.appending(path: "\(type).swift")
        return [
            .buildCommand(
                displayName: "Embedding \(name)/",
                executable: try context.tool(named: "FileEmbedder").url,
                arguments: [folder.path(percentEncoded: false), type, output.path(percentEncoded: false)],
                inputFiles: Self.files(in: folder),
                outputFiles: [output]
            )
        ]
    }

    /// The folder, its subfolders and all files: with the folders, a new file is noticed, too.
    private static func files(in folder: URL) -> [URL] {
        let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        return [folder] + (found?.allObjects as? [URL] ?? []).sorted { $0.path < $1.path }
    }
}
