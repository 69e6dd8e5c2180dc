import Foundation
import SiteContent
import SiteFiles
public import SiteModel
public import SiteSearch

/// Searches a site that has been built, as its search page does: in the index, and then in the pages themselves.
public enum PublishedSearch {
    /// Answers a query.
    ///
    /// - Parameters:
    ///   - query: The query.
    ///   - limit: The most results to give.
    ///   - root: The folder that contains `content`.
    ///   - output: The output folder.
    /// - Returns: The answer.
    /// - Throws: A `DiagnosedError` if there is no index that can be read.
    public static func answer(
        _ query: String, limit: Int, root: String, output: String
    ) throws(DiagnosedError) -> SearchAnswer {
        let engine = SearchEngine(manifest: try manifest(in: output, root: root)) { file in
            try Disk.contents(of: output + "/" + Route.search.file(file).outputPath)
        } page: { path in
            try page(at: path, in: output)
        }
        return engine.answer(query, limit: limit)
    }

    private static func manifest(in output: String, root: String) throws(DiagnosedError) -> SearchManifest {
        let file = output + "/" + Route.search.file("index.json").outputPath
        guard let bytes = try? Disk.contents(of: file) else {
            let isOff = try ConfigurationReader.read(root: root).configuration.search == nil
            throw isOff
                ? DiagnosedError(SearchProblem.turnedOff, file: ConfigurationReader.fileName)
                : DiagnosedError(SearchProblem.noIndex, file: file)
        }
        guard let manifest = try? SearchManifest(json: bytes) else {
            throw DiagnosedError(SearchProblem.unreadableIndex, file: file)
        }
        return manifest
    }

    /// Reads a page.
    ///
    /// Its path has the base path in front, of which nothing is in the folder.
    private static func page(at path: String, in output: String) throws -> [UInt8] {
        var names = path.split(separator: "/").map { $0.removingPercentEncoding ?? String($0) }
        guard names.allSatisfy({ !$0.contains("/") && !$0.hasPrefix(".") && !$0.contains("\0") }) else {
            throw SearchDamage.content
        }
        if path.hasSuffix("/") { names.append("index.html") }
        let paths = names.indices.map { output + "/" + names[$0...].joined(separator: "/") }
        guard let path = paths.first(where: { FileKind(at: $0) == .file }) else { throw SearchDamage.content }
        return try Disk.contents(of: path)
    }
}

/// Why a site cannot be searched.
enum SearchProblem: Problem {
    case noIndex
    case turnedOff
    case unreadableIndex

    var severity: Severity { .error }

    var message: Wording {
        switch self {
        case .noIndex: Wording("there is no search index here", korean: "여기에 검색 색인이 없습니다")
        case .turnedOff:
            Wording("search: false turns the search off", korean: "search: false가 검색을 끕니다")
        case .unreadableIndex:
            Wording(
                "is damaged, or was made by another version of this program",
                korean: "손상되었거나 이 프로그램의 다른 버전이 만들었습니다")
        }
    }

    var hint: Wording? {
        switch self {
        case .noIndex, .unreadableIndex: Wording("run site build", korean: "site build를 실행하세요")
        case .turnedOff:
            Wording(
                "remove search: false and run site build",
                korean: "search: false를 지우고 site build를 실행하세요")
        }
    }
}
