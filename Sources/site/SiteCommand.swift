import ArgumentParser

/// The program: it only names its commands.
@main
struct SiteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "site",
        abstract: "Turns a folder of Korean writing into a static website.",
        version: "0.1.0",
        subcommands: [
            BuildCommand.self, ServeCommand.self, RenderCommand.self, PreviewBuilderCommand.self,
        ]
    )
}
