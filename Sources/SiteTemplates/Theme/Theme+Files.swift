extension Theme {
    /// Every template and asset by its path inside `templates/`: all that a page's look depends on.
    public var files: [(path: String, bytes: [UInt8])] {
        templates.map { ($0.name + ".mustache", Array($0.text.utf8)) } + assets.map { ($0.path, $0.bytes) }
    }
}
