import Foundation

/// Identifies this build of the program, so that caches of other builds are not used.
enum ProgramIdentity {
    /// The version, and the size and age of the executable.
    static var text: String {
        let attributes = Bundle.main.executablePath.flatMap { try? FileManager.default.attributesOfItem(atPath: $0) }
        let size = (attributes?[.size] as? Int) ?? 0
        let modified = (attributes?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
        return "\(SiteCommand.configuration.version) \(size) \(modified)"
    }
}
