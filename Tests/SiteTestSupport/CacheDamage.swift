import Foundation

/// What can happen to a file of a cache.
public enum CacheDamage: Sendable {
    /// Only the first part is left, in hundredths.
    case cut(to: Int)
    /// A bit is another, so far into the file, in hundredths.
    case flippedBit(at: Int)
    case randomBytes
    /// The version that the file's start names is another.
    case otherVersion
    case folder
    case missing
    case unreadable

    /// All of it, at several places.
    public static let all: [CacheDamage] =
        [0, 1, 50, 99].map { .cut(to: $0) } + [0, 3, 25, 50, 75, 99].map { .flippedBit(at: $0) }
        + [.randomBytes, .otherVersion, .folder, .missing, .unreadable]

    /// Damages a file.
    ///
    /// - Parameter path: Where it is on disk.
    /// - Throws: An error when it cannot be written.
    public func apply(to path: String) throws {
        switch self {
        case .folder:
            try FileManager.default.removeItem(atPath: path)
            try FileManager.default.createDirectory(atPath: path + "/inside", withIntermediateDirectories: true)
        case .missing: try FileManager.default.removeItem(atPath: path)
        case .unreadable: chmod(path, 0)
        default: try Data(damaged([UInt8](Data(contentsOf: URL(filePath: path))))).write(to: URL(filePath: path))
        }
    }

    private func damaged(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        guard !bytes.isEmpty else { return [0] }
        switch self {
        case .cut(let part): return Array(bytes.prefix(bytes.count * part / 100))
        case .flippedBit(let part): bytes[(bytes.count - 1) * part / 100] ^= 4
        case .randomBytes:
            var generator = SeededGenerator(seed: 1)
            return bytes.map { _ in UInt8.random(in: 0...255, using: &generator) }
        default:
            let digit = bytes.prefix(64).firstIndex { (0x30...0x39).contains($0) } ?? 0
            bytes[digit] = bytes[digit] == 0x30 ? 0x31 : 0x30
        }
        return bytes
    }
}

extension TinySite {
    /// The folder in which builds may keep what they know, from the site's root.
    public static let cacheFolder = ".site"

    /// Every file in that folder, as paths on disk.
    public var cacheFiles: [String] {
        folder.tree(Self.cacheFolder).keys.sorted().map { "\(root)/\(Self.cacheFolder)/\($0)" }
    }
}
