import SiteModel

/// The files beside documents that a document's links ask for; what is written depends on what is found.
final class FileLookups {
    private let files: Set<String>
    private let imageSize: @Sendable (String) -> ImageSize?
    /// Each file asked for, and what was found.
    private(set) var answers: [String: LinkedFile] = [:]

    init(files: Set<String>, imageSize: @escaping @Sendable (String) -> ImageSize?) {
        self.files = files
        self.imageSize = imageSize
    }

    func contains(_ file: String) -> Bool {
        if let answer = answers[file] { return answer != .missing }
        let isThere = files.contains(file)
        answers[file] = isThere ? .there : .missing
        return isThere
    }

    /// The size of a picture that is to be shown.
    func size(ofImage file: String) -> ImageSize? {
        if case .image(let size) = answers[file] { return size }
        guard contains(file) else { return nil }
        let size = imageSize(file)
        answers[file] = .image(size)
        return size
    }
}
