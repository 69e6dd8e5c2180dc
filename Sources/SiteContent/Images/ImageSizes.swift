import SiteFiles
public import SiteModel
import Synchronization

/// The sizes of the pictures of a site, each read from the first bytes of its file on first use.
public final class ImageSizes: Sendable {
    private let files: [String: SourceFile]
    private let known = Mutex<[String: ImageSize?]>([:])

    /// Makes the sizes of some files.
    ///
    /// - Parameter files: The files; those that are not pictures have no size.
    public init(of files: [SourceFile]) {
        self.files = Dictionary(files.map { ($0.publishedPath, $0) }) { first, _ in first }
    }

    /// The size of a picture.
    ///
    /// - Parameter path: Where the file is published, without a leading slash.
    /// - Returns: The size, or `nil` for a file that is missing, cannot be read or is not a picture of a known format.
    public func size(of path: String) -> ImageSize? {
        if let size = known.withLock({ $0[path] }) { return size }
        let size = files[path].flatMap(Self.read)
        known.withLock { $0[path] = .some(size) }
        return size
    }

    /// Cameras put up to a few hundred kilobytes before the size of a JPEG; other formats have it in the first few.
    private static func read(_ file: SourceFile) -> ImageSize? {
        guard let open = try? file.place.open() else { return nil }
        for limit in [32 << 10, 1 << 20] {
            let bytes = open.bytes(in: 0..<limit)
            if let size = ImageHeader.size(in: bytes) { return size }
            guard bytes.count == limit, JPEGHeader.starts(bytes) else { return nil }
        }
        return nil
    }
}
