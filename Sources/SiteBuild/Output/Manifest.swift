import Foundation
import SiteModel

/// The list of files that this program has put into an output folder, kept there as `.site-manifest`.
struct Manifest: Sendable {
    static let fileName = ".site-manifest"
    private static let header = "site manifest 1"

    /// Paths relative to the output folder.
    var paths: Set<String>

    init(paths: Set<String> = []) {
        self.paths = paths
    }

    /// Reads the manifest of a folder.
    ///
    /// - Parameter folder: The output folder.
    /// - Returns: The manifest, or `nil` when the folder has none.
    /// - Throws: A `DiagnosedError` when it is damaged; paths that could lead out of the folder count as damage.
    static func read(in folder: OutputFolder) throws(DiagnosedError) -> Manifest? {
        let location = folder.path + "/" + fileName
        guard OutputPath.kind(of: location) != .nothing else { return nil }
        guard let data = FileManager.default.contents(atPath: location) else {
            _ = access(location, R_OK)
            let reason = String(cString: strerror(errno))
            throw DiagnosedError(OutputProblem.unreadableManifest(reason: reason), file: folder.displayPath)
        }
        let lines = String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.first == Substring(header), lines.last == "", lines.dropFirst().dropLast().allSatisfy(isSafe) else {
            throw DiagnosedError(OutputProblem.damagedManifest, file: folder.displayPath + "/" + fileName)
        }
        return Manifest(paths: Set(lines.dropFirst().dropLast().map(String.init)))
    }

    var text: String {
        let lines = [Self.header] + paths.sorted { $0.precedes($1) }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func isSafe(_ path: Substring) -> Bool {
        let names = path.split(separator: "/", omittingEmptySubsequences: false)
        return !names.contains { $0.isEmpty || $0 == "." || $0 == ".." }
    }
}
