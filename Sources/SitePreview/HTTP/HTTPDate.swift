import Foundation

/// Times as HTTP writes them, such as `Sun, 06 Nov 1994 08:49:37 GMT`: RFC 9110, section 5.6.7.
enum HTTPDate {
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    /// Formats a time in seconds since 1970.
    static func text(_ seconds: Int) -> String {
        var time = time_t(seconds)
        var parts = tm()
        guard gmtime_r(&time, &parts) != nil else { return "" }
        var buffer = [CChar](repeating: 0, count: 64)
        let count = strftime(&buffer, buffer.count, "%a, %d %b %Y %H:%M:%S GMT", &parts)
        return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Parses a time in the one format that is still in use, to seconds since 1970.
    static func seconds(_ text: String) -> Int? {
        let words = text.split(whereSeparator: { " :".contains($0) })
        guard words.count == 8, words[7] == "GMT", let month = months.firstIndex(of: String(words[2])) else {
            return nil
        }
        let numbers = [words[1], words[3], words[4], words[5], words[6]].map { Int32($0) ?? -1 }
        guard numbers.allSatisfy({ (0...9999).contains($0) }) else { return nil }
        var parts = tm()
        (parts.tm_mday, parts.tm_mon, parts.tm_year) = (numbers[0], Int32(month), numbers[1] - 1900)
        (parts.tm_hour, parts.tm_min, parts.tm_sec) = (numbers[2], numbers[3], numbers[4])
        let seconds = Int(timegm(&parts))
        // An invalid day or any other format does not survive the round trip.
        return self.text(seconds) == text ? seconds : nil
    }
}
