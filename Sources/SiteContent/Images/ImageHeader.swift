import SiteBytes
import SiteModel

/// Reads the size of a picture from its first bytes, whatever the file's name is.
enum ImageHeader {
    /// The size of a PNG, JPEG, GIF, WebP, AVIF or SVG picture; `nil` for the start of any other file.
    static func size(in bytes: [UInt8]) -> ImageSize? {
        let reader = ByteReader(bytes: bytes)
        // The first byte of PNG's signature is not ASCII (https://www.w3.org/TR/png-3/#5PNG-file-signature).
        if reader.byte(at: 0) == 0x89, reader.has("PNG\r\n\u{1A}\n", at: 1) { return png(reader) }
        if reader.has("GIF87a", at: 0) || reader.has("GIF89a", at: 0) { return gif(reader) }
        if reader.has("RIFF", at: 0), reader.has("WEBP", at: 8) { return webP(reader) }
        if JPEGHeader.starts(bytes) { return JPEGHeader.size(in: reader) }
        if reader.has("ftypavif", at: 4) || reader.has("ftypavis", at: 4) { return AVIFHeader.size(in: reader) }
        return SVGHeader.size(in: bytes)
    }

    private static func png(_ reader: ByteReader) -> ImageSize? {
        guard reader.has("IHDR", at: 12) else { return nil }
        return size(reader.big(4, at: 16), reader.big(4, at: 20))
    }

    private static func gif(_ reader: ByteReader) -> ImageSize? {
        size(reader.little(2, at: 6), reader.little(2, at: 8))
    }

    /// The three kinds of WebP: extended, lossless and lossy
    /// (https://developers.google.com/speed/webp/docs/riff_container).
    private static func webP(_ reader: ByteReader) -> ImageSize? {
        if reader.has("VP8X", at: 12) {
            return size(reader.little(3, at: 24).map { $0 + 1 }, reader.little(3, at: 27).map { $0 + 1 })
        }
        if reader.has("VP8L", at: 12), reader.byte(at: 20) == 0x2F, let bits = reader.little(4, at: 21) {
            return size((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
        }
        guard reader.has("VP8 ", at: 12), reader.big(3, at: 23) == 0x9D012A else { return nil }
        return size(reader.little(2, at: 26).map { $0 & 0x3FFF }, reader.little(2, at: 28).map { $0 & 0x3FFF })
    }

    static func size(_ width: Int?, _ height: Int?) -> ImageSize? {
        guard let width, let height else { return nil }
        return ImageSize(width: width, height: height)
    }
}

/// Reads the size of an AVIF picture from its item properties (ISO/IEC 23008-12, `ispe` and `irot`).
enum AVIFHeader {
    /// The largest of the sizes that the file names: tiles and thumbnails are smaller.
    static func size(in reader: ByteReader) -> ImageSize? {
        var sizes: [ImageSize] = []
        var isTurned = false
        for position in reader.bytes.indices.prefix(32 << 10) where reader.bytes[position] == UInt8(ascii: "i") {
            if reader.has("ispe", at: position),
                let size = ImageHeader.size(reader.big(4, at: position + 8), reader.big(4, at: position + 12))
            {
                sizes.append(size)
            } else if reader.has("irot", at: position), let turns = reader.byte(at: position + 4) {
                isTurned = turns & 1 == 1
            }
        }
        let size = sizes.max { $0.width * $0.height < $1.width * $1.height }
        return isTurned ? size?.turned : size
    }
}

/// Reads numbers from untrusted bytes: what is out of bounds is `nil`.
struct ByteReader {
    let bytes: [UInt8]

    func byte(at position: Int) -> Int? {
        bytes.indices.contains(position) ? Int(bytes[position]) : nil
    }

    /// A number of so many bytes, the highest first.
    func big(_ count: Int, at position: Int) -> Int? {
        guard position >= 0, position <= bytes.count - count else { return nil }
        return bytes[position..<position + count].reduce(0) { $0 << 8 | Int($1) }
    }

    /// A number of so many bytes, the lowest first.
    func little(_ count: Int, at position: Int) -> Int? {
        guard position >= 0, position <= bytes.count - count else { return nil }
        return bytes[position..<position + count].reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    func has(_ text: StaticString, at position: Int) -> Bool { bytes.holds(text, at: position) }
}
