import SiteBytes
import SiteContent
import SiteFiles

/// What an earlier build put into one file of the output folder.
struct OutputRecord: Sendable {
    private(set) var path: String
    /// Of everything that the file was made from.
    private(set) var origin: Fingerprint
    /// Of the file's bytes; `nil` for a copy, which is compared with what it is a copy of.
    private(set) var content: Fingerprint?
    /// What the file system said of the file when it was in place.
    private(set) var stamp: FileStamp
}

extension OutputRecord: CacheRecord {
    static var blank: OutputRecord { OutputRecord(path: "", origin: .blank, content: nil, stamp: .blank) }

    mutating func code<Coder: CacheCoder & ~Copyable>(with coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&path)
        try coder.code(&origin)
        try coder.code(&content)
        try coder.code(&stamp)
    }
}
