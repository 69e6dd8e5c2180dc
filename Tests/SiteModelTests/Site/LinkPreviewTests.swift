import SiteModel
import Testing

@Suite("formats of pictures in link previews")
struct LinkPreviewTests {
    @Test(
        "some are shown by nobody",
        arguments: [
            ("/a.svg", "SVG"), ("a.SVG", "SVG"), ("https://a.kr/a.svg?v=2#x", "SVG"), ("/a%2Esvg", "SVG"),
            ("/가.svgz", "SVG"),
            ("//a.kr/b.avif", "AVIF"), ("/b.HEIC", "HEIC"), ("/b.tiff", "TIFF"), ("/b.pdf", "PDF"), ("/b.mp4", "MP4"),
            ("https://img.shields.io/badge/a-b", "SVG"),
        ])
    func refused(address: String, format: String) {
        #expect(LinkPreview.refusedFormat(of: address) == format)
    }

    @Test(
        "all others may be shown",
        arguments: [
            "/a.png", "/a.jpg", "/a.JPEG", "/a.webp", "/a.gif", "/a", "/svg", "/a.svg/b.png", "/a.svg.png",
            "https://svg.kr",
            "/image?name=a.svg", "/a.png#.svg", "https://img.shields.io.kr/a", "",
        ])
    func shown(address: String) {
        #expect(LinkPreview.refusedFormat(of: address) == nil)
    }

    @Test("a picture within its address is of no use to others")
    func data() {
        #expect(!LinkPreview.mayShow("DATA:image/png;base64,AA") && LinkPreview.mayShow("/a.png"))
    }
}
