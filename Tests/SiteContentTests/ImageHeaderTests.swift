import SiteFiles
import SiteModel
import SiteTestSupport
import Testing

@testable import SiteContent

@Suite("Sizes of pictures")
struct ImageHeaderTests {
    static let binaryCases: [(name: String, bytes: [UInt8])] = [
        ("png", png(width: 640, height: 480)), ("gif", Array("GIF89a".utf8) + [0x80, 0x02, 0xE0, 0x01]),
        ("jpeg", [0xFF, 0xD8] + segment(0xE0, Array("JFIF\0".utf8)) + frame(width: 640, height: 480)),
        ("progressive jpeg", [0xFF, 0xD8, 0xFF] + frame(0xC2, width: 640, height: 480)),
        ("turned jpeg", [0xFF, 0xD8] + exif(orientation: 6) + frame(width: 480, height: 640)),
        ("upright jpeg", [0xFF, 0xD8] + exif(orientation: 3) + frame(width: 640, height: 480)),
        ("lossy webp", riff("VP8 ", [0, 0, 0, 0x9D, 0x01, 0x2A, 0x80, 0x42, 0xE0, 0x81])),
        ("lossless webp", riff("VP8L", [0x2F, 0x7F, 0xC2, 0x77, 0x00])),
        ("extended webp", riff("VP8X", [0, 0, 0, 0, 0x7F, 0x02, 0, 0xDF, 0x01, 0])),
        ("avif", avif(width: 640, height: 480, turns: 0)), ("turned avif", avif(width: 480, height: 640, turns: 1)),
    ]

    @Test("are read from the first bytes", arguments: binaryCases)
    func binary(example: (name: String, bytes: [UInt8])) {
        #expect(ImageHeader.size(in: example.bytes) == ImageSize(width: 640, height: 480))
    }

    static let vectorCases: [(text: String, size: ImageSize?)] = [
        (#"<svg width="640" height="480">"#, ImageSize(width: 640, height: 480)),
        (#"<svg width="-1e300" height="5"/>"#, nil), (#"<svg width="-1e30" viewBox="0 0 1 1"/>"#, nil),
        (#"<svg width="0x10" height="5"/>"#, nil),
        (#"<?xml version="1.0"?><!-- 가 --><svg viewBox="0 0 640 480" >"#, ImageSize(width: 640, height: 480)),
        (#"<svg width='320px' viewBox='0,0,640,480'>"#, ImageSize(width: 320, height: 240)),
        (#"<svg height="240" viewBox="0 0 640 480">"#, ImageSize(width: 320, height: 240)),
        (#"<svg width="100%" height="100%" viewBox="-5 -5 639.6 480.4">"#, ImageSize(width: 640, height: 480)),
        (#"<svg width="10em" height="5em">"#, nil), (#"<svg viewBox="0 0 0 480">"#, nil),
        (#"<svg viewBox="0 0 640">"#, nil),
        (#"<svg width="nan" height="inf">"#, nil), (#"<svg width="1e300" height="1">"#, nil),
        (#"<svg width="640""#, nil),
        (#"<svg width=640 height=480>"#, nil), ("<svg>", nil), ("<html>", nil), ("", nil),
        (#"<svg width="-4" height="3">"#, nil),
    ]

    @Test("are read from the attributes of SVG", arguments: vectorCases)
    func vector(example: (text: String, size: ImageSize?)) {
        #expect(ImageHeader.size(in: Array(example.text.utf8)) == example.size)
    }

    @Test("are nothing for bytes that are cut short or changed", arguments: binaryCases)
    func damaged(example: (name: String, bytes: [UInt8])) {
        for count in example.bytes.indices { _ = ImageHeader.size(in: Array(example.bytes[..<count])) }
        for position in example.bytes.indices {
            for flip: UInt8 in [0x01, 0x80, 0xFF] {
                var bytes = example.bytes
                bytes[position] ^= flip
                _ = ImageHeader.size(in: bytes)
            }
        }
        #expect(ImageHeader.size(in: Array(example.bytes.prefix(4))) == nil)
    }

    @Test("must be sizes that a picture can have")
    func impossible() {
        #expect(ImageHeader.size(in: Self.png(width: 0, height: 480)) == nil)
        #expect(ImageHeader.size(in: Self.png(width: 0xFFFF_FFFF, height: 480)) == nil)
        #expect(ImageHeader.size(in: [0xFF, 0xD8] + Self.segment(0xE0, []) + [0xFF, 0xDA]) == nil)
        #expect(ImageHeader.size(in: [UInt8](repeating: 0xFF, count: 100_000)) == nil)
    }

    @Test("are found after a camera's notes, and not for files that are not pictures")
    func files() throws {
        let folder = try TemporaryFolder()
        let notes = (0..<10).flatMap { _ in Self.segment(0xE2, [UInt8](repeating: 0x20, count: 65_000)) }
        try folder.write([0xFF, 0xD8] + notes + Self.frame(width: 640, height: 480), to: "a.jpg")
        try folder.write(Array("글".utf8), to: "b.png")
        let files = ["a.jpg", "b.png", "c.png"].map { name in
            let stamp = FileStamp(byteCount: 0, modified: 0, changed: 0)
            return SourceFile(path: "content/" + name, location: folder.path + "/" + name, stamp: stamp)
        }
        let sizes = ImageSizes(of: files)
        #expect(sizes.size(of: "a.jpg") == ImageSize(width: 640, height: 480))
        #expect(sizes.size(of: "b.png") == nil && sizes.size(of: "c.png") == nil && sizes.size(of: "d.png") == nil)
    }

    // MARK: Pictures

    private static func png(width: UInt32, height: UInt32) -> [UInt8] {
        [0x89] + Array("PNG\r\n\u{1A}\n".utf8) + [0, 0, 0, 13] + Array("IHDR".utf8) + big(width) + big(height)
    }

    private static func big(_ number: UInt32) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * $0)) }
    }

    private static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
        [0xFF, marker, UInt8((content.count + 2) >> 8), UInt8((content.count + 2) & 0xFF)] + content
    }

    private static func frame(_ marker: UInt8 = 0xC0, width: Int, height: Int) -> [UInt8] {
        segment(marker, [8, UInt8(height >> 8), UInt8(height & 0xFF), UInt8(width >> 8), UInt8(width & 0xFF), 3])
    }

    /// A camera's notes, the lowest byte first, with one entry before the orientation.
    private static func exif(orientation: UInt8) -> [UInt8] {
        let entries: [UInt8] = [
            0x0F, 0x01, 2, 0, 1, 0, 0, 0, 0x41, 0, 0, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0,
        ]
        return segment(0xE1, Array("Exif\0\0II".utf8) + [0x2A, 0, 8, 0, 0, 0, 2, 0] + entries)
    }

    private static func riff(_ chunk: String, _ content: [UInt8]) -> [UInt8] {
        Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBP\(chunk)".utf8) + [0, 0, 0, 0] + content
    }

    private static func avif(width: UInt32, height: UInt32, turns: UInt8) -> [UInt8] {
        let thumbnail = Array("ispe".utf8) + [0, 0, 0, 0] + big(64) + big(48)
        let picture = Array("ispe".utf8) + [0, 0, 0, 0] + big(width) + big(height)
        return [0, 0, 0, 24] + Array("ftypavif".utf8) + thumbnail + picture + Array("irot".utf8) + [turns]
    }
}
