import SiteBytes

/// The address of a page or file in the site: a path from the site's root, in plain UTF-8.
public struct Route: Sendable, Hashable {
    /// The path from the site's root, with a leading slash: `/posts/새-모델/` for a page, `/rss.xml` for a file.
    public let path: String

    /// Makes the route of a page in its own folder.
    ///
    /// - Parameter folders: The folders from the root; empty for the home page.
    public init(page folders: [String]) {
        path = String(upTo: folders.reduce(1) { $0 + $1.utf8.count + 1 }) { path in
            path.write("/")
            for folder in folders {
                path.write(folder)
                path.write("/")
            }
        }
    }

    /// Makes the route of a file.
    ///
    /// - Parameter path: The path from the root, without a leading slash.
    public init(file path: String) {
        self.path = "/" + path
    }

    /// The file to write, relative to the output folder.
    public var outputPath: String {
        let name: StaticString = path.utf8.last == UInt8(ascii: "/") ? "index.html" : ""
        return String(upTo: path.utf8.count + name.utf8CodeUnitCount) { file in
            path.withUTF8Bytes { path in
                for byte in path.dropFirst() { file.write(byte: byte) }
            }
            file.write(name)
        }
    }

    /// The route of a later page of this list: itself for page 1, else `page/N/` below it.
    ///
    /// - Parameter number: The page's number, from 1.
    /// - Returns: The route.
    public func page(_ number: Int) -> Route {
        guard number != 1 else { return self }
        let later = String(upTo: path.utf8.count + 32) {
            $0.write(path)
            $0.write("page/")
            $0.write(number)
            $0.write("/")
        }
        return Route(path: later)
    }

    /// The route of a file in this page's folder.
    ///
    /// - Parameter name: The file's name.
    /// - Returns: The route.
    public func file(_ name: String) -> Route {
        Route(path: path + name)
    }

    /// Makes the route of a path.
    ///
    /// - Parameter path: The path from the site's root, with its leading slash.
    package init(path: String) {
        self.path = path
    }
}

extension Route {
    /// The home page.
    public static let home = Route(page: [])
    /// The list of all tags; the pages of the tags are below it.
    public static let tags = Route(page: ["tags"])
    /// The list of featured documents.
    public static let featured = Route(page: ["featured"])

    /// The search page; the index is below it.
    public static let search = Route(page: ["search"])

    /// The page of a tag.
    public static func tag(_ slug: Slug) -> Route { Route(page: ["tags", slug.text]) }

    /// The page of a source.
    public static func source(_ slug: Slug) -> Route { Route(page: ["sources", slug.text]) }

    /// The page of an author.
    public static func author(_ slug: Slug) -> Route { Route(page: ["authors", slug.text]) }
}
