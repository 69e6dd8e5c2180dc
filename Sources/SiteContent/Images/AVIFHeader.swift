import SiteModel

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
