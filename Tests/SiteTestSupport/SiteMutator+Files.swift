import Foundation

/// Changes to files that are not documents.
extension SiteMutator {
    private static let assets = [
        "images/a.png", "images/b.png", "posts/images/b.png", "소식/images/b.png", "c.txt", "robots.txt", "favicon.svg",
        "_headers", "_redirects",
    ].map { "content/" + $0 }
    private static let templates = ["byline", "card", "404", "document-footer", "tags", "post", "digest-body"]
    /// What each setting may be.
    public static let settings = [
        "title": ["소식", "새 소식"], "pageSize": ["2", "4", "50"], "feedSize": ["3", "20"], "language": ["ko", "en"],
        "featuredOnHome": ["0", "1", "3"], "author": ["편집부", "김철수"], "timeZone": ["Asia/Seoul", "UTC"],
        "permalink": [
            "/posts/:slug/", "/:year/:month/:slug/", "/:kind/:slug/", "/:folder/:slug.html", "/:category/:slug/",
        ], "trusted": ["[.]", "[posts]"],
        "sources": ["{aitimes: AI타임스}", "{aitimes: 에이아이, zdnet: 지디넷}"], "socialImage": ["/images/a.png"],
        "hosting": ["cloudflare", "netlify"], "naverSiteVerification": ["0a1b", "2c3d"],
        "googleSiteVerification": ["4e5f"], "description": ["소식을 모읍니다", "새 설명"], "baseURL": ["https://b.kr"],
        "exclude": ["[c.txt, images/]", "['*.png']"], "include": ["[_headers, /posts/**]", "[.well-known/]"],
        "lineBreaks": ["keep", "join"], "obsidian": ["true"], "missing": ["warning", "Warning", "error"],
        "search": ["false", "{synonyms: [[AI, 인공지능]]}", "{synonyms: [[AI, 에이아이], [GPT, 지피티]]}", "true"],
        "limits": ["{nesting: 50}", "{documentBytes: 6000000, seconds: 60}", "{treeBytes: 300000000}"],
    ]

    mutating func changeAsset() throws {
        let path = generator.pick(Self.assets)
        if site.exists(path), generator.isOnce(in: 2) { return try site.remove(path) }
        // Half of them have a size that pages show.
        let size = generator.pick(["width=\"10\" height=\"20\"", "width=\"30\" height=\"20\"", ""])
        try site.write("<svg \(size)>\(newNumber())</svg>", to: path)
    }

    mutating func renameAsset() throws {
        let (old, new) = (generator.pick(Self.assets), generator.pick(Self.assets))
        guard site.exists(old), let bytes = try? site.folder.read(old), old != new else { return }
        try site.folder.write(bytes, to: new)
        try site.remove(old)
    }

    /// Puts a template in the place of a built-in one, changes it or takes it away.
    mutating func changeTemplate() throws {
        let name = generator.pick(Self.templates) + ".mustache"
        let path = "templates/" + name
        guard broken?.path != path else { return }
        if site.exists(path), generator.isOnce(in: 2) { return try site.remove(path) }
        try site.write(builtInTemplate(name) + "<!-- \(newNumber()) -->\n", to: path)
    }

    /// Has the pages of all documents show front matter that the theme does not.
    func writeExtraTemplates() throws {
        for name in ["document-header.mustache", "page.mustache"] {
            let template = try builtInTemplate(name)
            let shown = template.replacing("</header>", with: "</header>\n" + RandomDocument.extraTemplate)
            try site.write(shown, to: "templates/" + name)
        }
    }

    private func builtInTemplate(_ name: String) throws -> String {
        try String(contentsOfFile: "\(Repository.root)/templates/\(name)", encoding: .utf8)
    }

    mutating func changeThemeAsset() throws {
        let path = "templates/assets/" + generator.pick(["style.css", "new.css", "new.txt"])
        if site.exists(path), generator.isOnce(in: 2) { return try site.remove(path) }
        try site.write("p { order: \(newNumber()) }\n", to: path)
    }

    mutating func changeSetting() throws {
        let key = generator.pick(Self.settings.keys.sorted())
        settings[key] = generator.pick([nil] + (Self.settings[key] ?? []).map { $0 })
        guard broken?.path != "site.yml" else { return }
        try writeSettings()
    }

    func writeSettings() throws {
        let lines = settings.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)\n" }
        try site.write(lines.joined(), to: "site.yml")
    }

    /// Gives every source file a new time, as a fresh checkout does, or a time long ago, as an unpacked archive does.
    mutating func touchAll() {
        let seconds = generator.isOnce(in: 2) ? Int(Date().timeIntervalSince1970) : 1_000_000_000
        for folder in ["content", "templates"] {
            for name in site.folder.tree(folder).keys {
                FileTime.set("\(site.root)/\(folder)/\(name)", secondsSinceEpoch: seconds)
            }
        }
        FileTime.set(site.root + "/site.yml", secondsSinceEpoch: seconds)
    }

    // MARK: What happens to the output

    private mutating func publishedFile() -> String? {
        let names = site.folder.tree(variation.output).keys.filter { !$0.hasPrefix(".") }.sorted()
        return names.isEmpty ? nil : variation.output + "/" + generator.pick(names)
    }

    mutating func losePublished() throws {
        if let path = publishedFile() { try site.remove(path) }
    }

    /// Cuts a published file short, makes it longer, or changes a byte and gives the file back its time.
    mutating func spoilPublished() throws {
        guard let path = publishedFile() else { return }
        var bytes = try site.folder.read(path)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes.removeLast(min(bytes.count, 10))
        case 1: bytes += Array("더".utf8)
        default: if !bytes.isEmpty { bytes[Int.random(in: bytes.indices, using: &generator)] ^= 1 }
        }
        try FileTime.keeping(site.root + "/" + path) { try site.folder.write(bytes, to: path) }
    }
}
