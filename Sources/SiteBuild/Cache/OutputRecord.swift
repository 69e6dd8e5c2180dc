import SiteBytes
import SiteFiles
import SiteContent

/// What an earlier build put into one file of the output folder.
struct OutputRecord: Sendable, CacheCodable {
    let path: String
    /// Of all that the file was made from.
    let origin: Fingerprint
    /// Of the file's bytes; `nil` for a copy, which is compared with what it is a copy of.
    let content: Fingerprint?
    /// What the file system said of the file when it was in place.
    let stamp: FileStamp

    init(path: String, origin: Fingerprint, content: Fingerprint?, stamp: FileStamp) {
        self.path = path
        self.origin = origin
        self.content = content
        self.stamp = stamp
    }

    func encode(into encoder: inout CacheEncoder) {
        encoder.write(path)
        encoder.write(origin)
        encoder.write(content)
        encoder.write(stamp)
    }

    init(from decoder: inout CacheDecoder) throws(CacheDamage) {
        path = try decoder.read()
        origin = try decoder.read()
        content = try decoder.read()
        stamp = try decoder.read()
    }
}

extension FileStamp: CacheCodable {
    func encode(into encoder: inout CacheEncoder) {
        encoder.write(byteCount)
        encoder.write(modified)
        encoder.write(changed)
    }

    init(from decoder: inout CacheDecoder) throws(CacheDamage) {
        self.init(byteCount: try decoder.read(), modified: try decoder.read(), changed: try decoder.read())
    }
}
