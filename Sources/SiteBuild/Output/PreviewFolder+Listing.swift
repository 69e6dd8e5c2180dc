import SiteFiles

extension PreviewFolder {
    /// Which of some files builds have put into a preview's folder, whatever has become of them since.
    ///
    /// - Parameters:
    ///   - paths: The files, from the folder.
    ///   - output: The folder.
    /// - Returns: Those that are on the list in the folder; the list itself when that is lost or cannot be read.
    public static func made(_ paths: [String], in output: String) -> [String] {
        guard let manifest = try? Disk.contents(of: output + "/" + Manifest.fileName) else {
            return [Manifest.fileName]
        }
        let wanted = Set(paths.map { Array($0.utf8) })
        let listed = manifest.split(separator: UInt8(ascii: "\n")).filter { line in
            wanted.contains { $0.elementsEqual(line) }
        }
        return listed.map { String(decoding: $0, as: UTF8.self) }
    }
}
