package import SiteBytes

/// How long people take to read a text in which Korean and English mix.
///
/// Hangul is counted by syllables and Latin script by words: writers of Korean set spaces as they like, and particles
/// make words longer than in English.
public struct ReadingTime: Sendable, Hashable {
    /// Hangul syllables, Chinese characters and kana.
    public private(set) var characterCount = 0
    /// Words of Latin and other alphabets, and numbers.
    public private(set) var wordCount = 0

    /// How many Korean characters adults read silently in a minute.
    ///
    /// 202.3 words a minute, in sentences of 18.9 characters and 6.5 words on average: Song, Kim and Hyung, “Validity
    /// of Korean Version Reading Speed Application and Measurement of Reading Speed: Pilot Study”, J Korean Ophthalmol
    /// Soc 57(4), 2016, 642–649 (https://doi.org/10.3341/jkos.2016.57.4.642).
    public static let charactersPerMinute = 588
    /// How many English words of non-fiction adults read silently in a minute.
    ///
    /// Brysbaert, “How many words do we read per minute? A review and meta-analysis of reading rate”, Journal of Memory
    /// and Language 109, 2019 (https://doi.org/10.1016/j.jml.2019.104047).
    public static let wordsPerMinute = 238

    /// Makes the reading time of an empty text.
    public init() {}

    /// The time in minutes, rounded; at least one.
    public var minutes: Int {
        let reach = Self.charactersPerMinute * Self.wordsPerMinute
        let effort = characterCount * Self.wordsPerMinute + wordCount * Self.charactersPerMinute
        return max(1, (effort + reach / 2) / reach)
    }

    /// Adds a text.
    ///
    /// - Parameter text: A piece of the text as UTF-8; no word extends from one piece to the next.
    package mutating func add(_ text: ByteView) {
        var (characters, words) = (0, 0)
        var isInWord = false
        var position = 0
        while position < text.count {
            // Most of a Korean text is Hangul, and the first byte is enough to recognise most of it.
            let byte = text[position]
            if byte &- 0xE4 <= 0xEC - 0xE4 {
                characters &+= 1
                isInWord = false
                position &+= 3
                continue
            }
            if byte == 0xE3 || byte == 0xED {
                let second = position &+ 1 < text.count ? text[position &+ 1] : 0
                characters &+= Self.isCharacter(lead: byte, second: second) ? 1 : 0
                isInWord = false
                position &+= 3
                continue
            }
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                if !isInWord { words += 1 }
                isInWord = true
                position += 1
            case UInt8(ascii: "'"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "_"):
                // `don't`, `well-known` and `1,000.5` are one word each.
                position += 1
            case 0xC3...0xDF:
                if !isInWord { words += 1 }
                isInWord = true
                position += 2
            default:
                isInWord = false
                position += 1
            }
        }
        characterCount += characters
        wordCount += words
    }

    /// Whether three bytes that start with these are a syllable, an ideograph or kana, and not punctuation.
    private static func isCharacter(lead: UInt8, second: UInt8) -> Bool {
        lead == 0xE3 ? second >= 0x81 : second <= 0x9E
    }
}
