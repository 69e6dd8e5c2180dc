import SiteModel
import Testing

@Suite("Services of link cards")
struct LinkedServiceTests {
    private func card(_ address: String, in language: InterfaceLanguage = .korean) -> String {
        page("https://\(address)") { $0.language = language }
    }

    @Test(
        "have names",
        arguments: [
            ("vimeo.com/1234", "Vimeo 동영상", "Vimeo video"), ("vimeo.com/channels/a/12", "Vimeo 동영상", "Vimeo video"),
            ("player.vimeo.com/video/12?h=a", "Vimeo 동영상", "Vimeo video"), ("vimeo.com/someone", "Vimeo", "Vimeo"),
            ("tv.naver.com/v/12", "네이버 TV 동영상", "Naver TV video"),
            ("m.tv.naver.com/v/12", "네이버 TV 동영상", "Naver TV video"),
            ("open.spotify.com/track/1a?si=b", "Spotify 곡", "Spotify track"),
            ("open.spotify.com/intl-ko/album/1a", "Spotify 앨범", "Spotify album"),
            ("open.spotify.com/embed/episode/1a", "Spotify 에피소드", "Spotify episode"),
            ("open.spotify.com/playlist/1a", "Spotify 재생목록", "Spotify playlist"),
            ("gist.github.com/someone/0a1b", "GitHub Gist", "GitHub Gist"),
            ("huggingface.co/lab/model-7b", "Hugging Face 모델", "Hugging Face model"),
            ("huggingface.co/datasets/lab/data", "Hugging Face 데이터셋", "Hugging Face dataset"),
            ("huggingface.co/spaces/lab/demo", "Hugging Face 스페이스", "Hugging Face Space"),
            ("huggingface.co/papers/2401.00001", "Hugging Face 논문 2401.00001", "Hugging Face paper 2401.00001"),
            ("huggingface.co/lab", "Hugging Face", "Hugging Face"),
            ("huggingface.co/learn/course", "Hugging Face", "Hugging Face"),
            ("arxiv.org/abs/2401.00001", "arXiv 논문 2401.00001", "arXiv paper 2401.00001"),
            ("www.arxiv.org/pdf/2401.00001v2.pdf", "arXiv 논문 2401.00001v2", "arXiv paper 2401.00001v2"),
            ("arxiv.org/html/2401.00001v1#S1", "arXiv 논문 2401.00001v1", "arXiv paper 2401.00001v1"),
            ("arxiv.org/abs/cs/0101001", "arXiv 논문 cs/0101001", "arXiv paper cs/0101001"),
            ("arxiv.org/list/cs.CL/recent", "arXiv", "arXiv"),
            ("x.com/i/status/1", "X 게시물", "Post on X"), ("x.com/i/web/status/1?s=20", "X 게시물", "Post on X"),
            ("twitter.com/i/web/status/1", "X 게시물", "Post on X"),
            ("x.com/some_one/status/1/photo/1", "X 게시물 @some_one", "Post on X by @some_one"),
            ("mobile.twitter.com/a/status/1", "X 게시물 @a", "Post on X by @a"),
            ("X.com/a/status/1", "X 게시물 @a", "Post on X by @a"),
        ])
    func names(address: String, korean: String, english: String) {
        #expect(card(address).contains("<span class=\"embed-service\">\(korean)</span>"))
        #expect(card(address, in: .english).contains("<span class=\"embed-service\">\(english)</span>"))
    }

    @Test(
        "are recognised by the whole host",
        arguments: [
            "notvimeo.com/1", "vimeo.com.example.com/1", "example.com/vimeo.com/1", "x.com/someone", "x.com/i/spaces/1",
            "x.com/i/status", "naver.com/v/1", "github.com/a/b", "youtube.com/@someone",
        ])
    func others(address: String) {
        #expect(card(address).contains("<span class=\"embed-service\">링크</span>"))
    }

    @Test(
        "a video starts where its address says",
        arguments: [
            ("youtube.com/watch?v=aaaaaaaaaaa&t=754s", 754), ("youtube.com/watch?t=754&v=aaaaaaaaaaa", 754),
            ("youtu.be/aaaaaaaaaaa?si=b&t=1h2m3s", 3723), ("youtu.be/aaaaaaaaaaa?t=12m", 720),
            ("youtube.com/embed/aaaaaaaaaaa?start=90&end=120", 90), ("youtube.com/watch?v=aaaaaaaaaaa#t=1m30s", 90),
            ("youtu.be/aaaaaaaaaaa#t=1m&x=1", 60), ("youtu.be/aaaaaaaaaaa#x=1&t=1m", 60),
            ("youtu.be/aaaaaaaaaaa?t=12.5", 12),
            ("youtu.be/aaaaaaaaaaa?t=1m12.5s", 72), ("youtu.be/aaaaaaaaaaa?t=1%3A30", 90),
            ("youtu.be/aaaaaaaaaaa?t=1:30", 90),
            ("youtu.be/aaaaaaaaaaa?t=1H2M", 3720),
            ("youtube.com/live/aaaaaaaaaaa?t=1h", 3600), ("m.youtube.com/watch?v=aaaaaaaaaaa&t=1:02:03", 3723),
            ("music.youtube.com/watch?v=aaaaaaaaaaa&t=5", 5), ("youtube.com/shorts/aaaaaaaaaaa?t=1m5", 65),
        ])
    func start(address: String, seconds: Int) {
        #expect(
            card(address).hasPrefix("<p class=\"embed\" data-youtube=\"aaaaaaaaaaa\" data-start=\"\(seconds)\"><a "))
    }

    @Test(
        "a video without a time starts at its beginning",
        arguments: [
            "aaaaaaaaaaa", "aaaaaaaaaaa?t=0", "aaaaaaaaaaa?t=", "aaaaaaaaaaa?t=abc", "aaaaaaaaaaa?t=-5",
            "aaaaaaaaaaa?t=1.x",
            "aaaaaaaaaaa?t=99999999999999999999s", "aaaaaaaaaaa?list=t=5", "aaaaaaaaaaa?at=5",
        ])
    func beginning(path: String) {
        #expect(card("youtu.be/\(path)").hasPrefix("<p class=\"embed\" data-youtube=\"aaaaaaaaaaa\"><a "))
    }
}
