import Foundation
import SiteFiles

extension CacheFolder {
    /// Takes files away that are of no use any more; what cannot be taken away may stay.
    ///
    /// - Parameters:
    ///   - prefix: What their names start with; a number in base 16 follows.
    ///   - isUseless: Says of a name, and of the text that its file starts with, whether the file may go. There is no
    ///     text in a file that a program of another version has kept.
    func removeFiles(prefix: String, where isUseless: (_ name: String, _ text: String?) -> Bool) {
        try? whileLocked(waits: false) {
            for name in Folder.names(in: path) {
                guard name.hasPrefix(prefix), UInt64(name.dropFirst(prefix.count), radix: 16) != nil else { continue }
                if isUseless(name, firstText(of: name)) { try? Disk.remove(path + "/" + name) }
            }
        }
    }

    /// The text that a file starts with; no more of the file is read.
    private func firstText(of name: String) -> String? {
        let count = Self.header.count + Self.mostTextBytes
        guard let start = try? Disk.start(of: path + "/" + name, byteCount: count),
            start.starts(with: Self.header)
        else { return nil }
        var decoder = CacheDecoder(start, in: Self.header.count..<start.count)
        return try? decoder.read(String.self)
    }

    /// No path is longer.
    private static let mostTextBytes = 8192
}
