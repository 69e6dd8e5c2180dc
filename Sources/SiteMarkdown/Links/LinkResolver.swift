import Foundation
import SiteBytes
import SiteModel

/// Decides what the link of a document becomes in the published site.
struct LinkResolver {
    private let baseURL: BaseURL
    private let origin: [UInt8]
    private let folders: [String]
    let files: FileLookups
    private let isTrusted: Bool

    init(options: MarkdownOptions) {
        baseURL = options.baseURL
        origin = Array(options.baseURL.origin.utf8)
        folders = options.folders
        files = FileLookups(files: options.files, imageSize: options.imageSize)
        isTrusted = options.isTrusted
    }

    /// A link as it was written, and as the page has it.
    struct Link {
        /// The link as its author wrote it.
        let written: String
        /// What to write in the page; empty for an unsafe link.
        let address: String
        /// Whether it leads to another site.
        let isOutward: Bool
        /// Whether it could run a script.
        let isUnsafe: Bool
        /// The file of the site that it names, relative to the root.
        var file: String?
    }

    func resolve(linkTo url: ByteView) -> Link {
        resolve(linkTo: String(decoding: Marker.undone(in: url), as: UTF8.self))
    }

    func resolve(linkTo url: String) -> Link {
        resolve(url, allowingImageData: false)
    }

    func resolve(imageAt url: ByteView) -> Link {
        resolve(String(decoding: Marker.undone(in: url), as: UTF8.self), allowingImageData: true)
    }

    /// The attributes of a link to another site.
    func attributes(of link: Link) -> StaticString {
        guard link.isOutward else { return "" }
        return isTrusted ? #" rel="external noopener""# : #" rel="external noopener nofollow""#
    }

    private func resolve(_ url: String, allowingImageData: Bool) -> Link {
        if let scheme = Self.scheme(of: url) {
            let isUnsafe = !isTrusted && Self.isUnsafe(scheme, url, allowingImageData: allowingImageData)
            let isWeb = scheme == "http" || scheme == "https"
            let isOutward = isWeb && !isOwn(url)
            return Link(written: url, address: isUnsafe ? "" : url, isOutward: isOutward, isUnsafe: isUnsafe)
        }
        guard !url.hasPrefix("//") else { return Link(written: url, address: url, isOutward: true, isUnsafe: false) }
        let (address, file) = internalAddress(url)
        return Link(written: url, address: address, isOutward: false, isUnsafe: false, file: file)
    }

    private func isOwn(_ url: String) -> Bool {
        url.withUTF8Bytes { bytes in
            guard bytes.count >= origin.count, origin.indices.allSatisfy({ bytes[$0].asciiLowercased == origin[$0] })
            else { return false }
            return bytes.count == origin.count || bytes[origin.count] == UInt8(ascii: "/")
        }
    }

    /// Adds the base path to a path from the root, and finds the file that a relative path names.
    private func internalAddress(_ url: String) -> (address: String, file: String?) {
        let path = url.prefix { $0 != "#" && $0 != "?" }
        if url.hasPrefix("/") {
            let isBased = url.hasPrefix(baseURL.basePath + "/") && !baseURL.basePath.isEmpty
            let file = Self.join([], String(path.dropFirst(isBased ? baseURL.basePath.count : 0)))
            return (isBased ? url : baseURL.basePath + url, file)
        }
        guard !path.isEmpty, let file = Self.join(folders, String(path)), files.contains(file) else {
            return (url, nil)
        }
        return (baseURL.link(to: Route(file: file)) + url.dropFirst(path.count), file)
    }

    /// The path of a relative link from the site's root, or `nil` if it leads out of the site.
    private static func join(_ folders: [String], _ path: String) -> String? {
        var names = folders
        for name in path.percentDecoded.composed.split(separator: "/") {
            switch name {
            case ".": continue
            case "..": if names.popLast() == nil { return nil }
            default: names.append(String(name))
            }
        }
        return names.joined(separator: "/")
    }

    /// The scheme as a browser sees it, which ignores white space and control characters.
    private static func scheme(of url: String) -> String? {
        for known in ["https", "http"] where url.hasPrefix(known + ":") { return known }
        var scheme = ""
        for scalar in url.unicodeScalars where scalar.value > 0x20 {
            if scalar == ":" { return scheme.isEmpty ? nil : scheme }
            guard scalar.isASCIIAlphanumeric || "+-.".unicodeScalars.contains(scalar), scheme.utf8.count < 32 else {
                return nil
            }
            scheme.unicodeScalars.append(contentsOf: String(scalar).lowercased().unicodeScalars)
        }
        return nil
    }

    private static func isUnsafe(_ scheme: String, _ url: String, allowingImageData: Bool) -> Bool {
        switch scheme {
        case "javascript", "vbscript": return true
        case "data":
            let imageTypes = ["data:image/png", "data:image/gif", "data:image/jpeg", "data:image/webp"]
            return !(allowingImageData && imageTypes.contains(where: url.lowercased().hasPrefix))
        default: return false
        }
    }
}

/// Looks up the files beside documents that a document refers to, and remembers what was found: the page depends on it.
final class FileLookups {
    private let files: Set<String>
    private let imageSize: @Sendable (String) -> ImageSize?
    /// Each file that was looked up, and what was found.
    private(set) var answers: [String: LinkedFile] = [:]

    init(files: Set<String>, imageSize: @escaping @Sendable (String) -> ImageSize?) {
        self.files = files
        self.imageSize = imageSize
    }

    func contains(_ file: String) -> Bool {
        if let answer = answers[file] { return answer != .missing }
        let isThere = files.contains(file)
        answers[file] = isThere ? .there : .missing
        return isThere
    }

    /// Notes a search for a file by its name alone.
    func note(name: String, isFound: Bool) {
        answers[FileIndex.anywhere + name] = isFound ? .there : .missing
    }

    /// The size of an image that the page shows.
    func size(ofImage file: String) -> ImageSize? {
        if case .image(let size) = answers[file] { return size }
        guard contains(file) else { return nil }
        let size = imageSize(file)
        answers[file] = .image(size)
        return size
    }
}
