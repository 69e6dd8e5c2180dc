import SiteBytes
import SiteModel

/// What the address of a card leads to.
enum LinkedService {
    /// A video that can be played on the page.
    case video(YouTubeVideo)
    /// A page of a service that has a name.
    case named(Wording)
    /// Any other page.
    case page

    init(_ address: WebAddress) {
        if let video = YouTubeVideo(address) {
            self = .video(video)
        } else if let name = Self.name(of: address) {
            self = .named(name)
        } else {
            self = .page
        }
    }

    /// What the card calls it.
    var name: Wording {
        switch self {
        case .video: Wording("YouTube video", korean: "YouTube 동영상")
        case .named(let name): name
        case .page: Wording("Link", korean: "링크")
        }
    }

    private static func name(of address: WebAddress) -> Wording? {
        pages.lazy.compactMap { $0.name(of: address) }.first
    }

    /// The pages that have names, the more special ones of each host first.
    private static let pages: [ServicePage] = [
        // Posts under `i` are of an account that the address does not tell.
        ServicePage(["x.com", "twitter.com"], ["i/status/*", "i/web/status/*"], "Post on X", "X 게시물"),
        ServicePage(["x.com", "twitter.com"], ["*/status/*"], "Post on X by @%@", "X 게시물 @%@"),

        ServicePage(["vimeo.com"], ["#", "*/#", "*/*/#", "*/*/video/#", "*/*/videos/#"], "Vimeo video", "Vimeo 동영상"),
        ServicePage(["player.vimeo.com"], ["video/#"], "Vimeo video", "Vimeo 동영상"),
        ServicePage(["vimeo.com", "player.vimeo.com"], [""], "Vimeo", "Vimeo"),

        ServicePage(["tv.naver.com"], ["v/*", "h/*", "embed/*"], "Naver TV video", "네이버 TV 동영상"),
        ServicePage(["tv.naver.com"], [""], "Naver TV", "네이버 TV"),

        ServicePage(["open.spotify.com"], ["track/*", "*/track/*"], "Spotify track", "Spotify 곡"),
        ServicePage(["open.spotify.com"], ["album/*", "*/album/*"], "Spotify album", "Spotify 앨범"),
        ServicePage(["open.spotify.com"], ["playlist/*", "*/playlist/*"], "Spotify playlist", "Spotify 재생목록"),
        ServicePage(["open.spotify.com"], ["episode/*", "*/episode/*"], "Spotify episode", "Spotify 에피소드"),
        ServicePage(["open.spotify.com"], ["show/*", "*/show/*"], "Spotify podcast", "Spotify 팟캐스트"),
        ServicePage(["open.spotify.com", "spotify.link"], [""], "Spotify", "Spotify"),

        ServicePage(["gist.github.com"], [""], "GitHub Gist", "GitHub Gist"),

        ServicePage(["huggingface.co", "hf.co"], ["datasets/*"], "Hugging Face dataset", "Hugging Face 데이터셋"),
        ServicePage(["huggingface.co", "hf.co"], ["spaces/*"], "Hugging Face Space", "Hugging Face 스페이스"),
        ServicePage(["huggingface.co", "hf.co"], ["papers/#"], "Hugging Face paper %@", "Hugging Face 논문 %@"),
        ServicePage(["huggingface.co", "hf.co"], ["collections/*"], "Hugging Face collection", "Hugging Face 컬렉션"),
        ServicePage(["huggingface.co", "hf.co"], ["blog/*"], "Hugging Face blog", "Hugging Face 블로그"),
        ServicePage(["huggingface.co", "hf.co"], ["docs/*"], "Hugging Face documentation", "Hugging Face 문서"),
        ServicePage(
            ["huggingface.co", "hf.co"],
            ["papers", "learn", "tasks", "posts", "chat", "organizations", "settings", "api"],
            "Hugging Face", "Hugging Face"),
        ServicePage(["huggingface.co", "hf.co"], ["*/*"], "Hugging Face model", "Hugging Face 모델"),
        ServicePage(["huggingface.co", "hf.co"], [""], "Hugging Face", "Hugging Face"),

        ServicePage(
            ["arxiv.org", "export.arxiv.org"], ["abs/**", "pdf/**", "html/**"], "arXiv paper %@", "arXiv 논문 %@"),
        ServicePage(["arxiv.org", "export.arxiv.org"], [""], "arXiv", "arXiv"),
    ]
}

/// Pages of one kind, by their hosts and the start of their paths, and what a card calls them.
private struct ServicePage {
    private let hosts: [String]
    /// In a path `*` is any name, `#` one that starts with a digit, and `**` all that is left.
    private let paths: [[Substring]]
    /// In a name `%@` is the first of these in the path.
    private let english: String
    private let korean: String

    init(_ hosts: [String], _ paths: [String], _ english: String, _ korean: String) {
        self.hosts = hosts
        self.paths = paths.map { $0.split(separator: "/") }
        self.english = english
        self.korean = korean
    }

    /// The name of the page at an address, if it is one of these.
    func name(of address: WebAddress) -> Wording? {
        guard hosts.contains(address.host),
            let pattern = paths.first(where: { Self.matches(address.path, pattern: $0) })
        else { return nil }
        let shown = Self.shown(of: address.path, pattern: pattern)
        return Wording(english.replacing("%@", with: shown), korean: korean.replacing("%@", with: shown))
    }

    private static func matches(_ path: [Substring], pattern: [Substring]) -> Bool {
        path.count >= pattern.count
            && zip(path, pattern).allSatisfy { name, wanted in
                switch wanted {
                case "*", "**": true
                case "#": name.utf8.first?.isASCIIDigit == true
                default: name == wanted
                }
            }
    }

    private static func shown(of path: [Substring], pattern: [Substring]) -> String {
        guard let index = pattern.firstIndex(where: { ["*", "**", "#"].contains($0) }) else { return "" }
        let name = pattern[index] == "**" ? path[index...].joined(separator: "/") : String(path[index])
        return name.hasSuffix(".pdf") ? String(name.dropLast(4)) : name
    }
}
