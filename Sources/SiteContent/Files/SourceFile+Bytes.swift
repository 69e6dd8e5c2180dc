import SiteFiles
public import SiteModel

extension SourceFile {
    /// Reads the file.
    ///
    /// - Parameter limit: The most bytes it may have.
    /// - Returns: Its bytes as they are.
    /// - Throws: A `DiagnosedError` when it is too large or unreadable.
    public func bytes(limit: Int) throws(DiagnosedError) -> [UInt8] {
        guard byteCount <= limit else {
            throw DiagnosedError(ContentProblem.tooLarge(byteCount: byteCount, limit: limit), file: path)
        }
        do {
            return try Disk.contents(ofTarget: location, expecting: byteCount)
        } catch {
            throw DiagnosedError(ContentProblem.unreadable(reason: error.reason), file: path)
        }
    }
}
