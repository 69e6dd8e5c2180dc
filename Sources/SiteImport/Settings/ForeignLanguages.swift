/// The languages of a blog.
struct ForeignLanguages: Sendable {
    /// The one whose documents have no language in their addresses.
    let main: String
    private let all: Set<String>

    init(main: String?, all: [String]) {
        self.main = main?.lowercased() ?? "ko"
        self.all = Set(all.map { $0.lowercased() })
    }

    /// A language of the blog other than the main one, by its name; `nil` for anything else.
    func other(_ name: String) -> String? {
        let lowered = name.lowercased()
        return all.contains(lowered) && lowered != main ? name : nil
    }

    /// A file's name without a language before its extension, as in `index.ko.md`, and that language if it is not the
    /// main one.
    func split(_ name: String) -> (name: String, language: String?) {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 3 else { return (name, nil) }
        let code = parts[parts.count - 2]
        let isKnown = all.contains(code.lowercased()) || all.isEmpty && ["ko", "en"].contains(code)
        guard isKnown else { return (name, nil) }
        let rest = (parts.dropLast(2) + [parts[parts.count - 1]]).joined(separator: ".")
        return (rest, code.lowercased() == main ? nil : code)
    }
}
