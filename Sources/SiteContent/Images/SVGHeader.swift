import SiteModel

/// Reads the size of an SVG picture from the attributes of its outermost element.
enum SVGHeader {
    /// The size by `width` and `height` in pixels, else by `viewBox`.
    static func size(in bytes: [UInt8]) -> ImageSize? {
        let text = String(decoding: bytes.prefix(8 << 10), as: UTF8.self)
        guard let start = text.firstRange(of: "<svg")?.upperBound, let end = text[start...].firstIndex(of: ">") else {
            return nil
        }
        let attributes = attributes(in: text[start..<end])
        let box = (attributes["viewBox"] ?? "").split { $0 == "," || $0.isWhitespace }.compactMap(length)
        let width = attributes["width"].flatMap(length)
        let height = attributes["height"].flatMap(length)
        if let width, let height { return size(width, height) }
        guard box.count == 4, box[2] > 0, box[3] > 0 else { return nil }
        if let width { return size(width, width * box[3] / box[2]) }
        if let height { return size(height * box[2] / box[3], height) }
        return size(box[2], box[3])
    }

    private static func size(_ width: Double, _ height: Double) -> ImageSize? {
        guard (0..<1e6).contains(width), (0..<1e6).contains(height) else { return nil }
        return ImageSize(width: Int(width.rounded()), height: Int(height.rounded()))
    }

    /// A number of pixels; other units, percentages and hexadecimal numbers say nothing here.
    private static func length(_ text: Substring) -> Double? {
        guard !text.lowercased().contains("0x") else { return nil }
        return Double(text.hasSuffix("px") ? text.dropLast(2) : text).flatMap { $0.isFinite ? $0 : nil }
    }

    private static func attributes(in text: Substring) -> [String: Substring] {
        var attributes: [String: Substring] = [:]
        var rest = text
        while let equals = rest.firstIndex(of: "=") {
            let name = rest[..<equals].split(whereSeparator: \.isWhitespace).last ?? ""
            rest = rest[equals...].dropFirst().drop(while: \.isWhitespace)
            guard let quote = rest.first, quote == "\"" || quote == "'",
                let close = rest.dropFirst().firstIndex(of: quote)
            else { return attributes }
            attributes[String(name)] = rest[..<close].dropFirst()
            rest = rest[close...].dropFirst()
        }
        return attributes
    }
}
