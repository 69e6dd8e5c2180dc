import ArgumentParser

/// The option that says where a blog is.
struct RootOption: ParsableArguments {
    @Option(
        help: .init("The folder that holds content/.", korean: "content/가 있는 폴더.", koreanValue: "폴더"),
        completion: .directory)
    var root = "."

    mutating func validate() throws {
        root = try OptionValue.folder(root, for: "--root")
    }
}
