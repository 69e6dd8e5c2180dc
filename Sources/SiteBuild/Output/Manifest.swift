import SiteBytes
import SiteFiles
import SiteModel

/// The list of files that this program has put into an output folder, stored there as `.site-manifest`.
struct Manifest: Sendable {
    static let fileName = ".site-manifest"
    private static let header = "site manifest 1"

    /// Paths relative to the output folder.
    var paths: Set<ExactPath>

    init(paths: Set<ExactPath> = []) {
        self.paths = paths
    }

    /// Reads the manifest of a folder; `nil` if the folder has none.
    ///
    /// Throws a `DiagnosedError` if it is damaged; paths that could lead out of the folder count as damage.
    static func read(in folder: OutputFolder) throws(DiagnosedError) -> Manifest? {
        let location = folder.path + "/" + fileName
        guard FileKind(at: location) != nil else { return nil }
        let bytes: [UInt8]
        do throws(DiskError) {
            bytes = try Disk.contents(of: location, limit: mostBytes)
        } catch {
            if error.isTooLarge { throw damaged(in: folder) }
            throw DiagnosedError(OutputProblem.unreadableManifest(reason: error.reason), file: folder.displayPath)
        }
        guard let paths = paths(in: bytes) else {
            throw damaged(in: folder)
        }
        return Manifest(paths: paths)
    }

    private static func damaged(in folder: OutputFolder) -> DiagnosedError {
        DiagnosedError(OutputProblem.damagedManifest, file: folder.displayPath + "/" + fileName)
    }

    /// The paths in a manifest's bytes; `nil` if they are damaged.
    private static func paths(in bytes: [UInt8]) -> Set<ExactPath>? {
        guard bytes.last == newline else { return nil }
        let lines = bytes.dropLast().split(separator: newline, omittingEmptySubsequences: false)
        guard let first = lines.first, first.elementsEqual(header.utf8) else { return nil }
        var paths: Set<ExactPath> = Set(minimumCapacity: lines.count)
        for line in lines.dropFirst() {
            guard isSafe(line) else { return nil }
            paths.insert(ExactPath(String(decoding: line, as: UTF8.self)))
        }
        return paths
    }

    /// The content of the file: a line for each path, sorted.
    var encoded: ByteBuffer {
        let texts = paths.map(\.text)
        var list = ByteBuffer(capacity: texts.count * Self.usualLength)
        list.append(Self.header)
        for position in texts.positionsInByteOrder {
            list.append(Self.newline)
            list.append(texts[position])
        }
        list.append(Self.newline)
        return list
    }

    /// Whether a path has no part that is empty, `.` or `..`.
    private static func isSafe(_ path: ArraySlice<UInt8>) -> Bool {
        var length = 0
        var isOnlyDots = true
        for byte in path {
            if byte == UInt8(ascii: "/") {
                guard length > 0, !isOnlyDots || length > 2 else { return false }
                length = 0
                isOnlyDots = true
            } else {
                length += 1
                isOnlyDots = isOnlyDots && byte == UInt8(ascii: ".")
            }
        }
        return length > 0 && (!isOnlyDots || length > 2)
    }

    /// Enough for millions of files.
    static let mostBytes = 1 << 28
    private static let newline = UInt8(ascii: "\n")
    /// The usual length of a path, in bytes.
    private static let usualLength = 64
}
