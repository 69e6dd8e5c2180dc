import SiteBytes
import SiteModel

/// Finds out whether a link that leads nowhere names a file that is not published.
struct LeftOutTargets {
    private let byPath: [String: LeftOutFile]
    private let byAddress: [String: LeftOutFile]
    /// The length of the longest of all these paths and addresses.
    private let longest: Int

    /// Takes the files and folders that are not published; hidden ones come and go with every program that is running.
    init(_ all: [LeftOutFile]) {
        let files = all.filter { $0.reason != .hidden }
        byPath = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
        byAddress = Dictionary(files.flatMap { file in Self.addresses(of: file).map { ($0, file) } }) { first, _ in
            first
        }
        longest = (Array(byPath.keys) + Array(byAddress.keys)).map(\.utf8.count).max() ?? 0
    }

    /// The addresses that the file would have: as a copy, and as a document's page.
    private static func addresses(of file: LeftOutFile) -> [String] {
        let copy = "/" + file.publishedPath
        let page = [".md", ".markdown"].first(where: copy.lowercased().hasSuffix).map {
            String(copy.dropLast($0.count))
        }
        return [copy] + (page.map { [$0] } ?? [])
    }

    /// The file, or a folder around it, that a link names.
    ///
    /// - Parameters:
    ///   - written: The link as it was written.
    ///   - path: The path in the site that it leads to.
    ///   - document: The document that it is in.
    /// - Returns: What is not published, if that is why the link leads nowhere.
    func file(named written: String, at path: String, in document: String) -> LeftOutFile? {
        guard !byPath.isEmpty else { return nil }
        let address = path.hasSuffix("/") ? String(path.dropLast()) : path
        return first(in: byAddress, at: address) ?? first(in: byPath, at: Self.place(of: written, in: document))
    }

    private func first(in files: [String: LeftOutFile], at path: String) -> LeftOutFile? {
        var path = path[...]
        if path.utf8.count > longest {
            // Each part of a long path would be looked up with all before it.
            let head = path.utf8.prefix(longest + 1)
            path = path[..<(head.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex)]
        }
        while !path.isEmpty {
            if let file = files[String(path)] { return file }
            path = path[..<(path.lastIndex(of: "/") ?? path.startIndex)]
        }
        return nil
    }

    /// Where a relative link leads from a document's file.
    private static func place(of written: String, in document: String) -> String {
        var names = document.split(separator: "/").dropLast().map(String.init)
        let path = written.prefix { $0 != "?" && $0 != "#" }
        for name in String(path).percentDecoded.composed.split(separator: "/") where name != "." {
            if name == ".." { _ = names.popLast() } else { names.append(String(name)) }
        }
        return names.joined(separator: "/")
    }
}
