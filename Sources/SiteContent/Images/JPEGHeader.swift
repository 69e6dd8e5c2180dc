import SiteBytes
import SiteModel

/// Reads the size of a JPEG picture: its segments up to the frame's (ITU-T T.81, annex B).
enum JPEGHeader {
    static func starts(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0xFF, 0xD8, 0xFF])
    }

    /// The size as the picture is shown: turned to the side when the camera was.
    static func size(in reader: ByteReader) -> ImageSize? {
        var position = 2
        var isTurned = false
        while let mark = reader.big(2, at: position), mark >> 8 == 0xFF {
            let marker = mark & 0xFF
            // There may be fill bytes before a marker, and some markers have no content.
            if marker == 0xFF || marker == 0x01 || (0xD0...0xD7).contains(marker) {
                position += marker == 0xFF ? 1 : 2
                continue
            }
            guard marker != 0xD9, marker != 0xDA, let length = reader.big(2, at: position + 2), length >= 2 else {
                return nil
            }
            if isFrame(marker) {
                let size = ImageHeader.size(reader.big(2, at: position + 7), reader.big(2, at: position + 5))
                return isTurned ? size?.turned : size
            }
            if marker == 0xE1, reader.has("Exif\0\0", at: position + 4) {
                isTurned = isTurnedToTheSide(reader, tiff: position + 10)
            }
            position += 2 + length
        }
        return nil
    }

    private static func isFrame(_ marker: Int) -> Bool {
        (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
    }

    /// Whether the orientation that the camera noted is 5 to 8 (Exif 2.32, tag 0x0112 of the first directory).
    private static func isTurnedToTheSide(_ reader: ByteReader, tiff: Int) -> Bool {
        let isLittle = reader.has("II", at: tiff)
        func number(_ count: Int, at position: Int) -> Int? {
            isLittle ? reader.little(count, at: position) : reader.big(count, at: position)
        }
        guard isLittle || reader.has("MM", at: tiff), let directory = number(4, at: tiff + 4),
            let count = number(2, at: tiff + directory)
        else { return false }
        for entry in 0..<min(count, 200) {
            let position = tiff + directory + 2 + entry * 12
            if number(2, at: position) == 0x0112 {
                return number(2, at: position + 8).map { (5...8).contains($0) } ?? false
            }
        }
        return false
    }
}
