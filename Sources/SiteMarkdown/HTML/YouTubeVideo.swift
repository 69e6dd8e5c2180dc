import SiteBytes

/// A video on YouTube, and where its address starts it.
struct YouTubeVideo: Equatable {
    let id: String
    /// In seconds from the beginning.
    let start: Int

    init?(_ address: WebAddress) {
        guard let id = Self.identifier(in: address), Self.isIdentifier(id) else { return nil }
        self.id = String(id)
        start = ["t", "start", "time_continue"].lazy.compactMap(address.value).compactMap(Self.seconds).first ?? 0
    }

    private static func identifier(in address: WebAddress) -> Substring? {
        switch address.host {
        case "youtu.be": return address.path.first
        case "youtube.com", "youtube-nocookie.com", "music.youtube.com":
            guard let kind = address.path.first else { return nil }
            if ["shorts", "live", "embed", "v"].contains(kind) { return address.path.dropFirst().first }
            return kind == "watch" ? address.value(of: "v") : nil
        default: return nil
        }
    }

    /// An id has eleven characters of the URL-safe Base64 alphabet.
    private static func isIdentifier(_ id: Substring) -> Bool {
        id.utf8.count == 11
            && id.unicodeScalars.allSatisfy { $0.isASCIIAlphanumeric || $0 == "-" || $0 == "_" }
    }

    /// Reads `754`, `754s`, `12m`, `1h2m3s` or `1:02:03`, of which seconds may have decimals; `nil` for anything else.
    static func seconds(of time: Substring) -> Int? {
        let time = time.lowercased().replacing("%3a", with: ":")
        let parts = time.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        if parts.count > 1 {
            let decimals = parts[1].hasSuffix("s") ? parts[1].dropLast() : parts[1]
            guard !decimals.isEmpty, decimals.utf8.allSatisfy(\.isASCIIDigit) else { return nil }
        }
        return parts.first.flatMap { wholeSeconds(of: $0) }
    }

    private static func wholeSeconds(of time: Substring) -> Int? {
        var (total, number, digits) = (0, 0, 0)
        for byte in time.utf8 {
            guard !byte.isASCIIDigit else {
                digits += 1
                // No video is longer.
                guard digits < 7 else { return nil }
                number = number * 10 + Int(byte - UInt8(ascii: "0"))
                continue
            }
            guard digits > 0 else { return nil }
            switch byte {
            case UInt8(ascii: "h"): total += number * 3600
            case UInt8(ascii: "m"): total += number * 60
            case UInt8(ascii: "s"): total += number
            case UInt8(ascii: ":"): total = (total + number) * 60
            default: return nil
            }
            (number, digits) = (0, 0)
        }
        return total + number
    }
}
