/// The files beside documents that a document's links ask for; what is written depends on whether they are there.
final class FileLookups {
    private let files: Set<String>
    /// Each file asked for, and whether it is there.
    private(set) var answers: [String: Bool] = [:]

    init(files: Set<String>) {
        self.files = files
    }

    func contains(_ file: String) -> Bool {
        let answer = files.contains(file)
        answers[file] = answer
        return answer
    }
}
