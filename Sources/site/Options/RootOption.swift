import ArgumentParser

/// The option for the blog's folder.
struct RootOption: ParsableArguments {
    @Option(
        help: .init("The folder that contains content/.", korean: "content/가 있는 폴더.", koreanValue: "폴더"),
        completion: .directory)
    var root = "."

    mutating func validate() throws {
        root = try OptionValue.folder(root, for: "--root")
    }
}
