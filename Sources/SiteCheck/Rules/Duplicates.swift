import SiteBuild
import SiteBytes
import SiteModel

/// Finds documents that have the title of an earlier one.
enum DuplicateTitles {
    static func diagnostics(in documents: [CheckedSite.Document]) -> [Diagnostic] {
        var owners: [String: String] = [:]
        return documents.inOrderOfPublication().compactMap { document in
            let page = document.page
            let key = page.title.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
            guard let owner = owners[key] else {
                owners[key] = page.file
                return nil
            }
            let problem = DuplicateProblem.title(page.title, other: owner)
            return document.diagnostic(problem, at: document.titlePosition)
        }
    }
}

/// Finds stories of digests that an earlier digest already has.
enum DuplicateStories {
    static func diagnostics(in documents: [CheckedSite.Document]) -> [Diagnostic] {
        var first: [String: (file: String, line: Int)] = [:]
        var diagnostics: [Diagnostic] = []
        var room = FindingRoom()
        for document in documents.inOrderOfPublication() {
            var found = ListedFindings(of: document.page.file, room: room)
            for link in document.links {
                guard case .story(let headline) = link.kind, let key = StoryAddress.key(of: link.address) else {
                    continue
                }
                if let earlier = first[key] {
                    let problem = DuplicateProblem.story(headline, file: earlier.file, line: earlier.line)
                    found.add(problem, at: link.position)
                } else {
                    first[key] = (document.page.file, link.position.line)
                }
            }
            room = found.room
            diagnostics += found.diagnostics
        }
        return diagnostics
    }
}

extension [CheckedSite.Document] {
    /// The documents by publication date, the oldest first, so that the later of two duplicates is reported.
    fileprivate func inOrderOfPublication() -> [CheckedSite.Document] {
        sorted { left, right in
            switch (left.page.published?.instant, right.page.published?.instant) {
            case (let left?, let right?) where left != right: left < right
            case (_?, nil): true
            case (nil, _?): false
            case (nil, nil), (_?, _?): left.page.file.precedes(right.page.file)
            }
        }
    }
}

/// Recognizes different addresses of one story.
enum StoryAddress {
    /// A key that all addresses of one story share; `nil` for an address of only a host.
    ///
    /// It leaves out what differs between copies of an address: the scheme, `www.`, the fragment, a slash at the end, and
    /// the parameters that count campaigns.
    static func key(of address: String) -> String? {
        guard let scheme = address.firstRange(of: "://") else { return nil }
        let rest = address[scheme.upperBound...].prefix { $0 != "#" }
        let host = rest.prefix { $0 != "/" && $0 != "?" }
        let path = rest.dropFirst(host.count).prefix { $0 != "?" }
        let query = rest.dropFirst(host.count + path.count).dropFirst()
        let parameters = query.split(separator: "&").filter { !countsCampaigns($0) }
        let trimmed = path.hasSuffix("/") ? path.dropLast() : path
        guard !trimmed.isEmpty || !parameters.isEmpty else { return nil }
        let lowered = host.lowercased()
        let name = lowered.hasPrefix("www.") ? lowered.dropFirst(4) : lowered[...]
        return name + trimmed + "?" + parameters.joined(separator: "&")
    }

    private static func countsCampaigns(_ parameter: Substring) -> Bool {
        parameter.hasPrefix("utm_") || parameter.hasPrefix("fbclid=") || parameter.hasPrefix("gclid=")
    }
}

/// What can be in a site twice.
enum DuplicateProblem: Problem, Hashable {
    case title(String, other: String)
    case story(String, file: String, line: Int)

    var severity: Severity { .warning }

    var message: Wording {
        switch self {
        case .title(let title, let other):
            Wording("\(other) also has the title ‘\(title)’", korean: "\(other) 글도 제목이 ‘\(title)’입니다")
        case .story(let headline, let file, let line):
            Wording(
                "the story ‘\(headline)’ already appeared in \(file):\(line)",
                korean: "‘\(headline)’ 소식은 \(file):\(line)에 이미 실렸습니다")
        }
    }

    var hint: Wording? {
        switch self {
        case .title: Wording("change one of the two titles", korean: "둘 가운데 하나의 제목을 바꾸세요")
        case .story: Wording("delete one of the two", korean: "둘 가운데 하나를 지우세요")
        }
    }
}
